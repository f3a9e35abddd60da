// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/profiles.h"

#include "app/window/practice_tasks.h"
#include "core/commands/people.h"
#include "core/demo/demo.h"
#include "core/demo/held_meeting.h"
#include "core/queries/people.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

Passphrase passphraseOf(const QString& typed) {
    auto passphrase = passphraseFrom(typed);
    if (!passphrase)
        throw Fault(FaultKind::WrongKey, "no passphrase");
    return std::move(*passphrase);
}

} // namespace

std::unique_ptr<Profile> makeProfile(const NewProfile& wish, KdfCost cost, Env env) {
    auto profile =
        Profile::create(wish.folder, passphraseOf(wish.passphrase), std::move(env), cost);
    Person person;
    person.given = wish.person.section(u' ', 0, -2);
    person.family = wish.person.section(u' ', -1);
    person.role = Role::Coordinator;
    person.from = profile->workspace().today();
    if (const auto added = addPerson(profile->workspace(), person))
        profile->setLocal(u"person"_s, added->text());
    return profile;
}

std::unique_ptr<Profile> openProfile(const QString& folder, const QString& typed, Env env) {
    return Profile::open(folder, passphraseOf(typed), std::move(env));
}

std::unique_ptr<Profile> practiceProfile(const Launch& launch, Env env) {
    const Passphrase passphrase = passphraseOf(QString::fromLatin1(practicePassphrase));
    if (Profile::isThere(launch.folder))
        return Profile::open(launch.folder, passphrase, std::move(env));
    auto profile = Profile::create(launch.folder, passphrase, std::move(env), launch.cost);
    DemoOptions options;
    options.size = launch.size;
    makeDemo(*profile, options);
    return profile;
}

std::unique_ptr<Profile> practiceAs(Role role, const Launch& launch, Env env) {
    auto profile = practiceProfile(launch, std::move(env));
    const Workspace& workspace = profile->workspace();
    const QDate today = workspace.today();
    const HubId hub = demoHub(workspace.db(), today).hub;
    for (const HubPerson& one : peopleOfHub(workspace.db(), hub, today))
        if (one.membership.role == role)
            profile->setLocal(u"person"_s, one.person.id.text());
    PracticeTasks::begin(*profile);
    return profile;
}

} // namespace rt
