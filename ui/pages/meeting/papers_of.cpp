// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/papers_of.h"

#include "core/queries/meeting_people.h"
#include "ui/pages/meeting/produce.h"
#include "ui/text/agenda_text.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString sayReason(const Reason& reason, const QString& initials) {
    return reasonText(reason, [&](ChildId) { return initials; });
}

bool wanted(const QString& name, int papers) {
    const std::pair<QStringView, Paper> kinds[]{{u"record", Paper::Records},
                                                {u"minutes", Paper::Minutes},
                                                {u"actions", Paper::ActionList},
                                                {u"calendar", Paper::Calendars}};
    for (const auto& [begins, paper] : kinds)
        if (name.startsWith(begins))
            return papers & int(paper);
    return false;
}

} // namespace

Result<std::vector<PaperFile>> papersOf(const Database& db, const MeetingLine& line, int papers,
                                        const Printing& printing) {
    const MeetingId meeting = line.meeting.id;
    std::vector<PaperFile> files;
    if (papers & int(Paper::Pack))
        files.push_back({u"agenda-pack.pdf"_s, agendaPack(db, meeting, sayReason, printing)});
    if (papers & int(Paper::Lists))
        for (const HubMember& member : hubMembers(db, line.meeting.hub, line.meeting.on))
            files.push_back({u"preparation-%1.pdf"_s.arg(files.size(), 2, 10, QChar(u'0')),
                             preparationList(db, meeting, member.id, sayReason, printing)});
    if (!(papers & ~(int(Paper::Pack) | int(Paper::Lists))))
        return files;
    auto all = meetingPapers(db, meeting, printing);
    if (!all)
        return all.error();
    for (PaperFile& file : *all)
        if (wanted(file.name, papers))
            files.push_back(std::move(file));
    return files;
}

} // namespace rt
