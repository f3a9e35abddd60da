// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

namespace rt {

// While it lives, SQLite's files go through a layer that can fail. Nothing fails until armed.
class FaultyVfs {
public:
    // Error: one call fails with an input/output error. Full: that call and all later writes find
    // the disk full. Crash: from that call on nothing more reaches the files, as after a power cut.
    enum class Kind { Error, Full, Crash };

    FaultyVfs();
    FaultyVfs(const FaultyVfs&) = delete;
    FaultyVfs& operator=(const FaultyVfs&) = delete;
    ~FaultyVfs();

    void arm(Kind kind,
             int call); // counted from 1 among writes, syncs, truncations, opens, shm calls
    void disarm();
    bool struck() const; // something failed since it was armed

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace rt
