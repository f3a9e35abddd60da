// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/preview_papers.h"

#include "core/queries/rows.h"
#include "core/reports/printing.h"
#include "ui/pages/keep_look.h"
#include "ui/pages/meeting/papers_of.h"
#include "ui/pages/print/print_preview.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>

namespace rt {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("Papers", words);
}

bool mayShow(const Around& around) {
    if (!around.isPrivate || !around.isPrivate())
        return true;
    around.refused(say("Names are hidden, and papers have names. F7 shows them again."));
    return false;
}

void present(Desk& desk, const Around& around, std::vector<Printable> documents) {
    if (documents.empty())
        return around.refused(say("There is no document of these to print."));
    around.present(new PrintPreview(desk.today(), around, std::move(documents)));
}

Printing printingOf(Desk& desk, HubId hub, const QString& purpose) {
    return printingFor(desk.db(), hub, desk.env(), purpose, desk.isPractice());
}

} // namespace

void previewPapers(Desk& desk, const Around& around, MeetingId meeting, int papers) {
    const auto line = meetingLine(desk.db(), meeting);
    if (!line || !mayShow(around))
        return;
    auto files =
        papersOf(desk.db(), *line, papers, printingOf(desk, line->meeting.hub, say("Hub meeting")));
    if (!files)
        return around.refused(errorText(files.error()));
    present(desk, around, printables(std::move(*files)));
}

void previewSigned(Desk& desk, const Around& around, SignedRecordId record) {
    if (!mayShow(around))
        return;
    if (const auto one = rowOf<SignedRecord>(desk.db(), record))
        keepLook(desk, one->family, ViewKind::Printed);
    present(desk, around,
            {{{}, signedRecordDocument(desk.db(), record, printingOf(desk, {}, {}))}});
}

void previewDraft(Desk& desk, const Around& around, DiscussionId discussion, ChildId child) {
    if (!mayShow(around))
        return;
    if (const auto one = rowOf<Discussion>(desk.db(), discussion))
        keepLook(desk, one->family, ViewKind::Printed);
    present(
        desk, around,
        {{{}, discussionRecordDocument(desk.db(), discussion, child, printingOf(desk, {}, {}))}});
}

} // namespace rt
