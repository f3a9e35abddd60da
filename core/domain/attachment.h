// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/fields.h"
#include "core/base/value.h"
#include "core/domain/ids.h"

namespace rt {

inline constexpr int largestAttachment = 20'000'000; // bytes

// A file that belongs to a family. Its bytes are sealed under a key of their own, which stands in
// this row: whoever may read the row may open the file, and nobody else.
struct Attachment {
    AttachmentId id;
    FamilyId family;
    QUuid about;       // a child or a note; null: the family
    QString name;      // of the file, without its folder
    QString what;      // in words: "School report, autumn"
    int size = 0;      // bytes
    QByteArray secret; // the key, 32 bytes
    QByteArray hash;   // of the sealed bytes, 32 bytes: names the file on the share
    PersonId by;
    QDateTime at;
};

template <> struct Fields<Attachment> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &Attachment::family), field(2, "about", &Attachment::about),
        field(3, "name", &Attachment::name), field(4, "what", &Attachment::what),
        field(5, "size", &Attachment::size), field(6, "secret", &Attachment::secret),
        field(7, "hash", &Attachment::hash), field(8, "by", &Attachment::by),
        field(9, "at", &Attachment::at));
};

} // namespace rt
