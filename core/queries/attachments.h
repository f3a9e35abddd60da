// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/attachment.h"
#include "core/store/database.h"

namespace rt {

struct AttachmentLine {
    Attachment attachment; // without its key
    QString by;
    QString about;      // the child's name, or nothing
    bool isHere = true; // false: its row came, the file has not yet
    bool onShare = false;
};

std::vector<AttachmentLine> attachmentsOf(const Database& db, FamilyId family); // newest first

// NotFound "attachment": no such row. NotFound "attachment.away": the file has not come to this PC.
// Invalid "attachment.damaged": what is here is not what was attached.
Result<QByteArray> attachedBytes(const Database& db, AttachmentId id);

} // namespace rt
