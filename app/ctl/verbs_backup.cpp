// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"
#include "core/store/backup.h"
#include "core/store/restore.h"
#include "ui/text/error_text.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

Result<QString> made(Profile& profile, const QString& folder) {
    const QDateTime at = profile.workspace().env().now();
    BackupSource source = profile.backupSource();
    const auto file = backUp(source, folder, at);
    if (file && folder == profile.backupFolder()) {
        thinBackups(folder, backupIdOf(source.seal), at);
        profile.setLocal(u"backup.last"_s, at.toUTC().toString(Qt::ISODateWithMs));
    }
    return file;
}

} // namespace

int backup(Session& session) {
    Profile& profile = session.open();
    const QString folder = session.options.value(u"to"_s, profile.backupFolder());
    try {
        const auto file = made(profile, folder);
        if (!file)
            throw Stop{Refused, errorText(file.error())};
        session.print(QJsonObject{{u"file"_s, *file}, {u"bytes"_s, QFileInfo(*file).size()}});
        return Done;
    } catch (const rt::Fault& fault) {
        throw Stop{Fault, backupFaultText(fault.kind)};
    }
}

int restore(Session& session) {
    const QString file = session.word(0, "a backup file");
    try {
        const auto done = restoreBackup(file, session.profileFolder(), session.passphrase(),
                                        envOf(session.options));
        if (!done)
            throw Stop{Refused, errorText(done.error())};
        return Done;
    } catch (const rt::Fault& fault) {
        throw Stop{Fault, backupFaultText(fault.kind)};
    }
}

void backUpFirst(Session& session) {
    if (session.profile->isPractice())
        return;
    try {
        const auto file = made(*session.profile, session.profile->backupFolder());
        if (!file)
            session.err(errorText(file.error()));
    } catch (const rt::Fault& fault) {
        session.err(backupFaultText(fault.kind));
    }
}

} // namespace rt::ctl
