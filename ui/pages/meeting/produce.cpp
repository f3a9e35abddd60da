// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/produce.h"

#include "core/queries/meetings.h"
#include "core/reports/printing.h"
#include "ui/pages/meeting/papers_of.h"
#include "ui/print/paper_files.h"
#include "ui/text/error_text.h"

#include <QDir>
#include <QPointer>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

// "Hub 13 2026-11-12", or with a number behind it where that is taken. Only its owner may enter it.
QString newFolder(const QDir& below, const MeetingLine& line) {
    QString name =
        Producer::tr("Hub %1 %2").arg(line.hubLabel, line.meeting.on.toString(Qt::ISODate));
    for (QChar& c : name)
        if (!c.isLetterOrNumber() && c != u' ' && c != u'-')
            c = u'-';
    QString tried = name;
    for (int n = 2; below.exists(tried); ++n)
        tried = u"%1 (%2)"_s.arg(name).arg(n);
    if (!below.mkdir(tried))
        return {};
    const QString path = below.filePath(tried);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

Produced carryOut(const Database& db, MeetingId meeting, int papers, const QString& below,
                  const Printing& printing) {
    Produced made;
    const auto line = meetingLine(db, meeting);
    if (!line || !QDir(below).exists()) {
        made.problem = Producer::tr("There is no folder %1. Choose another one.").arg(below);
        return made;
    }
    const auto files = papersOf(db, *line, papers, printing);
    if (!files) {
        made.problem = errorText(files.error());
        return made;
    }
    made.folder = newFolder(QDir(below), *line);
    if (made.folder.isEmpty()) {
        made.problem =
            Producer::tr("Nothing can be written to %1. Choose another folder.").arg(below);
        return made;
    }
    const auto written = writePaperFiles(*files, made.folder);
    if (written)
        made.files = *written;
    else
        made.problem = errorText(written.error());
    return made;
}

} // namespace

Producer::Producer(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

Producer::~Producer() {
    if (m_thread.joinable())
        m_thread.join();
}

void Producer::finish() {
    if (m_thread.joinable())
        m_thread.join();
    QCoreApplication::sendPostedEvents(this);
}

void Producer::make(MeetingId meeting, int papers, const QString& below) {
    if (m_busy)
        return;
    if (m_thread.joinable())
        m_thread.join();
    m_busy = true;
    const auto line = meetingLine(m_desk.db(), meeting);
    const Printing printing = printingFor(m_desk.db(), line ? line->meeting.hub : HubId{},
                                          m_desk.env(), tr("Hub meeting"), m_desk.isPractice());
    std::shared_ptr<Database> db = m_desk.profile().reader();
    m_thread = std::thread([this, db, meeting, papers, below, printing] {
        Produced made;
        try {
            made = carryOut(*db, meeting, papers, below, printing);
        } catch (const Fault& fault) {
            made.problem = faultText(fault.kind);
        }
        QMetaObject::invokeMethod(
            this,
            [this, made] {
                m_busy = false;
                Q_EMIT done(made);
            },
            Qt::QueuedConnection);
    });
}

QString emailFor(Desk& desk, MeetingId meeting) {
    Printing printing;
    printing.practiceData = desk.isPractice();
    return meetingEmail(desk.db(), meeting, printing);
}

QString defaultFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace rt
