// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// What was heard and seen. Records: added and amended, never edited.
namespace rt {

struct VisitFacts { // of one child, told with a note
    ChildId child;
    bool seen = true, alone = false;
};

template <> struct Fields<VisitFacts> {
    static constexpr auto list =
        std::make_tuple(field(1, "child", &VisitFacts::child), field(2, "seen", &VisitFacts::seen),
                        field(3, "alone", &VisitFacts::alone));
};

struct VoiceFacts {
    ChildId child;
    QString words, method, changed;
};

template <> struct Fields<VoiceFacts> {
    static constexpr auto list = std::make_tuple(
        field(1, "child", &VoiceFacts::child), field(2, "words", &VoiceFacts::words),
        field(3, "method", &VoiceFacts::method), field(4, "changed", &VoiceFacts::changed));
};

struct NewNote { // once for several children, with what was seen and said
    NoteId id;
    FamilyId family;
    std::vector<ChildId> children; // empty: the whole family
    PersonId author;               // null: the actor
    QDateTime at;                  // null: now
    NoteKind kind = NoteKind::Note;
    QString text;
    std::vector<VisitFacts> visits;
    std::vector<VoiceFacts> voices;
};

template <> struct Fields<NewNote> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &NewNote::family), field(2, "children", &NewNote::children),
        field(3, "author", &NewNote::author), field(4, "at", &NewNote::at),
        field(5, "kind", &NewNote::kind), field(6, "text", &NewNote::text),
        field(7, "visits", &NewNote::visits), field(8, "voices", &NewNote::voices));
};

struct AmendNote {
    NoteId note;
    QString text;
};

template <> struct Fields<AmendNote> {
    static constexpr auto list =
        std::make_tuple(field(1, "note", &AmendNote::note), field(2, "text", &AmendNote::text));
};

Result<NoteId> addNote(Workspace& workspace, const NewNote& note);
Result<NoteId> amendNote(Workspace& workspace, const AmendNote& amend);
Result<VisitId> recordVisit(Workspace& workspace, const Visit& visit);
Result<VoiceId> recordVoice(Workspace& workspace, const Voice& voice);
Result<IncidentId> recordIncident(Workspace& workspace, const Incident& incident);

} // namespace rt
