// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/notes.h"

#include "core/base/england_day.h"
#include "core/commands/actor.h"
#include "core/commands/family_members.h"
#include "core/commands/writing.h"

namespace rt {

namespace {

// A note is its writer's own; whoever keeps the structure may bring in those of others.
Outcome checkAuthor(Workspace& workspace, PersonId author) {
    if (author == workspace.actor())
        return ok;
    if (!mayAct(workspace, Deed::KeepStructure))
        return notAllowed("note.author");
    return require(exists<Person>(workspace.db(), author), "note.author");
}

// A colleague's visit is written down by whoever works with the family; a partner writes their own.
Outcome checkVisitor(Workspace& workspace, PersonId by, FamilyId family) {
    if (by == workspace.actor())
        return ok;
    return firstOf(mayWork(workspace, family),
                   require(exists<Person>(workspace.db(), by), "visit.by"));
}

Outcome checkNote(Workspace& workspace, const NewNote& note) {
    const Database& db = workspace.db();
    for (const VisitFacts& visit : note.visits)
        if (const Outcome fine =
                firstOf(require(isChildOf(db, visit.child, note.family), "visit.child"),
                        require(visit.seen || !visit.alone, "visit.alone"));
            !fine)
            return fine;
    for (const VoiceFacts& voice : note.voices)
        if (const Outcome fine =
                firstOf(require(isChildOf(db, voice.child, note.family), "voice.child"),
                        require(!blank(voice.words), "voice.words"));
            !fine)
            return fine;
    return firstOf(require(exists<Family>(db, note.family), "note.family"),
                   require(areChildrenOf(db, note.children, note.family), "note.children"),
                   require(!blank(note.text), "note.text"),
                   require(dayInEngland(note.at) <= workspace.today(), "note.at"));
}

bool isNoteOf(const Database& db, NoteId id, FamilyId family) {
    const auto note = rowOf<Note>(db, id);
    return id.isNull() || (note && note->family == family);
}

Outcome addFacts(Changes& changes, const NewNote& note, NoteId made) {
    const QDate on = dayInEngland(note.at);
    for (const VisitFacts& visit : note.visits)
        if (const auto added = addNew(
                changes,
                Visit{
                    {}, note.family, visit.child, on, visit.seen, visit.alone, note.author, made});
            !added)
            return added.error();
    for (const VoiceFacts& voice : note.voices)
        if (const auto added = addNew(
                changes,
                Voice{{}, note.family, voice.child, on, voice.words, voice.method, voice.changed});
            !added)
            return added.error();
    return ok;
}

} // namespace

Result<NoteId> addNote(Workspace& workspace, const NewNote& input) {
    NewNote note = input;
    if (!note.at.isValid())
        note.at = workspace.env().now();
    if (note.author.isNull())
        note.author = workspace.actor();
    if (const Outcome may =
            firstOf(mayAct(workspace, Deed::WriteNotes, note.family),
                    checkAuthor(workspace, note.author), checkNote(workspace, note));
        !may)
        return may.error();
    return workspace.change("note.add", [&](Changes& c) -> Result<NoteId> {
        const auto made = addNew(c, Note{note.id,
                                         note.family,
                                         note.children,
                                         note.author,
                                         note.at,
                                         note.kind,
                                         note.text,
                                         {}});
        if (!made)
            return made;
        if (const Outcome added = addFacts(c, note, *made); !added)
            return added.error();
        return made;
    });
}

Result<NoteId> amendNote(Workspace& workspace, const AmendNote& amend) {
    const auto note = rowOf<Note>(workspace.db(), amend.note);
    if (!note)
        return notFound("note");
    if (const Outcome may = firstOf(mayAct(workspace, Deed::WriteNotes, note->family),
                                    require(!blank(amend.text), "note.text"));
        !may)
        return may.error();
    return addAs(workspace, "note.amend",
                 Note{{},
                      note->family,
                      note->children,
                      workspace.actor(),
                      workspace.env().now(),
                      note->kind,
                      amend.text,
                      note->amends.isNull() ? note->id : note->amends});
}

Result<VisitId> recordVisit(Workspace& workspace, const Visit& visit) {
    const Database& db = workspace.db();
    Visit made = visit;
    if (made.by.isNull())
        made.by = workspace.actor();
    if (const Outcome may =
            firstOf(mayAct(workspace, Deed::WriteNotes, made.family),
                    checkVisitor(workspace, made.by, made.family),
                    require(isChildOf(db, made.child, made.family), "visit.child"),
                    require(made.on.isValid() && made.on <= workspace.today(), "visit.on_day"),
                    require(made.seen || !made.alone, "visit.alone"),
                    require(isNoteOf(db, made.note, made.family), "visit.note"));
        !may)
        return may.error();
    return addAs(workspace, "visit.add", made);
}

Result<VoiceId> recordVoice(Workspace& workspace, const Voice& voice) {
    if (const Outcome may =
            firstOf(mayAct(workspace, Deed::WriteNotes, voice.family),
                    require(isChildOf(workspace.db(), voice.child, voice.family), "voice.child"),
                    require(voice.on.isValid() && voice.on <= workspace.today(), "voice.on_day"),
                    require(!blank(voice.words), "voice.words"));
        !may)
        return may.error();
    return addAs(workspace, "voice.add", voice);
}

Result<IncidentId> recordIncident(Workspace& workspace, const Incident& incident) {
    const Database& db = workspace.db();
    if (const Outcome may = firstOf(
            mayAct(workspace, Deed::WriteNotes, incident.family),
            require(exists<Family>(db, incident.family), "incident.family"),
            require(incident.child.isNull() || isChildOf(db, incident.child, incident.family),
                    "incident.child"),
            require(incident.on.isValid() && incident.on <= workspace.today(), "incident.on_day"),
            require(incident.kind != IncidentKind::Other || !blank(incident.words),
                    "incident.words"));
        !may)
        return may.error();
    return addAs(workspace, "incident.add", incident);
}

} // namespace rt
