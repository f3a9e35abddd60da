// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/discussion_rules.h"
#include "core/queries/meetings.h"

// What a meeting leaves behind: gaps, numbers, and who still has to sign.
namespace rt {

struct GapLine {
    DiscussionId discussion;
    CaseId inCase;
    FamilyId family;
    QString familyName;
    std::vector<Gap> gaps;
    bool blocks = false; // one of them has to be mended before signing
};

std::vector<GapLine> gapsOf(const Database& db, MeetingId meeting); // in the agenda's order

struct FinishSummary {
    int deep = 0, quick = 0; // closed or signed
    int bothHalves = 0;      // of the deep ones
    int waivedReflection = 0, waivedDirection = 0;
    int notReached = 0, unfinished = 0;  // unfinished: opened, not closed
    int toSign = 0, signedNow = 0;       // discussions
    int actions = 0, directionsOwed = 0; // owed by the group manager
    int minutes = 0, planned = 0;
};

FinishSummary finishSummary(const Database& db, MeetingId meeting);

struct SignRequestLine {
    SignRequest request;
    HubId hub;
    QString hubLabel, familyName, askedBy;
    QDate on; // of the meeting
};

std::vector<SignRequestLine> signRequestsFor(const Database& db, PersonId person); // not met

struct AmendmentLine {
    Amendment amendment;
    QString by;
};

// A child's own file: childRecords in family_discussions.h.
struct SignedLine {
    SignedRecord record;
    QString childName, familyName, signedBy, deputyFor;
    QDate on; // of the discussion
    Depth depth = Depth::Deep;
    std::vector<AmendmentLine> amendments;
};

std::vector<SignedLine> signedRecordsOf(const Database& db, MeetingId meeting); // agenda's order
std::optional<SignedLine> signedRecord(const Database& db, SignedRecordId record);

} // namespace rt
