// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/called.h"
#include "core/queries/family_people.h"
#include "core/queries/people.h"
#include "ui/pages/cases/file_forms.h"

namespace rt {

namespace {

void addWhole(Choices& choices, const QString& whole) {
    if (!whole.isEmpty())
        choices.push_back({QUuid(), whole});
}

QString calledOr(const QString& name) {
    return name.isEmpty() ? QObject::tr("Unborn") : name;
}

} // namespace

Choices FileDesk::children(const QString& whole) const {
    Choices choices;
    addWhole(choices, whole);
    for (const Child& one : family.children)
        choices.push_back({one.id.value, calledOr(calledName(one))});
    return choices;
}

Choices FileDesk::members(const QString& whole) const {
    Choices choices = children(whole);
    for (const Adult& one : family.adults)
        choices.push_back({one.id.value, one.part.isEmpty() ? wholeName(one)
                                                            : QObject::tr("%1, %2").arg(
                                                                  wholeName(one), one.part)});
    return choices;
}

std::vector<PersonChoice> FileDesk::workers() const {
    std::vector<PersonChoice> people;
    for (const FamilyCase& c : family.cases) {
        if (!c.open)
            continue;
        for (const HubPerson& p : peopleOfHub(desk.db(), c.value.hub, desk.today()))
            people.push_back({p.person.id.value, p.person.name(), inWords(p.membership.role),
                              QObject::tr("Hub %1").arg(c.hubLabel)});
    }
    return people;
}

} // namespace rt
