// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/organisation.h"
#include "core/queries/looks.h"

#include <QSet>
#include <QStringList>

namespace rt {

// What others wrote about a family since somebody's mark: who, when and what, in order of arrival
// on this PC. It asks indexes for what is new and reads nothing that is old.
struct NewsLine {
    enum class How { Added, Changed, Withdrawn };

    enum class Of {
        Thing, // of the family itself, as `table` says: a child, an address, a case
        Note,
        Visit,
        Voice,
        Incident,
        Direction,
        Discussion,
        Amendment,
        Action,
        Step,
        Date,
        Challenge,
        Allocation
    };

    Of of = Of::Thing;
    QString table; // "child"
    QUuid row;
    How how = How::Added;
    QString by; // empty: nobody is known
    QDateTime at;
    QString about;      // whom: a child, an adult, the hub
    QString words;      // the beginning of what was written
    int code = 0;       // NoteKind, IncidentKind, KeyDateKind, StepKind, DiscussionState; seen: 0-2
    QDate on;           // of a discussion or date
    QStringList fields; // changed ones: "child.school"
};

struct FamilyNews {
    std::vector<NewsLine> lines; // newest first
    int count = 0;               // of all
};

constexpr size_t shownNews = 12;

FamilyNews newsOf(const Database& db, FamilyId family, const LookMark& since, PersonId reader,
                  size_t most = shownNews);

// How many lines there are for each of the families that has any.
QHash<FamilyId, int> newsCounts(const Database& db, const QHash<FamilyId, LookMark>& looks,
                                PersonId reader);

QSet<FamilyId> openFamilies(const Database& db, const std::vector<Hub>& hubs);

} // namespace rt
