// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/program.h"

#include "app/window/profiles.h"
#include "core/queries/people.h"
#include "ui/pages/print/list_paper.h"
#include "ui/text/error_text.h"
#include "ui/widgets/inline_message.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int meetingArea = 2; // of no use to partners

Failure problemOf(FaultKind kind) {
    return {faultText(kind), kind == FaultKind::WrongKey ? u"passphrase"_s : QString()};
}

} // namespace

Program::Program(Launch launch, Env env) : m_launch(std::move(launch)), m_env(std::move(env)) {}

Program::~Program() {
    if (m_deriving.joinable())
        m_deriving.join();
    close();
}

void Program::start() {
    if (m_launch.demo)
        return work(practiceProfile(m_launch, m_env));
    m_firstRun = std::make_unique<FirstRun>(firstRunCalls());
    if (Profile::isThere(m_launch.folder))
        m_firstRun->chooseOpen(m_launch.folder);
    m_firstRun->resize(960, 640);
    m_firstRun->show();
}

// Deriving a key takes most of a second, and a demo several: on a thread of its own.
void Program::deriveThen(std::function<std::unique_ptr<Profile>()> open, Answered answered) {
    if (m_deriving.joinable())
        m_deriving.join();
    m_deriving = std::thread([this, open = std::move(open), answered = std::move(answered)] {
        auto made = std::make_shared<std::unique_ptr<Profile>>();
        Failure problem;
        try {
            *made = open();
        } catch (const Fault& fault) {
            problem = problemOf(fault.kind);
        } catch (const Failure& refused) {
            problem = refused;
        }
        QMetaObject::invokeMethod(
            this,
            [this, made, problem, answered] {
                answered(problem);
                if (problem)
                    return;
                close();
                work(std::move(*made));
            },
            Qt::QueuedConnection);
    });
}

FirstRunCalls Program::firstRunCalls() {
    FirstRunCalls calls;
    calls.defaultFolder = m_launch.folder;
    calls.suggestPassphrase = [] { return suggestPassphrase(); };
    calls.create = [this](const NewProfile& wish, Answered answered) {
        deriveThen([this, wish] { return makeProfile(wish, m_launch.cost, m_env); },
                   std::move(answered));
    };
    calls.open = [this](const QString& folder, const QString& typed, Answered answered) {
        deriveThen([this, folder, typed] { return openProfile(folder, typed, m_env); },
                   std::move(answered));
    };
    calls.practise = [this](Role role, Answered answered) {
        Launch demo = launchFrom({u"roundtable"_s, u"--demo"_s});
        demo.cost = m_launch.cost;
        deriveThen([this, demo, role] { return practiceAs(role, demo, m_env); },
                   std::move(answered));
    };
    addRestoring(calls);
    addJoining(calls);
    return calls;
}

void Program::work(std::unique_ptr<Profile> profile) {
    m_profile = std::move(profile);
    m_desk = std::make_unique<Desk>(*m_profile);
    beginSync();
    m_window = std::make_unique<MainWindow>(areas(), m_profile->folder(),
                                            [this] { return m_desk->now(); });
    if (m_desk->isPractice())
        m_window->setPractice(tr("Practice data: every person and family here is invented. The "
                                 "passphrase is “%1”.")
                                  .arg(QLatin1String(practicePassphrase)));
    m_window->setHelp(loadHelp(u":/help"_s));
    serveLists(m_window->lists(), *m_desk, around());
    addMenus();
    addPeople();
    addSafety();
    addSync();
    addConflicts();
    watchLock();
    describePerson();
    connect(m_desk.get(), &Desk::actorChanged, this, &Program::describePerson);
    m_window->idle().start();
    m_window->show();
    if (m_firstRun)
        m_firstRun.release()->deleteLater();
}

void Program::describePerson() {
    if (m_desk->isLocked())
        return; // told again once it is open
    const auto me = whoAmI(m_desk->db(), m_desk->person(), m_desk->today());
    const QString name = me ? me->person.name() : QString{};
    m_window->setPerson(name);
    m_window->offerArea(meetingArea, !me || me->person.role != Role::Partner);
    QString status = m_sync           ? syncText()
                     : name.isEmpty() ? tr("Saved on this PC")
                                      : tr("%1, saved on this PC").arg(name);
    if (m_keeper->isOld())
        status += m_keeper->last()
                      ? tr("; no backup for %1 days").arg(m_keeper->last()->daysTo(m_desk->now()))
                      : tr("; no backup yet");
    m_window->setStatus(status);
}

void Program::tell(const Fault& fault) {
    ++m_faults[fault.kind];
    if (m_window)
        m_window->message().say(InlineMessage::About::Fault, faultText(fault.kind));
}

void Program::watchLock() {
    connect(m_window.get(), &MainWindow::locked, this, [this] {
        m_keeper->stop();
        if (m_sync)
            m_sync->stop();
        m_desk->lock();
    });
    connect(m_window.get(), &MainWindow::restoreAsked, this, &Program::restoreElsewhere);
    m_window->lockScreen().setTry([this](const QString& typed, Answered answered) {
        m_desk->unlock(typed, [answered](std::optional<FaultKind> fault) {
            answered(fault ? problemOf(*fault) : Failure{});
        });
    });
}

} // namespace rt
