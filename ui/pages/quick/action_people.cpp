// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/action_people.h"

#include "core/queries/family_people.h"
#include "core/queries/people.h"
#include "ui/text/discussion_text.h"

namespace rt {

ActionPeople::ActionPeople(Desk& desk, FamilyId family) {
    for (const Case& c : openCasesOf(desk.db(), family))
        for (const HubPerson& p : peopleOfHub(desk.db(), c.hub, desk.today())) {
            m_owners.push_back(
                {p.person.id, p.person.given, p.person.knownAs, p.person.family, false});
            SkilledPerson skilled{p.person.id, p.person.name(), {},
                                  false,       Tie::None,       p.openActions};
            for (const PersonTag& tag : p.tags)
                skilled.skills << tag.words;
            m_people.push_back(std::move(skilled));
        }
}

ActionLine ActionPeople::read(const QString& typed, const Desk& desk) const {
    ActionLine line = readActionLine(typed, m_owners, desk.person(), desk.today());
    if (line.ownerState != ActionLine::Owner::Query)
        return line;
    const auto found = whoIsGoodWith(line.ownerText, m_people);
    if (!found.empty()) {
        line.ownerState = ActionLine::Owner::Known;
        line.owner = found.front().id;
    }
    return line;
}

Chips ActionPeople::chips(const ActionLine& line, QDate today) const {
    const ActionChips said = actionChips(
        line, [this](PersonId id) { return nameOf(id); }, today);
    return {{said.ownerKnown ? Status::Done : Status::DueSoon, said.owner},
            {Status::Same, said.what},
            {said.dueKnown ? Status::Done : Status::DueSoon, said.due}};
}

QString ActionPeople::nameOf(PersonId person) const {
    for (const SkilledPerson& p : m_people)
        if (p.id == person)
            return p.name;
    return {};
}

Action ActionPeople::actionOf(const ActionLine& line, FamilyId family, ChildId child) {
    Action action;
    action.family = family;
    action.child = child;
    action.owner = line.owner;
    if (line.ownerState == ActionLine::Owner::Outside)
        action.outsideOwner = line.ownerText;
    action.what = line.what;
    action.due = line.due;
    return action;
}

} // namespace rt
