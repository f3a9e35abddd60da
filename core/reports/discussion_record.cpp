// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/meeting_finish.h"
#include "core/queries/record_text.h"
#include "core/queries/rows.h"
#include "core/reports/meeting_parts.h"
#include "core/reports/plain_text.h"

// One child's record of a discussion, as it was signed or as it would be.
namespace rt {

using namespace Qt::StringLiterals;

namespace {

Document recordDocument(const Database& db, const RecordText& record, ChildId id, QDate on,
                        const Printing& printing) {
    QString subject;
    if (const auto child = rowOf<Child>(db, id))
        subject = initialsOf(*child) +
                  (child->caseNumber.isEmpty() ? QString() : u", "_s + child->caseNumber);
    Document document = newDocument(record.title, subject, on, printing);
    for (const RecordPart& part : record.parts)
        document.blocks.push_back(
            KeepTogether{{Heading{part.heading, 2}, Paragraph{part.lines.join(u'\n')}}});
    return document;
}

} // namespace

Document signedRecordDocument(const Database& db, SignedRecordId id, const Printing& printing) {
    const auto line = signedRecord(db, id);
    if (!line)
        return newDocument(u"Discussion record"_s, {}, {}, printing);
    Document document =
        recordDocument(db, recordFrom(line->record.text), line->record.child, line->on, printing);
    QString signature = u"Signed by "_s + line->signedBy;
    if (!line->deputyFor.isEmpty())
        signature += u" for "_s + line->deputyFor;
    document.blocks.push_back(
        Box{{Paragraph{signature + u", "_s + onPaper(line->record.signedAt)}}});
    for (const AmendmentLine& one : line->amendments)
        document.blocks.push_back(
            KeepTogether{{Heading{u"Added by "_s + one.by + u", "_s + onPaper(one.amendment.at), 2},
                          Paragraph{one.amendment.text}}});
    return document;
}

Document discussionRecordDocument(const Database& db, DiscussionId id, ChildId child,
                                  const Printing& printing) {
    const auto record = composeRecord(db, id, child);
    const auto discussion = rowOf<Discussion>(db, id);
    if (!record || !discussion)
        return newDocument(u"Discussion record"_s, {}, {}, printing);
    Document document = recordDocument(db, *record, child, discussion->on, printing);
    document.blocks.insert(document.blocks.begin(), Paragraph{u"Draft, not signed."_s});
    return document;
}

} // namespace rt
