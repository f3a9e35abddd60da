// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/attachments.h"

#include "core/base/platform.h"
#include "core/commands/actor.h"
#include "core/commands/family_members.h"
#include "core/commands/writing.h"
#include "core/domain/attachment_rules.h"
#include "core/store/blobs.h"

#include <QFileInfo>

namespace rt {

namespace {

bool isAbout(const Database& db, const AttachFile& file) {
    if (file.about.isNull() || isChildOf(db, {file.about}, file.family))
        return true;
    const auto note = rowOf<Note>(db, NoteId{file.about});
    return note && note->family == file.family;
}

// The size is asked before anything is read, and again of what was read.
Result<QByteArray> bytesOf(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists() || !info.isFile())
        return notFound("attachment.file");
    if (info.size() > largestAttachment)
        return invalid("attachment.size");
    try {
        QByteArray bytes = platform::readFile(info.canonicalFilePath(), largestAttachment + 1);
        if (bytes.size() > largestAttachment)
            return invalid("attachment.size");
        if (bytes.isEmpty())
            return invalid("attachment.empty");
        return bytes;
    } catch (const Fault& fault) {
        if (fault.kind == FaultKind::Missing)
            return notFound("attachment.file");
        return notAllowed("attachment.unreadable");
    }
}

} // namespace

Result<AttachmentId> attachFile(Workspace& workspace, const AttachFile& file) {
    if (const Outcome may =
            firstOf(mayAct(workspace, Deed::WriteNotes, file.family),
                    require(exists<Family>(workspace.db(), file.family), "attachment.family"),
                    require(isAbout(workspace.db(), file), "attachment.about"));
        !may)
        return may.error();
    const Result<QByteArray> bytes = bytesOf(file.file);
    if (!bytes)
        return bytes.error();
    const SealedBlob sealed = sealBlob(*bytes);
    Attachment made;
    made.id = file.id;
    made.family = file.family;
    made.about = file.about;
    made.name = tidyFileName(QFileInfo(file.file).fileName());
    made.what = file.what;
    made.size = int(bytes->size());
    made.secret = sealed.secret;
    made.hash = sealed.hash;
    made.by = workspace.actor();
    made.at = workspace.env().now();
    return workspace.change("attachment.add", [&](Changes& c) {
        auto added = addNew(c, made);
        if (added)
            keepBlob(workspace.db(), sealed.hash, sealed.bytes, BlobState::Outbox,
                     made.at.toMSecsSinceEpoch());
        return added;
    });
}

} // namespace rt
