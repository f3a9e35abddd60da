// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/folder_share.h"
#include "core/sync/trust_founding.h"
#include "core/sync/trust_round.h"
#include "tests/features/running.h"
#include "ui/shell/header_bar.h"

namespace rt::test {

// One shared folder for the PCs of a test.
struct SharedDrive {
    QTemporaryDir folder;

    QString path() const { return folder.filePath(u"share"_s); }

    SharedDrive() { QDir().mkdir(path()); }
};

// A program whose profile belongs to a trust: its founder's, or one that was invited and let in.
class Office : public Running {
public:
    // A PC without a profile.
    Office() { qputenv("XDG_DATA_HOME", file(u"data"_s).toUtf8()); }

    // The founder, a coordinator in hub 13; with them a colleague of that hub.
    explicit Office(SharedDrive& drive) {
        auto profile = made();
        Workspace& workspace = profile->workspace();
        REQUIRE(workspace.change("hub.add", [&](Changes& c) -> Outcome {
            Hub hub;
            hub.id = c.newId<HubId>();
            hub.label = u"13"_s;
            hub.opened = QDate(2026, 1, 1);
            c.add(hub);
            for (const auto& [given, role] :
                 {std::pair{u"Jo"_s, Role::Coordinator}, {u"Sam"_s, Role::Consultant}}) {
                Person person;
                person.id = c.newId<PersonId>();
                person.given = given;
                person.family = u"Marsh"_s;
                person.role = role;
                person.from = QDate(2026, 1, 1);
                c.add(person);
                Membership place;
                place.id = c.newId<MembershipId>();
                place.person = person.id;
                place.hub = hub.id;
                place.role = role;
                place.from = QDate(2026, 1, 1);
                c.add(place);
                (role == Role::Coordinator ? founder : colleague) = person.id;
            }
            return ok;
        }));
        profile->setLocal(u"person"_s, founder.text());
        FolderShare share(drive.path());
        const auto key = foundTrust(*profile, share, drive.path(), u"Jo Marsh"_s,
                                    founderGrants(workspace.db(), founder.value));
        REQUIRE(key);
    }

    // The colleague's PC, invited and let in by the founder's, which is not open.
    Office(SharedDrive& drive, Office& first) : colleague(first.colleague) {
        auto profile = made();
        auto founders = Profile::open(first.folder(), *passphraseFrom(passphrase), first.env());
        FolderShare share(drive.path());
        Trust trust(*founders);
        const qint64 at = now.toMSecsSinceEpoch();
        const auto invitation = invite(trust,
                                       {colleague.value, u"Sam Marsh"_s,
                                        staffGrants(founders->workspace().db(), colleague.value)},
                                       at);
        REQUIRE(invitation);
        const auto request = joinTrust(*profile, share, drive.path(), *invitation, at);
        REQUIRE(request);
        REQUIRE(approve(trust, *request, at));
        trust.exchange(share);
    }

    // Asks to be let in with an invitation, and no more.
    Office(SharedDrive& drive, const Invitation& invitation) : colleague{invitation.person} {
        auto profile = made();
        FolderShare share(drive.path());
        const auto request =
            joinTrust(*profile, share, drive.path(), invitation, now.toMSecsSinceEpoch());
        REQUIRE(request);
        spoken = spokenWords(*request).join(u' ');
    }

    QString invitationFor(PersonId person) {
        auto own = Profile::open(folder(), *passphraseFrom(passphrase), env());
        Trust trust(*own);
        const auto made = invite(
            trust, {person.value, u"Sam Marsh"_s, staffGrants(own->workspace().db(), person.value)},
            now.toMSecsSinceEpoch());
        REQUIRE(made);
        FolderShare share(trust.facts().share);
        trust.exchange(share);
        return invitationText(*made);
    }

    void synced() {
        REQUIRE(program->sync());
        program->sync()->ask();
        untilSynced();
    }

    void untilSynced() {
        until([this] { return !program->sync()->isBusy(); });
        settled();
    }

    void toFront() {
        program->window().raise();
        program->window().activateWindow();
        until([this] { return program->window().isActiveWindow(); });
        untilSynced(); // whoever comes back is shown the latest
    }

    // Also what was asked of the exchange's thread.
    void settledAll() {
        bool done = false;
        program->sync()->run([](SyncRounds&) -> Outcome { return ok; }, program.get(),
                             [&done](const Outcome&) { done = true; });
        until([&done] { return done; });
        settled();
    }

    void rename(const QString& from, const QString& to) {
        const FamilyId id{QUuid::createUuidV5(QUuid(), from)};
        desk().run(
            [id, to](Workspace& w) {
                return w.change("family.edit", [&](Changes& c) {
                    return c.update<Family>(id, [&](Family& family) { family.name = to; });
                });
            },
            program.get(), [](const Outcome& done) { CHECK(done); });
        settled();
    }

    QString header() const { return words(program->window().header()); }

    void write(const QString& name) {
        const FamilyId id{QUuid::createUuidV5(QUuid(), name)};
        desk().run(
            [id, name](Workspace& w) {
                return w.change("family.add", [&](Changes& c) -> Outcome {
                    Family family;
                    family.id = id;
                    family.name = name;
                    c.add(family);
                    return ok;
                });
            },
            program.get(), [](const Outcome& done) { CHECK(done); });
        settled();
    }

    bool reads(const QString& name) {
        auto s = desk().db().prepare("SELECT count(*) FROM family WHERE name = ?");
        s.bind(1, name);
        return s.step() && s.number(0) == 1;
    }

    PersonId founder, colleague;
    QString spoken;

private:
    std::unique_ptr<Profile> made() {
        auto profile = Profile::create(folder(), *passphraseFrom(passphrase), env(), lowestCost);
        profile->setLocal(u"machine-token"_s, file(u"token"_s));
        return profile;
    }
};

} // namespace rt::test
