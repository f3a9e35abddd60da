// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/ui/pages/cases/file_window.h"
#include "ui/pages/sync/sync_page.h"

#include <QLabel>

namespace rt::test {

// The sync page in a window, with an exchange that the test plays.
struct SyncWindow : FileWindow {
    SyncState state;
    Members members;
    std::vector<std::function<void()>> told;
    std::vector<InviteWish> invited;
    std::vector<QUuid> removed;

    SyncWindow() {
        state.part = SyncState::Part::Member;
        state.share = u"/mnt/hubs"_s;
        state.synced = desk->now();
        members.administrator = true;
        members.roles = {{1, u"Administrator"_s, false},
                         {11, u"Coordinator"_s},
                         {10, u"Consultant social worker"_s},
                         {2, u"Returns and audits"_s, false}};
        for (int hub = 1; hub <= 18; ++hub)
            members.hubs.push_back(
                {QUuid::createUuidV5(QUuid(), QString::number(hub)), u"Hub %1"_s.arg(hub)});
    }

    void open() {
        SyncCalls calls;
        calls.state = [this] { return state; };
        calls.now = [] {};
        calls.onChange = [this](QObject*, std::function<void()> tell) { told.push_back(tell); };
        calls.supportText = [] { return u"support"_s; };
        calls.askAgain = [](const QString&, QObject*, auto then) {
            then(invalid("invitation.typed"));
        };
        calls.members.list = [this](QObject*, auto then) { then(members); };
        calls.members.invite = [this](const InviteWish& wish, QObject*, auto then) {
            invited.push_back(wish);
            then(InvitationMade{QString(300, u'A'), desk->now().addDays(3)});
        };
        calls.members.give = [](const InviteWish&, QObject*, auto then) { then(ok); };
        calls.members.takeAway = [](QUuid, const MemberGrant&, QObject*, auto then) { then(ok); };
        calls.members.approve = [](QUuid, QObject*, auto then) { then(ok); };
        calls.members.remove = [](QUuid, QObject*, auto then) { then(ok); };
        calls.members.removePerson = [this](QUuid person, QObject*, auto then) {
            removed.push_back(person);
            then(ok);
        };
        window->present(syncPage(*desk, around(), calls));
        wait();
    }

    void change() {
        for (const auto& tell : told)
            tell();
        wait();
    }

    QString words() const {
        QStringList all;
        for (const auto* one : window->findChildren<QLabel*>())
            if (one->isVisible())
                all << one->text();
        return all.join(u'\n');
    }

    void addMember(const QString& name, const QString& role, int pcs) {
        TrustMemberLine line{
            QUuid::createUuidV5(QUuid(), name), name, {{11, {}, role}}, true, true, {}, {}};
        for (int i = 0; i < pcs; ++i)
            line.pcs.push_back({QUuid::createUuid()});
        members.people.push_back(line);
    }
};

} // namespace rt::test
