// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/meeting_documents.h"

#include <variant>

namespace rt {

// A file that leaves the program: a document to be printed as PDF, or bytes as they are.
struct PaperFile {
    QString name; // neutral: never a person's
    std::variant<Document, QByteArray> content;
};

// Everything that a meeting leaves on paper: the hub's minutes, the list of actions, a record for
// each child (also as plain text for the statutory system), a calendar file for each owner, and
// the text of an e-mail.
Result<std::vector<PaperFile>> meetingPapers(const Database& db, MeetingId meeting,
                                             const Printing& printing);

// emailText, which says that practice data is invented.
QString meetingEmail(const Database& db, MeetingId meeting, const Printing& printing);

} // namespace rt
