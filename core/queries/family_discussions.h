// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/meeting.h"
#include "core/store/database.h"

namespace rt {

struct DiscussionLine {
    DiscussionId id;
    MeetingId meeting;
    QDate on;
    Depth depth = Depth::Deep;
    DiscussionState state = DiscussionState::Open;
    QString hubLabel, question, direction; // the first one made in it
    QString presenter, signedBy;
    QDateTime signedAt;
    int actions = 0;
};

std::vector<DiscussionLine> familyDiscussions(const Database& db, FamilyId family); // newest first

struct RecordLine { // in a child's file
    SignedRecord record;
    QDate on; // of the discussion
    QString signedBy, deputyFor;
    std::vector<Amendment> amendments; // oldest first
    QStringList amendedBy;
};

std::vector<RecordLine> childRecords(const Database& db, ChildId child);    // newest first
std::vector<RecordLine> familyRecords(const Database& db, FamilyId family); // of all, newest first

} // namespace rt
