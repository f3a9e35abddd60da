// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/profiles.h"

#include "core/commands/people.h"
#include "core/demo/demo.h"

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

} // namespace rt
