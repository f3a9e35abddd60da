// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/actions.h"
#include "core/commands/cases.h"
#include "core/commands/families.h"
#include "core/commands/hubs.h"
#include "core/commands/meeting.h"
#include "core/commands/people.h"
#include "core/queries/discussion_sheet.h"
#include "core/queries/meetings.h"
#include "tests/support/pictures.h"
#include "tests/support/test_workspace.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

namespace rt::test {

using namespace Qt::StringLiterals;

// A window of its own, for pages alone: it keeps what they say and pretends to be F7.
struct Room : QStackedWidget {
    QStringList said, refused;
    bool initials = false;
    std::vector<std::function<void(bool)>> onPrivate;

    Around around() {
        Around a;
        a.present = [this](QWidget* page) {
            addWidget(page);
            setCurrentWidget(page);
            page->setFocus();
        };
        a.back = [] {};
        a.said = [this](const QString& words) { said << words; };
        a.told = a.said;
        a.refused = [this](const QString& words) { refused << words; };
        a.isPrivate = [this] { return initials; };
        a.onPrivate = [this](QObject*, std::function<void(bool)> told) {
            onPrivate.push_back(std::move(told));
        };
        return a;
    }

    void setInitials(bool on) {
        initials = on;
        for (const auto& told : onPrivate)
            told(on);
    }
};

// Hub 13 in a profile on disk: its people, four families of two children with something to say
// about each, and a clock that is set by hand.
struct MeetingDesk {
    Themed themed;
    QTemporaryDir folder;
    std::shared_ptr<QDateTime> clock =
        std::make_shared<QDateTime>(QDate(2026, 11, 12), QTime(10, 0), Qt::UTC);
    std::unique_ptr<Profile> profile;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<Room> room = std::make_unique<Room>();
    HubId hub;
    PersonId consultant, coordinator, worker, clinician, manager;
    std::vector<FamilyId> families;
    int actions = 0; // of ux.md 5.2: a chord, a burst of typing, a pick

    MeetingDesk() {
        const auto pass = passphraseFrom(u"orchard lantern copper"_s);
        Env env = fixedEnv(*clock, 1);
        env.now = [at = clock] { return *at; };
        profile = Profile::create(folder.filePath(u"hub"_s), *pass, env, lowestCost);
        const Outcome made = profile->workspace().batch("setup", [this] { return build(); });
        REQUIRE(made.has_value());
        open();
    }

    void open() {
        profile->setLocal(u"person"_s, coordinator.text());
        desk = std::make_unique<Desk>(*profile);
        room->resize(1366, 768);
        room->show();
        room->activateWindow();
        settle();
    }

    // Everything goes without a word, as when the power fails; what was written stays.
    void crash() {
        room.reset();
        desk.reset();
        profile.reset();
        const auto pass = passphraseFrom(u"orchard lantern copper"_s);
        Env env = fixedEnv(*clock, 2);
        env.now = [at = clock] { return *at; };
        profile = Profile::open(folder.filePath(u"hub"_s), *pass, env);
        room = std::make_unique<Room>();
        open();
    }

    PersonId person(const char* given, const char* surname, Role role) {
        Person one;
        one.given = QString::fromLatin1(given);
        one.family = QString::fromLatin1(surname);
        one.role = role;
        const PersonId id = *addPerson(workspace(), one);
        Membership membership;
        membership.person = id;
        membership.hub = hub;
        membership.role = role;
        membership.from = day("2020-01-01");
        REQUIRE(joinHub(workspace(), membership).has_value());
        return id;
    }

    void addChildOf(FamilyId family, const QString& surname, const char* given, const char* born) {
        Child child;
        child.family = family;
        child.given = QString::fromLatin1(given);
        child.surname = surname;
        child.born = day(born);
        child.caseNumber = u"CN-"_s + child.given;
        child.status = Journey::ChildProtection;
        const ChildId id = *addChild(workspace(), child);
        Allocate place{id, hub, worker, day("2026-10-01"), {}, {}, {}};
        REQUIRE(allocate(workspace(), place).has_value());
    }

    void addFamilyNamed(const QString& name, const char* elder, const char* younger) {
        Family family;
        family.name = name;
        family.reference = u"F-"_s + name.left(3);
        family.restricted = name == u"Reid"_s;
        const FamilyId id = *addFamily(workspace(), family);
        families.push_back(id);
        addChildOf(id, name, elder, "2013-04-13");
        addChildOf(id, name, younger, "2017-02-01");
        Adult mum;
        mum.family = id;
        mum.given = u"Folake"_s;
        mum.surname = name;
        mum.part = u"Mum"_s;
        REQUIRE(addAdult(workspace(), mum).has_value());
    }

    void addOpenAction(FamilyId family, const char* what) {
        Action action;
        action.family = family;
        action.owner = worker;
        action.what = QString::fromLatin1(what);
        action.due = day("2026-11-10");
        REQUIRE(addAction(workspace(), action).has_value());
    }

    Outcome build() {
        Hub one;
        one.label = u"13"_s;
        one.name = u"Child protection"_s;
        one.opened = day("2016-01-01");
        hub = *addHub(workspace(), one);
        consultant = person("Rose", "Okafor", Role::Consultant);
        coordinator = person("Sam", "Clarke", Role::Coordinator);
        worker = person("Jo", "Osei", Role::SocialWorker);
        clinician = person("Noor", "Lim", Role::Clinician);
        manager = person("Ann", "Lee", Role::GroupManager);
        PersonTag skill;
        skill.person = worker;
        skill.words = u"teenagers"_s;
        (void)addTag(workspace(), skill);
        addFamilyNamed(u"Adeyemi"_s, "Mia", "Tobi");
        addFamilyNamed(u"Novak"_s, "Eva", "Petr");
        addFamilyNamed(u"Patel"_s, "Asha", "Dev");
        addFamilyNamed(u"Reid"_s, "Kit", "Lou");
        for (const char* what : {"call Nan", "ask school for attendance", "visit on a Friday",
                                 "book a sight test", "write to Dad"})
            addOpenAction(families[0], what);
        return ok;
    }

    Workspace& workspace() { return profile->workspace(); }

    void settled() {
        for (int i = 0; i < 4; ++i)
            desk->settle();
    }

    // As the person would: to whatever has the focus.
    void chord(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier) {
        ++actions;
        QWidget* at = QApplication::focusWidget();
        REQUIRE(at);
        QTest::keyClick(at, key, held);
        settled();
    }

    void type(const QString& words) {
        ++actions;
        QWidget* at = QApplication::focusWidget();
        REQUIRE(at);
        for (const QChar c : words)
            QTest::keyClick(at, c.toLatin1());
        settled();
    }

    MeetingId planned() {
        NewMeeting wish;
        wish.hub = hub;
        wish.on = day("2026-11-12");
        workspace().env().actor = coordinator.value;
        return *planMeeting(workspace(), wish);
    }

    std::vector<AgendaLine> agenda(MeetingId meeting) { return agendaLines(desk->db(), meeting); }

    DiscussionSheet sheet(MeetingId meeting, int place) {
        return *discussionFor(desk->db(), meeting, agenda(meeting)[size_t(place)].item.inCase);
    }
};

} // namespace rt::test
