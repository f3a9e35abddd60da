// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/cases.h"
#include "core/commands/families.h"
#include "core/commands/hubs.h"
#include "core/commands/people.h"
#include "tests/support/test_workspace.h"

namespace rt {

// A trust of four hubs with its people and one family in hub 13, set up by commands; the consultant
// of hub 13 acts.
struct SmallTrust : TestWorkspace {
    SmallTrust() {
        const Outcome made = workspace.batch("setup", [this] { return build(); });
        if (!made)
            throw std::runtime_error(made.error().detail.toStdString());
        actAs(consultant);
    }

    HubId hub(const char* label, HubType type = HubType::ChildProtection) {
        Hub one;
        one.label = QString::fromLatin1(label);
        one.type = type;
        one.opened = day("2016-01-01");
        return *addHub(workspace, one);
    }

    PersonId person(const char* given, const char* surname, Role role, HubId in) {
        const PersonId acting = workspace.actor();
        if (!manager.isNull())
            actAs(manager); // who gives roles
        Person one;
        one.given = QString::fromLatin1(given);
        one.family = QString::fromLatin1(surname);
        one.role = role;
        const PersonId id = *addPerson(workspace, one);
        Membership membership;
        membership.person = id;
        membership.hub = in;
        membership.role = role;
        membership.from = day("2020-01-01");
        if (!joinHub(workspace, membership))
            throw std::runtime_error("membership");
        actAs(acting);
        return id;
    }

    ChildId child(FamilyId of, const char* given, const char* born, Journey status) {
        Child one;
        one.family = of;
        one.given = QString::fromLatin1(given);
        one.surname = QStringLiteral("Adeyemi");
        one.caseNumber = QStringLiteral("CN-") + one.given;
        one.born = day(born);
        one.status = status;
        return *addChild(workspace, one);
    }

    Outcome build() {
        hub13 = hub("13");
        hub14 = hub("14");
        innovation = hub("3", HubType::Innovation);
        information = hub("IRT", HubType::Information);
        consultant = person("Rose", "Okafor", Role::Consultant, hub13);
        worker = person("Jo", "Osei", Role::SocialWorker, hub13);
        coordinator = person("Sam", "Clarke", Role::Coordinator, hub13);
        manager = person("Ann", "Lee", Role::GroupManager, hub13);
        partner = person("Pat", "Police", Role::Partner, hub13);
        Family one;
        one.name = QStringLiteral("Adeyemi");
        one.reference = QStringLiteral("F-100");
        family = *addFamily(workspace, one);
        mia = child(family, "Mia", "2013-04-13", Journey::ChildProtection);
        tobi = child(family, "Tobi", "2017-02-01", Journey::ChildInNeed);
        for (const ChildId id : {mia, tobi})
            if (const auto placed =
                    allocate(workspace, {id, hub13, worker, day("2026-03-04"), {}, {}, {}, true});
                !placed)
                return placed.error();
        return ok;
    }

    CaseId openCaseIn(HubId in) const {
        auto s =
            db.prepare("SELECT id FROM family_case WHERE hub=? AND closed IS NULL ORDER BY key");
        return s.bind(1, in).step() ? s.id<CaseId>(0) : CaseId{};
    }

    HubId hub13, hub14, innovation, information;
    PersonId consultant, worker, coordinator, manager, partner;
    FamilyId family;
    ChildId mia, tobi;
};

} // namespace rt
