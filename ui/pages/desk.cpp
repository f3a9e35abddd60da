// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/desk.h"

#include "core/commands/undo.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr qint64 partForNews = 10, longestPause = 500; // milliseconds

} // namespace

Desk::Desk(Profile& profile)
    : m_profile(profile),
      m_env(profile.workspace().env()),
      m_practice(profile.isPractice()) {
    const QUuid person = QUuid::fromString(profile.local(u"person"_s));
    if (!person.isNull())
        m_env.actor = person;
    m_news.setSingleShot(true);
    QObject::connect(&m_news, &QTimer::timeout, this, [this] { tellNews(); });
    connect();
}

Desk::~Desk() {
    if (m_deriving.joinable())
        m_deriving.join();
    if (!isLocked())
        lock();
}

void Desk::connect() {
    Workspace& workspace = m_profile.workspace();
    workspace.env().actor = m_env.actor;
    workspace.onChanged = [this](const std::set<int>& tables) {
        QMetaObject::invokeMethod(
            this, [this, tables] { gather(tables); }, Qt::QueuedConnection);
    };
    m_reader = m_profile.reader();
    m_writer = std::make_unique<Writer>(workspace, [](const Fault&) {});
    for (Writer::Work& work : std::exchange(m_work, {}))
        m_writer->submit(std::move(work));
}

void Desk::hand(Writer::Work work) {
    if (isLocked())
        m_work.push_back(std::move(work));
    else
        m_writer->submit(std::move(work));
}

void Desk::whenOpen(std::function<void()> act) {
    if (isLocked())
        m_untold.push_back(std::move(act));
    else
        act();
}

void Desk::lock() {
    m_writer.reset();
    m_reader.reset();
    m_profile.lock();
}

void Desk::unlock(const QString& typed, std::function<void(std::optional<FaultKind>)> answered) {
    if (m_deriving.joinable())
        m_deriving.join();
    m_deriving = std::thread([this, typed, answered = std::move(answered)] {
        std::optional<FaultKind> fault;
        try {
            auto passphrase = passphraseFrom(typed);
            if (!passphrase)
                throw Fault(FaultKind::WrongKey, "no passphrase");
            m_profile.unlock(*passphrase);
        } catch (const Fault& f) {
            fault = f.kind;
        }
        QMetaObject::invokeMethod(
            this,
            [this, fault, answered] {
                if (!fault)
                    connect();
                answered(fault);
                if (!fault)
                    for (const auto& act : std::exchange(m_untold, {}))
                        whenOpen(act);
            },
            Qt::QueuedConnection);
    });
}

void Desk::actAs(PersonId person) {
    m_env.actor = person.value;
    m_profile.setLocal(u"person"_s, person.text());
    hand([person](Workspace& w) { w.env().actor = person.value; });
    Q_EMIT actorChanged();
}

void Desk::undo(QObject* owner, std::function<void(const Result<ChangeNo>&)> then) {
    run(
        [](Workspace& w) -> Result<ChangeNo> {
            if (w.lastCommand() == 0)
                return notFound("command");
            return rt::undo(w, w.lastCommand());
        },
        owner, std::move(then));
}

void Desk::settle() {
    if (m_writer)
        m_writer->drain();
    QCoreApplication::processEvents();
    tellNews();
    QCoreApplication::processEvents();
}

void Desk::gather(const std::set<int>& tables) {
    m_gathered.insert(tables.begin(), tables.end());
    if (m_news.isActive())
        return;
    const qint64 over = m_quiet.isValid() ? m_quiet.elapsed() : m_pause;
    m_news.start(int(std::max<qint64>(0, m_pause - over)));
}

// What the pages take to show it is a small part of the time: keys and paint have the rest.
void Desk::tellNews() {
    m_news.stop();
    whenOpen([this] {
        if (m_gathered.empty())
            return;
        m_quiet.start();
        Q_EMIT changed(std::exchange(m_gathered, {}));
        m_pause = std::min(longestPause, partForNews * m_quiet.restart());
    });
}

} // namespace rt
