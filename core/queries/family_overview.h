// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/casework.h"
#include "core/domain/family.h"
#include "core/domain/meeting.h"
#include "core/store/database.h"

#include <QHash>

namespace rt {

struct FamilyCase {
    Case value;
    QString hubLabel, hubName;
    PersonId consultant; // acting on the day
    QString consultantName;
    bool open = false;
};

struct ChildClocks {
    ChildId child;
    PersonId lead; // null: not allocated
    QString leadName;
    QDate lastSeen, lastAlone, lastVoice, lastCoreGroup, nextConference;
};

struct FamilyWorker { // a co-worker, or somebody else of the hub who knows the family
    CoWorker value;
    QString name;
};

struct ScaleDay { // the voices of one day about one question
    QDate on;
    DiscussionId discussion;
    QString question;
    std::vector<Scale> voices;
};

enum class EventKind { Note, Visit, Incident, KeyDateHeld, Discussion, Direction, Voice };

struct FamilyEvent {
    EventKind kind = EventKind::Note;
    QUuid id;
    QDate on;
    QString words; // the first 200 letters
    QString by;
    int code = 0; // NoteKind, IncidentKind, KeyDateKind, Depth or DecisionKind
    std::vector<ChildId> children;
};

struct OpenConflict { // of a cell, or, without a column, of whether the row stands at all
    QString table, column;
    QUuid row;
    int heads = 0;
};

struct FamilyOverview {
    Family family;
    std::vector<Child> children; // eldest first, those of closed cases too
    std::vector<Adult> adults;
    std::vector<Address> addresses; // current
    std::vector<FamilyCase> cases;  // open first; more than one open: linked
    std::vector<FamilyWorker> coWorkers;
    std::vector<ChildClocks> clocks; // one a child
    QString summary;
    QDate summaryOn;
    std::optional<Direction> direction; // latest
    QString directionBy;
    std::optional<Voice> voice; // latest
    QDate lastDiscussed, nextDiscussion;
    std::vector<ScaleDay> scales;  // last eight rounds, oldest first
    std::vector<FamilyEvent> events; // last five, newest first
    std::vector<Action> actions;     // open, by due date
    QHash<PersonId, QString> owners; // names of those who own them
    std::vector<KeyDate> dates;      // not held, by due date
    std::vector<OpenConflict> conflicts;
};

std::optional<FamilyOverview> familyOverview(const Database& db, FamilyId family, QDate day);

std::vector<OpenConflict> openConflicts(const Database& db, FamilyId family);

} // namespace rt
