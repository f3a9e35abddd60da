// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/joining.h"

#include "app/window/new_folder.h"
#include "core/sync/folder_choice.h"
#include "core/sync/folder_share.h"
#include "core/sync/trust_founding.h"
#include "ui/text/error_text.h"

#include <QFileInfo>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

Failure refusal(const Error& error) {
    return {errorText(error),
            error.detail.startsWith(u"invitation.") ? u"invitation"_s : u"share"_s};
}

void orThrow(const Outcome& outcome) {
    if (!outcome)
        throw refusal(outcome.error());
}

} // namespace

std::unique_ptr<Profile> joinedProfile(const WishedJoin& wish, KdfCost cost, Env env) {
    const auto invitation = readInvitation(wish.invitation);
    if (!invitation)
        throw refusal(invitation.error());
    orThrow(checkShareFolder(wish.share, wish.folder));
    const QString path = QFileInfo(wish.share).absoluteFilePath();
    FolderShare share(path);
    const qint64 now = env.now().toMSecsSinceEpoch();
    orThrow(mayJoin(share, *invitation, now)); // before a profile is made
    const auto passphrase = passphraseFrom(wish.passphrase);
    if (!passphrase)
        throw Failure{errorText(passphrase.error()), u"passphrase"_s};
    NewFolder folder(wish.folder);
    auto profile = Profile::create(wish.folder, *passphrase, std::move(env), cost);
    const auto request = joinTrust(*profile, share, path, *invitation, now);
    if (!request)
        throw refusal(request.error());
    profile->setLocal(u"spoken"_s, spokenWords(*request).join(u' '));
    folder.keep();
    return profile;
}

} // namespace rt
