// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/casework.h"
#include "core/domain/family.h"
#include "core/domain/meeting.h"

#include <vector>

namespace rt {

// Invented rows in the measure of a trust's few years: children with all their columns filled,
// notes of 600 bytes.
struct BenchRows {
    std::vector<Family> families;
    std::vector<Child> children;
    std::vector<Adult> adults;
    std::vector<Note> notes;
    std::vector<Action> actions;
    std::vector<Discussion> discussions;

    template <class Visit> void each(Visit visit) const {
        visit(families);
        visit(children);
        visit(adults);
        visit(notes);
        visit(actions);
        visit(discussions);
    }
};

BenchRows benchRows(double size);

} // namespace rt
