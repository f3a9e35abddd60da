// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/demo.h"
#include "tests/support/test_workspace.h"

namespace rt {

// Hub 13 by itself, on a Thursday at nine; made once for the whole program and only read.
struct SmallTrust {
    TestWorkspace test;
    DemoMade made;

    explicit SmallTrust(double size = 0.05, quint64 seed = 2017, const char* today = "2026-11-12")
        : test(today) {
        DemoOptions options;
        options.size = size;
        options.seed = seed;
        made = makeDemo(test.workspace, options);
    }

    const Database& db() const { return test.db; }

    QDate today() const { return test.workspace.today(); }

    FamilyId family(Notable notable) const { return made.notable.at(notable); }

    static const SmallTrust& one() {
        static const SmallTrust trust;
        return trust;
    }
};

} // namespace rt
