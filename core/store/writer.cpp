// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer.h"

namespace rt {

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

void Writer::submit(Work work) {
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void Writer::drain() {
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_queue.empty() && !m_busy; });
}

void Writer::loop() {
    for (;;) {
        Work work;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            work = std::move(m_queue.front());
            m_queue.pop_front();
            m_busy = true;
        }
        try {
            work(m_workspace);
        } catch (const Fault& fault) {
            m_onFault(fault);
        }
        const std::lock_guard lock(m_mutex);
        m_busy = false;
        if (m_queue.empty())
            m_idle.notify_all();
    }
}

} // namespace rt
