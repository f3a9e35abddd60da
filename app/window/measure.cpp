// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/measure.h"

#include "app/window/measure_idle.h"
#include "app/window/measure_lists.h"
#include "app/window/measure_sync.h"
#include "app/window/profiles.h"
#include "app/window/program.h"
#include "core/base/platform.h"
#include "core/demo/held_meeting.h"
#include "core/queries/case_list.h"
#include "core/queries/hubs.h"
#include "ui/pages/cases/family_page.h"
#include "ui/pages/meeting/discussion_form.h"
#include "ui/pages/meeting/meeting_room.h"
#include "ui/pages/meeting/prepare_page.h"
#include "ui/pages/meeting/reflection_section.h"
#include "ui/pages/meeting/wall.h"
#include "ui/pages/today/today_page.h"
#include "ui/widgets/note_edit.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int mostTurns = 100; // of the event loop: by then an answer has come or never will

class Measuring {
public:
    explicit Measuring(const Launch& launch) : m_launch(launch), m_program(launch) {}

    QString all() {
        open();
        mornings();
        figure(u"idle_cpu"_s, idlePercent(30), 0.5, u"%"_s,
               u"of one processor, Today open and nobody there, over 30 s"_s);
        walk();
        measureLists(desk(), m_program.around(),
                     [this](const QString& name, double value, double goal, const QString& unit,
                            const QString& note) { figure(name, value, goal, unit, note); });
        agenda();
        meeting();
        lock(u"lock"_s, {});
        unlock();
        measureSync(desk(), m_demo,
                    [this](const QString& name, double value, double goal, const QString& unit,
                           const QString& note) { figure(name, value, goal, unit, note); });
        lock(u"lock_after_sync"_s, u", right after 100,000 changes came in"_s);
        return QString::fromUtf8(QJsonDocument(m_figures).toJson(QJsonDocument::Compact));
    }

private:
    void figure(const QString& name, double value, double goal, const QString& unit,
                const QString& note) {
        m_figures << QJsonObject{{u"name"_s, name},
                                 {u"value"_s, value},
                                 {u"goal"_s, goal},
                                 {u"unit"_s, unit},
                                 {u"note"_s, note}};
    }

    MainWindow& window() { return m_program.window(); }

    Desk& desk() { return m_program.desk(); }

    void paint() {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        (void)window().grab();
    }

    // From what set it off until everything it led to is done and painted.
    template <class Work> double painted(Work work) {
        return milliseconds([&] {
            work();
            desk().settle();
            paint();
        });
    }

    void open() {
        auto profile = practiceProfile(m_launch, systemEnv({})); // made, where it was not there
        const QString folder = profile->folder();
        profile.reset();
        const QString typed = QString::fromLatin1(practicePassphrase);
        const double key = milliseconds([&] { (void)openKeyFile(folder, *passphraseFrom(typed)); });
        const double whole = milliseconds([&] {
            m_program.work(openProfile(folder, typed, systemEnv({})));
            desk().settle();
            paint();
        });
        m_demo = demoHub(desk().db(), desk().today());
        figure(u"start"_s, std::max(0.0, whole - key), 1000, u"ms"_s,
               u"from the key to the first page, painted"_s);
    }

    // Today for the three people who have it open all day: asked, painted, its charts too.
    void mornings() {
        PersonId manager;
        for (const HubLine& line : hubsAsAt(desk().db(), desk().today()))
            if (line.hub.id == m_demo.hub)
                manager = line.manager;
        const PersonId before = desk().person();
        std::vector<double> opened;
        for (const PersonId person : {m_demo.coordinator, m_demo.consultant, manager}) {
            desk().actAs(person);
            for (int i = 0; i < 10; ++i)
                opened.push_back(
                    painted([&] { window().present(todayPage(desk(), m_program.around())); }));
        }
        desk().actAs(before);
        figure(u"today_painted"_s, percentile95(opened), 150, u"ms"_s,
               u"Today opened and painted for three roles, 95th percentile"_s);
    }

    void walk() {
        std::vector<double> opened;
        const auto cases = caseList(desk().db(), {}, desk().today());
        for (size_t i = 0; i < cases.size() && opened.size() < 40;
             i += std::max<size_t>(1, cases.size() / 40))
            opened.push_back(painted([&] { show(cases[i].family, FamilyTabName::Overview); }));
        figure(u"family_painted"_s, percentile95(opened), 100, u"ms"_s,
               u"a family opened and painted, 95th percentile of %1"_s.arg(opened.size()));
        if (cases.empty())
            return;
        for (const auto tab : {FamilyTabName::Actions, FamilyTabName::Discussions,
                               FamilyTabName::People, FamilyTabName::History})
            (void)painted([&] { show(cases.front().family, tab); });
        show(cases.front().family, FamilyTabName::Notes);
        desk().settle();
        if (auto* edit = window().page()->findChild<NoteEdit*>())
            figure(u"key_in_note"_s, typing(edit), 16, u"ms"_s,
                   u"a key typed in a note, kept and painted, 95th percentile"_s);
        for (int area = 0; area < 5; ++area)
            (void)painted([&] { window().openArea(area); });
        figure(u"memory"_s, double(platform::residentBytes()) / 1e6, 250, u"MB"_s,
               u"resident after walking the pages"_s);
    }

    void show(FamilyId family, FamilyTabName tab) {
        window().present(familyPage(desk(), m_program.around(), family, tab));
    }

    double typing(QWidget* edit) {
        edit->setFocus(Qt::OtherFocusReason);
        std::vector<double> keys;
        const QString words = u"she told Nan that she sleeps well there on Fridays "_s.repeated(4);
        for (const QChar letter : words)
            keys.push_back(milliseconds([&] {
                type(edit, letter);
                QApplication::processEvents();
            }));
        return percentile95(keys);
    }

    // What is refused is told as a figure that is missing, never left out in silence.
    template <class Step> bool step(Step work) {
        Outcome ended = ok;
        desk().run(
            [this, work](Workspace& workspace) -> Outcome {
                if (!m_held)
                    m_held = std::make_unique<HeldMeeting>(workspace, m_demo.hub,
                                                           m_demo.coordinator, m_demo.consultant);
                return work(*m_held);
            },
            &m_program, [&ended](const Outcome& outcome) { ended = outcome; });
        desk().settle();
        if (!ended)
            figure(u"meeting"_s, 0, 0, u"ms"_s, u"not measured: "_s + ended.error().detail);
        return bool(ended);
    }

    void agenda() {
        if (!step([](HeldMeeting& held) -> Outcome {
                const auto prepared = held.prepare();
                return prepared ? Outcome(ok) : Outcome(prepared.error());
            }))
            return;
        std::vector<double> opened;
        for (int i = 0; i < 20; ++i)
            opened.push_back(painted([&] {
                window().present(new PreparePage(desk(), m_program.around(), m_held->meeting()));
            }));
        figure(u"agenda_painted"_s, percentile95(opened), 100, u"ms"_s,
               u"the agenda opened and painted, 95th percentile"_s);
    }

    void meeting() {
        if (!m_held || !step([](HeldMeeting& held) { return held.start(); }))
            return;
        for (const CaseId inCase : m_held->cases()) // so that each can be closed
            if (!step([inCase](HeldMeeting& held) -> Outcome {
                    const auto discussed = held.discuss(inCase);
                    return discussed ? Outcome(ok) : Outcome(discussed.error());
                }))
                return;
        auto* room = new MeetingRoom(desk(), m_program.around(), m_held->meeting());
        window().present(room);
        room->toggleWall();
        desk().settle();
        std::vector<double> turned;
        room->go(1);
        desk().settle();
        if (auto* reflection = room->form()->findChild<ReflectionSection*>())
            figure(u"key_in_reflection"_s, typing(reflection->edit()), 16, u"ms"_s,
                   u"a key typed in the scribe's reflection, 95th percentile"_s);
        desk().settle();
        while (room->stop() < room->stops() - 1 && room->stop() > 0) {
            const int from = room->stop();
            turned.push_back(milliseconds([&] { closeFamily(*room, from); }));
            if (room->stop() == from)
                break;
        }
        figure(u"next_family"_s, percentile95(turned), 100, u"ms"_s,
               u"Ctrl+Enter: a family closed, the next painted in both windows, 95th percentile "
               "of %1"_s.arg(turned.size()));
    }

    void closeFamily(MeetingRoom& room, int from) {
        room.closeStop();
        for (int turn = 0; turn < mostTurns && room.stop() == from; ++turn)
            desk().settle();
        paint();
        (void)room.wall()->grab();
    }

    void lock(const QString& name, const QString& when) {
        figure(name, milliseconds([this] {
                   window().lock();
                   paint();
               }),
               100, u"ms"_s, u"keys wiped and the lock screen painted"_s + when);
    }

    void unlock() {
        auto* passphrase = window().lockScreen().findChild<QLineEdit*>();
        passphrase->setText(QString::fromLatin1(practicePassphrase));
        pressKey(passphrase, Qt::Key_Return);
        while (window().isLocked())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    Launch m_launch;
    Program m_program;
    DemoHub m_demo;
    std::unique_ptr<HeldMeeting> m_held;
    QJsonArray m_figures;
};

} // namespace

QString measureWindow(const Launch& launch) {
    return Measuring(launch).all();
}

} // namespace rt
