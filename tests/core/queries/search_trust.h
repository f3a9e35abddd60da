// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/notes.h"
#include "core/commands/relations.h"
#include "core/queries/family_search.h"
#include "core/queries/rows.h"
#include "tests/support/small_trust.h"

namespace rt {

// The small trust and some more families to search among.
struct SearchTrust : SmallTrust {
    FamilyId addFamily(const char* name, const char* given, const char* born, HubId in,
                       const char* reference = "") {
        using rt::addFamily;
        Family one;
        one.name = QString::fromUtf8(name);
        one.reference = QString::fromLatin1(reference);
        const FamilyId id = *addFamily(workspace, one);
        Child child;
        child.family = id;
        child.given = QString::fromUtf8(given);
        child.surname = one.name;
        child.born = day(born);
        child.status = Journey::ChildInNeed;
        const ChildId placed = *addChild(workspace, child);
        const PersonId acting = workspace.actor();
        actAs(manager);
        if (!allocate(workspace, {placed, in, worker, day("2026-03-04"), {}, {}, {}, true}))
            throw std::runtime_error("allocate");
        actAs(acting);
        return id;
    }

    void write(FamilyId in, const char* text) {
        NewNote note;
        note.family = in;
        note.text = QString::fromUtf8(text);
        note.at = QDateTime(day("2026-11-05"), QTime(9, 0), Qt::UTC);
        if (!addNote(workspace, note))
            throw std::runtime_error("note");
    }

    void restrict(FamilyId id) {
        Edit<Family> edit{workspace.load<Family>(id), {}};
        edit.after = edit.before.value;
        edit.after.restricted = true;
        if (!editFamily(workspace, edit))
            throw std::runtime_error("restrict");
    }

    std::vector<FamilyHit> find(const QString& text, PersonId person = {}) {
        return findFamilies(db, text, person.isNull() ? consultant : person, workspace.today());
    }

    std::vector<FamilyHit> find(const char* text, PersonId person = {}) {
        return find(QString::fromUtf8(text), person);
    }

    std::vector<FamilyId> found(const char* text, PersonId person = {}) {
        std::vector<FamilyId> families;
        for (const FamilyHit& hit : find(text, person))
            families.push_back(hit.family);
        return families;
    }
};

} // namespace rt
