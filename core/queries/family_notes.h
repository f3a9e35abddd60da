// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/casework.h"
#include "core/store/database.h"

namespace rt {

struct NoteLine {
    Note note;
    QString author;
    std::vector<Visit> visits;    // told with the note
    std::vector<Note> amendments; // oldest first
    QStringList amendedBy;        // their authors
};

struct NotePlace { // where the last page ended
    QDateTime at;
    NoteId id;
};

// Newest first, amendments under their note. A page begins after `before`; a null child means all,
// a child also gets what was written of the whole family.
std::vector<NoteLine> familyNotes(const Database& db, FamilyId family, ChildId child, int limit,
                                  const std::optional<NotePlace>& before = std::nullopt);

std::vector<Visit> visitsOf(const Database& db, FamilyId family);       // newest first
std::vector<Voice> voicesOf(const Database& db, FamilyId family);       // newest first
std::vector<Incident> incidentsOf(const Database& db, FamilyId family); // newest first
std::vector<KeyDate> keyDatesOf(const Database& db, FamilyId family);   // by due date

} // namespace rt
