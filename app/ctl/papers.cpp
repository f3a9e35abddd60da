// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/papers.h"

#include "core/queries/meeting_finish.h"
#include "core/queries/people.h"
#include "core/reports/meeting_documents.h"
#include "core/reports/new_file.h"
#include "core/reports/plain_text.h"
#include "ui/print/pdf_writer.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

class Papers {
public:
    Papers(const QString& folder, const Printing& printing)
        : m_folder(folder),
          m_printing(printing) {}

    Outcome all(const Database& db, MeetingId meeting) {
        if (const Outcome done = pdf(u"minutes.pdf"_s, hubMinutes(db, meeting, m_printing)); !done)
            return done;
        const Document actions = actionListByPerson(db, meeting, m_printing);
        if (const Outcome done = pdf(u"actions.pdf"_s, actions); !done)
            return done;
        int number = 0;
        for (const SignedLine& line : signedRecordsOf(db, meeting)) {
            const Document record = signedRecordDocument(db, line.record.id, m_printing);
            const QString name = u"record-%1"_s.arg(++number, 2, 10, QLatin1Char('0'));
            if (const Outcome done = pdf(name + u".pdf"_s, record); !done)
                return done;
            if (const Outcome done = text(name + u".txt"_s, toPlainText(record).toUtf8()); !done)
                return done;
        }
        return calendars(db, meeting);
    }

    QStringList files;

private:
    Outcome calendars(const Database& db, MeetingId meeting) {
        int number = 0;
        for (const PersonId owner : actionOwners(db, meeting)) {
            const auto ics = toIcs(calendarFor(db, meeting, owner));
            if (!ics)
                return ics.error();
            const QString name = u"calendar-%1.ics"_s.arg(++number, 2, 10, QLatin1Char('0'));
            if (const Outcome done = text(name, *ics); !done)
                return done;
        }
        return text(u"email.txt"_s, emailText(db, meeting).toUtf8());
    }

    Outcome pdf(const QString& name, const Document& document) {
        files << name;
        return writePdf(document, QDir(m_folder).filePath(name));
    }

    Outcome text(const QString& name, const QByteArray& bytes) {
        files << name;
        return writeNewFile(QDir(m_folder).filePath(name), bytes);
    }

    QString m_folder;
    Printing m_printing;
};

} // namespace

Result<QStringList> writePapers(const Database& db, MeetingId meeting, const QString& folder,
                                bool practice, const Env& env) {
    const auto me = whoAmI(db, {env.actor}, env.today());
    Printing printing;
    printing.printed = {me ? me->person.name() : QString{}, env.now(), u"Hub meeting"_s};
    printing.marking = u"Official - sensitive"_s;
    printing.practiceData = practice;
    Papers papers(folder, printing);
    if (const Outcome done = papers.all(db, meeting); !done)
        return done.error();
    return papers.files;
}

} // namespace rt
