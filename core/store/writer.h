// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace rt {

// The one thread that writes. What people do goes before what the program does of its own accord,
// each in the order in which it was handed in; the window never waits for it. A fault reaches
// `onFault`, on the writer's thread, with nothing written.
class Writer {
public:
    using Work = std::function<void(Workspace&)>;

    Writer(Workspace& workspace, std::function<void(const Fault&)> onFault);
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer(); // after everything handed in is done

    void submit(Work work);
    void submitBehind(Work work); // of the program's own accord
    void drain();                 // returns when everything handed in so far is done

    // On a writer's thread: what people did waits for the work that runs, which should come to an
    // end. False on any other thread.
    static bool isAwaited();

private:
    struct Queue {
        std::deque<Work> waiting;
        size_t handedIn = 0, done = 0;
    };

    void add(Queue& queue, Work work);
    void loop();
    void tidy(); // while nobody waits, or when it is high time

    Workspace& m_workspace;
    std::function<void(const Fault&)> m_onFault;
    std::mutex m_mutex;
    std::condition_variable m_wake, m_done;
    Queue m_people, m_behind;
    std::atomic<bool> m_awaited = false; // something of people's waits
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace rt
