// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/family_notes.h"

#include "core/queries/people.h"
#include "core/queries/rows.h"
#include "core/queries/same_people.h"

#include <limits>

namespace rt {

namespace {

bool isAbout(const Note& note, ChildId child) {
    return child.isNull() || note.children.empty() ||
           std::find(note.children.begin(), note.children.end(), child) != note.children.end();
}

std::vector<Note> notesOf(const Database& db, FamilyId family, ChildId child, int limit,
                          const std::optional<NotePlace>& before) {
    static const std::string sql =
        selectRows<Note>() +
        "family=?1 AND amends IS NULL AND (at, id)<(?2, ?3) ORDER BY at DESC, id DESC";
    const qint64 at = before ? before->at.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    const QUuid id = before ? before->id.value : QUuid();
    const Value place = Value::blob(before ? id.toRfc4122() : QByteArray(16, '\xff'));
    Statement& s = db.cached(sql);
    s.bind(1, family).bind(2, at).bind(3, place);
    const SamePeople same(db);
    std::vector<Note> notes;
    while (int(notes.size()) < limit && s.step()) {
        Note note = readRow<Note>(s);
        same.resolve(note.children);
        if (isAbout(note, child))
            notes.push_back(std::move(note));
    }
    s.reset();
    return notes;
}

// As about whom they are now said to be.
template <class T> std::vector<T> resolved(const Database& db, std::vector<T> records) {
    const SamePeople same(db);
    for (T& record : records)
        if (same.any())
            same.resolve(record.child);
    return records;
}

} // namespace

std::vector<NoteLine> familyNotes(const Database& db, FamilyId family, ChildId child, int limit,
                                  const std::optional<NotePlace>& before) {
    const auto names = personNames(db);
    const auto visits = visitsOf(db, family);
    const auto amendments =
        rowsOf<Note>(db, "family=? AND amends IS NOT NULL ORDER BY at, key", family);
    std::vector<NoteLine> lines;
    for (Note& note : notesOf(db, family, child, limit, before)) {
        NoteLine line;
        line.author = names.value(note.author);
        for (const Visit& visit : visits)
            if (visit.note == note.id)
                line.visits.push_back(visit);
        for (const Note& amendment : amendments) {
            if (amendment.amends != note.id)
                continue;
            line.amendments.push_back(amendment);
            line.amendedBy << names.value(amendment.author);
        }
        line.note = std::move(note);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<Visit> visitsOf(const Database& db, FamilyId family) {
    return resolved(db, rowsOf<Visit>(db, "family=? ORDER BY on_day DESC, key DESC", family));
}

std::vector<Voice> voicesOf(const Database& db, FamilyId family) {
    return resolved(db, rowsOf<Voice>(db, "family=? ORDER BY on_day DESC, key DESC", family));
}

std::vector<Incident> incidentsOf(const Database& db, FamilyId family) {
    return resolved(db, rowsOf<Incident>(db, "family=? ORDER BY on_day DESC, key DESC", family));
}

std::vector<KeyDate> keyDatesOf(const Database& db, FamilyId family) {
    return rowsOf<KeyDate>(db, "family=? ORDER BY due IS NULL, due, key", family);
}

} // namespace rt
