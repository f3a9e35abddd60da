// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/meeting_papers.h"

#include "core/queries/meeting_finish.h"
#include "core/reports/plain_text.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString numbered(QStringView what, int number, QStringView ending) {
    return u"%1-%2.%3"_s.arg(what).arg(number, 2, 10, QLatin1Char('0')).arg(ending);
}

// Calendars and e-mails show nothing else, so that the words themselves say it.
constexpr auto practiceMark = "Practice data"_L1;

Result<QByteArray> calendarOf(const Database& db, MeetingId meeting, PersonId owner,
                              const Printing& printing) {
    auto entries = calendarFor(db, meeting, owner);
    if (printing.practiceData)
        for (CalendarEntry& entry : entries)
            entry.summary = practiceMark + u": "_s + entry.summary;
    return toIcs(entries);
}

} // namespace

QString meetingEmail(const Database& db, MeetingId meeting, const Printing& printing) {
    const QString text = emailText(db, meeting);
    return printing.practiceData ? practiceMark + u'\n' + text : text;
}

Result<std::vector<PaperFile>> meetingPapers(const Database& db, MeetingId meeting,
                                             const Printing& printing) {
    std::vector<PaperFile> files;
    files.push_back({u"minutes.pdf"_s, hubMinutes(db, meeting, printing)});
    files.push_back({u"actions.pdf"_s, actionListByPerson(db, meeting, printing)});
    int number = 0;
    for (const SignedLine& line : signedRecordsOf(db, meeting)) {
        const Document record = signedRecordDocument(db, line.record.id, printing);
        files.push_back({numbered(u"record", ++number, u"pdf"), record});
        files.push_back({numbered(u"record", number, u"txt"), toPlainText(record).toUtf8()});
    }
    number = 0;
    for (const PersonId owner : actionOwners(db, meeting)) {
        const auto ics = calendarOf(db, meeting, owner, printing);
        if (!ics)
            return ics.error();
        files.push_back({numbered(u"calendar", ++number, u"ics"), *ics});
    }
    files.push_back({u"email.txt"_s, meetingEmail(db, meeting, printing).toUtf8()});
    return files;
}

} // namespace rt
