// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/backup_keeper.h"

#include "ui/text/error_text.h"

#include <QDir>
#include <QLocale>
#include <QPromise>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr char lastKept[] = "backup.last", folderKept[] = "backup.folder";
constexpr qint64 hour = 3600, day = 24 * hour;

QString moment(const QDateTime& at) {
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return english.toString(at.toTimeZone(QTimeZone("Europe/London")), u"ddd d MMM yyyy, HH:mm"_s);
}

Error asError(const Fault& fault) {
    return {ErrorCode::Fault, QString::number(int(fault.kind))};
}

QString problemText(const Error& error) {
    return error.code == ErrorCode::Fault ? backupFaultText(FaultKind(error.detail.toInt()))
                                          : errorText(error);
}

Outcome carryOut(BackupSource& source, const QString& folder, const QDateTime& at,
                 const std::atomic<bool>& stop) {
    try {
        const auto file = backUp(source, folder, at, &stop);
        if (!file)
            return file.error();
        thinBackups(folder, backupIdOf(source.seal), at);
        return ok;
    } catch (const Fault& fault) {
        return asError(fault);
    }
}

} // namespace

BackupKeeper::BackupKeeper(Desk& desk) : m_desk(desk) {
    const QString kept = desk.profile().local(QLatin1String(lastKept));
    if (const auto at = QDateTime::fromString(kept, Qt::ISODateWithMs); at.isValid())
        m_last = at;
    connect(&desk, &Desk::changed, this, [this] { m_changed = true; });
    connect(&m_watcher, &QFutureWatcher<Outcome>::finished, this, [this] {
        if (m_watcher.future().resultCount() > 0)
            finish(m_watcher.result());
    });
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::consider);
    m_timer.start(60'000);
}

// A drive that hangs must not keep the program from ending.
BackupKeeper::~BackupKeeper() {
    stop();
    if (m_done.valid())
        m_done.wait_for(std::chrono::seconds(3));
}

QString BackupKeeper::folder() const {
    return m_desk.isLocked() ? QString() : m_desk.profile().backupFolder();
}

bool BackupKeeper::isDue() const {
    if (m_desk.isPractice() || m_desk.isLocked() || isRunning())
        return false;
    const QDateTime now = m_desk.now();
    if (m_tried && m_tried->secsTo(now) >= 0 && m_tried->secsTo(now) < retryMinutes * 60)
        return false;
    if (!m_last || *m_last > now.addSecs(hour)) // of a clock that was ahead
        return true;
    const qint64 age = m_last->secsTo(now);
    return age >= day || (m_changed && age >= hour);
}

void BackupKeeper::consider() {
    if (!m_desk.isLocked())
        keepLast();
    if (isDue())
        start();
}

void BackupKeeper::now() {
    if (!m_desk.isLocked() && !isRunning())
        start();
}

void BackupKeeper::before(std::function<void()> work) {
    if (m_desk.isLocked() || (m_desk.isPractice() && !isRunning()))
        return work();
    m_waiting.push_back(std::move(work));
    now();
}

void BackupKeeper::stop() {
    if (m_stop)
        *m_stop = true;
}

void BackupKeeper::start() {
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_begun = m_desk.now();
    m_changed = false;
    QPromise<Outcome> promise;
    std::promise<void> done;
    m_done = done.get_future();
    m_watcher.setFuture(promise.future());
    promise.start();
    auto source = std::make_shared<BackupSource>();
    try {
        *source = m_desk.profile().backupSource();
    } catch (const Fault& fault) {
        promise.addResult(asError(fault));
        promise.finish();
        done.set_value();
        return;
    }
    std::thread([promise = std::move(promise), done = std::move(done), stop = m_stop,
                 folder = folder(), at = *m_begun, source = std::move(source)]() mutable {
        const Outcome outcome = carryOut(*source, folder, at, *stop);
        source.reset(); // its keys go before anybody hears that it is over
        promise.addResult(outcome);
        promise.finish();
        done.set_value();
    }).detach();
    Q_EMIT changed();
}

void BackupKeeper::finish(const Outcome& outcome) {
    if (outcome) {
        m_last = m_begun;
        m_tried.reset();
        m_problem.clear();
        keepLast();
    } else {
        m_changed = true;
        const bool stopped = outcome.error().detail == "backup.stopped";
        m_tried = stopped ? std::nullopt : std::optional(m_desk.now());
        const QString words = stopped ? m_problem : problemText(outcome.error());
        if (std::exchange(m_problem, words) != words)
            Q_EMIT failed(words);
    }
    Q_EMIT changed();
    for (const auto& work : std::exchange(m_waiting, {}))
        work();
}

void BackupKeeper::keepLast() {
    const QString words = m_last ? m_last->toUTC().toString(Qt::ISODateWithMs) : QString();
    Profile& profile = m_desk.profile();
    if (!words.isEmpty() && !m_desk.isLocked() && profile.local(QLatin1String(lastKept)) != words)
        profile.setLocal(QLatin1String(lastKept), words);
}

QString BackupKeeper::choose(const QString& folder) {
    const QString clean = QDir::cleanPath(QDir::fromNativeSeparators(folder));
    try {
        const auto fine = checkBackupFolder(m_desk.profile().folder(), clean);
        if (!fine)
            return problemText(fine.error());
    } catch (const Fault& fault) {
        return backupFaultText(fault.kind);
    }
    m_desk.profile().setLocal(QLatin1String(folderKept), clean);
    m_tried.reset();
    now();
    return {};
}

bool BackupKeeper::isOld() const {
    if (m_desk.isPractice())
        return false;
    return m_last ? m_last->daysTo(m_desk.now()) >= oldDays : !m_problem.isEmpty();
}

QString BackupKeeper::words() const {
    const QString last = m_last ? tr("Last backup: %1.").arg(moment(*m_last))
                         : m_desk.isPractice()
                             ? tr("Practice data are backed up only when you ask.")
                             : tr("There is no backup yet.");
    return m_problem.isEmpty() ? last : m_problem + u' ' + last;
}

} // namespace rt
