// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers.h"

#include "core/queries/meetings.h"
#include "core/reports/printing.h"
#include "ui/print/paper_files.h"

using namespace Qt::StringLiterals;

namespace rt {

Result<QStringList> writePapers(const Database& db, MeetingId meeting, const QString& folder,
                                bool practice, const Env& env) {
    const auto line = meetingLine(db, meeting);
    const auto files = meetingPapers(db, meeting,
                                     printingFor(db, line ? line->meeting.hub : HubId{}, env,
                                                 u"Hub meeting"_s, practice));
    if (!files)
        return files.error();
    return writePaperFiles(*files, folder);
}

} // namespace rt
