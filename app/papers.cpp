// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers.h"

#include "core/queries/people.h"
#include "ui/print/paper_files.h"

using namespace Qt::StringLiterals;

namespace rt {

Result<QStringList> writePapers(const Database& db, MeetingId meeting, const QString& folder,
                                bool practice, const Env& env) {
    const auto me = whoAmI(db, {env.actor}, env.today());
    Printing printing;
    printing.printed = {me ? me->person.name() : QString{}, env.now(), u"Hub meeting"_s};
    printing.marking = u"Official - sensitive"_s;
    printing.practiceData = practice;
    const auto files = meetingPapers(db, meeting, printing);
    if (!files)
        return files.error();
    return writePaperFiles(*files, folder);
}

} // namespace rt
