// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace rt {

// The one thread that writes. Work is done in the order in which it was handed in; the window never
// waits for it. A fault reaches `onFault`, on the writer's thread, with nothing written.
class Writer {
public:
    using Work = std::function<void(Workspace&)>;

    Writer(Workspace& workspace, std::function<void(const Fault&)> onFault);
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer(); // after everything handed in is done

    void submit(Work work);
    void drain(); // returns when everything handed in so far is done

private:
    void loop();

    Workspace& m_workspace;
    std::function<void(const Fault&)> m_onFault;
    std::mutex m_mutex;
    std::condition_variable m_wake, m_idle;
    std::deque<Work> m_queue;
    bool m_busy = false, m_stop = false;
    std::thread m_thread;
};

} // namespace rt
