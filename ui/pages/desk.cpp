// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/desk.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

Desk::Desk(Profile& profile)
    : m_profile(profile),
      m_env(profile.workspace().env()),
      m_practice(profile.isPractice()),
      m_reader(profile.reader()) {
    const QUuid person = QUuid::fromString(profile.local(u"person"_s));
    if (!person.isNull()) {
        m_env.actor = person;
        profile.workspace().env().actor = person;
    }
    profile.workspace().onChanged = [this](const std::set<int>& tables) {
        QMetaObject::invokeMethod(this, [this, tables] { gather(tables); }, Qt::QueuedConnection);
    };
    m_writer = std::make_unique<Writer>(profile.workspace(), [](const Fault&) {});
}

Desk::~Desk() {
    m_writer.reset();
    m_profile.workspace().onChanged = [](const auto&) {};
}

void Desk::actAs(PersonId person) {
    m_env.actor = person.value;
    m_profile.setLocal(u"person"_s, person.text());
    m_writer->submit([person](Workspace& w) { w.env().actor = person.value; });
    Q_EMIT actorChanged();
}

void Desk::undo(QObject* owner, std::function<void(const Result<ChangeNo>&)> then) {
    run(
        [](Workspace& w) -> Result<ChangeNo> {
            if (w.lastCommand() == 0)
                return notFound("command");
            return w.undo(w.lastCommand());
        },
        owner, std::move(then));
}

void Desk::settle() {
    m_writer->drain();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
}

void Desk::gather(const std::set<int>& tables) {
    const bool first = m_gathered.empty();
    m_gathered.insert(tables.begin(), tables.end());
    if (first)
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT changed(std::exchange(m_gathered, {})); }, Qt::QueuedConnection);
}

} // namespace rt
