// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tour.h"

#include "app/papers.h"
#include "app/window/tour_edges.h"
#include "core/demo/held_meeting.h"
#include "core/queries/case_list.h"
#include "core/queries/hubs.h"
#include "ui/pages/cases/family_page.h"
#include "ui/pages/hub/hub_page.h"
#include "ui/pages/meeting/meeting_room.h"
#include "ui/pages/meeting/past_meeting_page.h"
#include "ui/pages/meeting/prepare_page.h"
#include "ui/pages/quick/quick_capture.h"
#include "ui/pages/quick/quick_open.h"
#include "ui/pages/today/board_page.h"
#include "ui/pages/today/digest_page.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

class Tour {
public:
    Tour(Program& program, const QString& folder)
        : m_program(program),
          m_folder(folder),
          m_camera(folder),
          m_demo(demoHub(desk().db(), desk().today())) {}

    bool walk() {
        tourFirstRun(m_camera);
        window().activateWindow();
        mornings();
        window().openArea(1);
        take(u"02-cases"_s);
        quick();
        families();
        const bool held = meeting();
        window().openArea(4);
        take(u"09-import"_s);
        hub();
        tourAround(m_program, m_camera);
        return held && m_camera.isFine();
    }

private:
    MainWindow& window() { return m_program.window(); }

    Desk& desk() { return m_program.desk(); }

    void take(const QString& name) {
        desk().settle();
        m_camera.shootAll(window(), name);
    }

    // Today, as each of three people finds it.
    void mornings() {
        PersonId manager;
        for (const HubLine& line : hubsAsAt(desk().db(), desk().today()))
            if (line.hub.id == m_demo.hub)
                manager = line.manager;
        const PersonId before = desk().person();
        for (const auto& [person, name] :
             {std::pair{m_demo.coordinator, u"01-today-1-coordinator"_s},
              std::pair{m_demo.consultant, u"01-today-2-consultant"_s},
              std::pair{manager, u"01-today-3-manager"_s}}) {
            desk().actAs(person);
            window().openArea(0);
            desk().settle();
            take(name);
            if (person == m_demo.consultant)
                ofTheHub();
        }
        desk().actAs(before);
    }

    // What Today leads to.
    void ofTheHub() {
        const auto place = todayPlace(desk().db(), desk().person(), desk().today());
        if (!place || place->hubs.empty())
            return;
        window().present(digestPage(desk(), m_program.around(), *place));
        take(u"01-today-4-digest"_s);
        window().present(boardPage(desk(), m_program.around(), *place));
        take(u"01-today-5-board"_s);
    }

    void quick() {
        quickOpen(desk(), m_program.around(), &window());
        if (auto* typed = qobject_cast<QLineEdit*>(QApplication::focusWidget()))
            typed->setText(u"a"_s);
        m_camera.shoot(window(), {1366, 768}, u"02-quick-open"_s);
        quickCapture(desk(), m_program.around(), &window(), Capture::Action);
        m_camera.shoot(window(), {1366, 768}, u"02-quick-action"_s);
        window().page()->setFocus();
    }

    void families() {
        const auto lines = caseList(desk().db(), m_demo.hub, desk().today());
        if (lines.empty())
            return;
        const auto busiest =
            std::max_element(lines.begin(), lines.end(), [](const CaseLine& a, const CaseLine& b) {
                return a.attention.size() + a.children.size() <
                       b.attention.size() + b.children.size();
            });
        static const char* const names[]{"overview",    "notes",  "actions",
                                         "discussions", "people", "history"};
        for (int tab = 0; tab < int(std::size(names)); ++tab) {
            window().present(
                familyPage(desk(), m_program.around(), busiest->family, FamilyTabName(tab)));
            take(u"03-family-%1-%2"_s.arg(tab + 1).arg(QLatin1String(names[tab])));
        }
    }

    void hub() {
        static const char* const names[]{"people", "structure", "sight", "settings"};
        window().openArea(3); // what is presented belongs to the area before
        for (int tab = 0; tab < int(std::size(names)); ++tab) {
            window().present(hubPage(desk(), m_program.around(), HubTabName(tab)));
            take(u"09-hub-%1-%2"_s.arg(tab + 1).arg(QLatin1String(names[tab])));
        }
    }

    // On the writer's thread, as every command.
    template <class Step> bool step(Step work) {
        bool fine = false;
        desk().run(
            [this, work](Workspace& workspace) -> Outcome {
                if (!m_held)
                    m_held = std::make_unique<HeldMeeting>(workspace, m_demo.hub,
                                                           m_demo.coordinator, m_demo.consultant);
                return work(*m_held);
            },
            &m_program, [&fine](const Outcome& outcome) { fine = bool(outcome); });
        desk().settle();
        return fine;
    }

    bool meeting() {
        std::vector<CaseId> cases;
        if (!step([&cases](HeldMeeting& held) -> Outcome {
                if (const auto prepared = held.prepare(); !prepared)
                    return prepared.error();
                cases = held.cases();
                return ok;
            }))
            return false;
        window().openArea(2);
        take(u"04-meeting"_s);
        window().present(new PreparePage(desk(), m_program.around(), m_held->meeting()));
        take(u"05-prepare"_s);
        return step([](HeldMeeting& held) { return held.start(); }) && hold(cases) && finish();
    }

    bool hold(const std::vector<CaseId>& cases) {
        m_room = new MeetingRoom(desk(), m_program.around(), m_held->meeting());
        window().present(m_room);
        take(u"06-room-1-who-is-here"_s);
        m_room->toggleWall();
        for (size_t i = 0; i < cases.size(); ++i) {
            m_room->goTo(cases[i]);
            desk().settle();
            if (i == 1)
                take(u"06-room-2-before"_s);
            DiscussionId open;
            if (!step([inCase = cases[i], &open](HeldMeeting& held) -> Outcome {
                    const auto discussed = held.discuss(inCase);
                    if (!discussed)
                        return discussed.error();
                    open = *discussed;
                    return ok;
                }))
                return false;
            if (i == 1)
                written();
            if (!step([open](HeldMeeting& held) { return held.close(open); }))
                return false;
        }
        return true;
    }

    void written() {
        take(u"06-room-3-written"_s);
        m_camera.shootOthers(window(), u"07-wall-1"_s);
        const auto privacy = [this] {
            for (QAction* action : window().findChildren<QAction*>())
                if (action->shortcut() == QKeySequence(Qt::Key_F7))
                    action->trigger();
        };
        privacy();
        m_camera.shootOthers(window(), u"07-wall-2-initials"_s);
        privacy();
        m_room->blank();
        m_camera.shootOthers(window(), u"07-wall-3-blank"_s);
        m_room->blank();
        m_room->toggleWall();
    }

    bool finish() {
        m_room->go(m_room->stops() - 1);
        take(u"08-finish-1-gaps"_s);
        if (!step([](HeldMeeting& held) { return held.end(); }))
            return false;
        take(u"08-finish-2-ended"_s);
        if (!step([](HeldMeeting& held) { return held.sign(); }))
            return false;
        window().present(new PastMeetingPage(desk(), m_program.around(), m_held->meeting()));
        take(u"08-finish-3-signed"_s);
        const QString papers = QDir(m_folder).filePath(u"papers"_s);
        QDir(papers).removeRecursively();
        QDir().mkpath(papers);
        return bool(
            writePapers(desk().db(), m_held->meeting(), papers, desk().isPractice(), desk().env()));
    }

    Program& m_program;
    QString m_folder;
    Camera m_camera;
    DemoHub m_demo;
    std::unique_ptr<HeldMeeting> m_held;
    MeetingRoom* m_room = nullptr;
};

} // namespace

bool tour(Program& program, const QString& folder) {
    if (!QDir().mkpath(folder))
        return false;
    return Tour(program, folder).walk();
}

} // namespace rt
