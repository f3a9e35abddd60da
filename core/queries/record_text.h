// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/discussion_rules.h"
#include "core/store/database.h"

// The record of a discussion for one child's file: that child's data and the family's, no other
// child's. Its plain text is what is signed.
namespace rt {

struct RecordPart {
    QString heading;
    QStringList lines; // none is empty
};

struct RecordText {
    QString title; // "Discussion record"
    std::vector<RecordPart> parts;
};

// Empty when there is no such discussion. A null child: a family without one.
std::optional<RecordText> composeRecord(const Database& db, DiscussionId discussion, ChildId child);

QString toText(const RecordText& record);   // a blank line between parts
RecordText recordFrom(const QString& text); // the other way

// For whom records of the discussion are written: the case's children of that day, or one null id.
std::vector<ChildId> recordChildren(const Database& db, const Discussion& discussion);

} // namespace rt
