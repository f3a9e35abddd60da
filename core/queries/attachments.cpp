// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/attachments.h"

#include "core/queries/called.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"
#include "core/store/blobs.h"

namespace rt {

std::vector<AttachmentLine> attachmentsOf(const Database& db, FamilyId family) {
    const auto names = personNames(db);
    Statement& kept = db.cached("SELECT state FROM blob WHERE hash=?");
    std::vector<AttachmentLine> lines;
    for (Attachment& one :
         rowsOf<Attachment>(db, "t.family=? ORDER BY t.at DESC,t.key DESC", family)) {
        AttachmentLine line;
        const QByteArray hash = one.hash;
        line.isHere = kept.bind(1, Value::blob(hash)).step();
        line.onShare = !line.isHere || kept.number(0) != int(BlobState::Outbox);
        kept.reset();
        line.by = names.value(one.by);
        if (const auto child = rowOf<Child>(db, ChildId{one.about}))
            line.about = calledName(*child);
        one.secret.clear();
        line.attachment = std::move(one);
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<QByteArray> attachedBytes(const Database& db, AttachmentId id) {
    const auto row = rowOf<Attachment>(db, id);
    if (!row)
        return notFound("attachment");
    const auto bytes = keptBlob(db, row->hash);
    if (!bytes)
        return notFound("attachment.away");
    if (auto plain = openBlob(row->secret, row->hash, *bytes))
        return std::move(*plain);
    return invalid("attachment.damaged");
}

} // namespace rt
