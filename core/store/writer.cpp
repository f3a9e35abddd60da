// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer.h"

#include "core/store/pace.h"

namespace rt {

namespace {

constexpr int worthTidying = 2000, highTime = 4000; // pages
constexpr int aWhile = 20;                          // units

thread_local const std::atomic<bool>* awaitedHere = nullptr;
thread_local int unitsHere = aWhile; // since people did something

} // namespace

bool isQuiet() {
    return unitsHere >= aWhile;
}

Writer::Writer(Workspace& workspace, std::function<void(const Fault&)> onFault)
    : m_workspace(workspace),
      m_onFault(std::move(onFault)),
      m_thread([this] { loop(); }) {}

Writer::~Writer() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

bool Writer::isAwaited() {
    return awaitedHere && awaitedHere->load(std::memory_order_relaxed);
}

void Writer::submit(Work work) {
    add(m_people, std::move(work));
}

void Writer::submitBehind(Work work) {
    add(m_behind, std::move(work));
}

void Writer::add(Queue& queue, Work work) {
    {
        const std::lock_guard lock(m_mutex);
        queue.waiting.push_back(std::move(work));
        ++queue.handedIn;
        m_awaited = !m_people.waiting.empty();
    }
    m_wake.notify_one();
}

void Writer::drain() {
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [this, people = m_people.handedIn, behind = m_behind.handedIn] {
        return m_people.done >= people && m_behind.done >= behind;
    });
}

void Writer::loop() {
    awaitedHere = &m_awaited;
    unitsHere = 0;
    for (;;) {
        Work work;
        Queue* queue = &m_people;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] {
                return m_stop || !m_people.waiting.empty() || !m_behind.waiting.empty();
            });
            if (m_people.waiting.empty())
                queue = &m_behind;
            if (queue->waiting.empty())
                return;
            work = std::move(queue->waiting.front());
            queue->waiting.pop_front();
            m_awaited = !m_people.waiting.empty();
        }
        try {
            work(m_workspace);
        } catch (const Fault& fault) {
            m_onFault(fault);
        }
        unitsHere = queue == &m_people ? 0 : std::min(unitsHere + 1, aWhile);
        work = {}; // and what it holds
        tidy();
        const std::lock_guard lock(m_mutex);
        ++queue->done;
        m_done.notify_all();
    }
}

void Writer::tidy() {
    if (m_workspace.db().unfiled() >= (m_awaited ? highTime : worthTidying))
        m_workspace.db().file();
}

} // namespace rt
