// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

namespace rt {

struct AttachFile {
    AttachmentId id;
    FamilyId family;
    QUuid about;  // a child or a note of the family; null: the family
    QString file; // where it is now
    QString what; // in words
};

template <> struct Fields<AttachFile> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &AttachFile::family), field(2, "about", &AttachFile::about),
        field(3, "file", &AttachFile::file), field(4, "what", &AttachFile::what));
};

// Takes a copy of the file, sealed, into the profile; the file itself stays where it is. Its row
// and its bytes are saved together. NotFound "attachment.file"; Invalid "attachment.empty",
// "attachment.size", "attachment.about"; NotAllowed "attachment.unreadable".
Result<AttachmentId> attachFile(Workspace& workspace, const AttachFile& file);

} // namespace rt
