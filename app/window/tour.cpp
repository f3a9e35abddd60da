// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tour.h"

#include "app/papers.h"
#include "app/window/camera.h"
#include "core/demo/held_meeting.h"
#include "core/queries/case_list.h"
#include "ui/pages/cases/family_page.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

class Tour {
public:
    Tour(Program& program, const QString& folder)
        : m_program(program),
          m_folder(folder),
          m_camera(folder) {}

    bool walk() {
        MainWindow& window = m_program.window();
        window.openArea(0);
        m_camera.shootAll(window, u"01-cases"_s);
        families();
        const bool held = meeting();
        window.openArea(2);
        m_camera.shootAll(window, u"08-import"_s);
        window.lock();
        m_camera.shoot(window, {1366, 768}, u"09-locked"_s);
        return held && m_camera.isFine();
    }

private:
    void families() {
        MainWindow& window = m_program.window();
        const auto lines = caseList(m_program.desk().db(), hub().hub, m_program.desk().today());
        if (lines.empty())
            return;
        const auto busiest = std::max_element(
            lines.begin(), lines.end(), [](const CaseLine& a, const CaseLine& b) {
                return a.attention.size() + a.children.size() <
                       b.attention.size() + b.children.size();
            });
        static const char* const names[]{"overview", "notes",  "actions",
                                         "discussions", "people", "history"};
        for (int tab = 0; tab < int(std::size(names)); ++tab) {
            window.present(familyPage(m_program.desk(), m_program.around(), busiest->family,
                                      FamilyTabName(tab)));
            m_camera.shootAll(window,
                              u"02-family-%1-%2"_s.arg(tab + 1).arg(QLatin1String(names[tab])));
        }
    }

    DemoHub hub() {
        if (m_hub.hub.isNull())
            m_hub = demoHub(m_program.desk().db(), m_program.desk().today());
        return m_hub;
    }

    // On the writer's thread, as every command.
    template <class Step> bool step(Step work) {
        bool fine = false;
        m_program.desk().run(
            [this, work](Workspace& workspace) -> Outcome {
                if (!m_held)
                    m_held = std::make_unique<HeldMeeting>(workspace, m_hub.hub, m_hub.coordinator,
                                                           m_hub.consultant);
                return work(*m_held);
            },
            &m_program, [&fine](const Outcome& outcome) { fine = bool(outcome); });
        m_program.desk().settle();
        return fine;
    }

    void show(const QString& name) {
        m_program.window().openArea(0);
        m_program.window().openArea(1);
        m_program.desk().settle();
        m_camera.shootAll(m_program.window(), name);
        m_camera.shootOthers(m_program.window(), name + u"-wall"_s);
    }

    bool meeting() {
        hub();
        std::vector<CaseId> cases;
        if (!step([&](HeldMeeting& held) -> Outcome {
                if (const auto prepared = held.prepare(); !prepared)
                    return prepared.error();
                cases = held.cases();
                return ok;
            }))
            return false;
        show(u"03-prepare"_s);
        if (!step([](HeldMeeting& held) { return held.start(); }))
            return false;
        for (size_t i = 0; i < cases.size(); ++i) {
            DiscussionId open;
            const CaseId inCase = cases[i];
            if (!step([&](HeldMeeting& held) -> Outcome {
                    const auto discussed = held.discuss(inCase);
                    if (!discussed)
                        return discussed.error();
                    open = *discussed;
                    return ok;
                }))
                return false;
            if (i == 1)
                show(u"04-run"_s);
            if (i + 1 < cases.size() || cases.size() == 1)
                if (!step([&](HeldMeeting& held) { return held.close(open); }))
                    return false;
        }
        return finish();
    }

    bool finish() {
        if (!step([](HeldMeeting& held) { return held.end(); }))
            return false;
        show(u"05-finish"_s);
        if (!step([](HeldMeeting& held) { return held.sign(); }))
            return false;
        show(u"06-signed"_s);
        const QString papers = QDir(m_folder).filePath(u"papers"_s);
        QDir(papers).removeRecursively();
        QDir().mkpath(papers);
        const Desk& desk = m_program.desk();
        return bool(writePapers(desk.db(), m_held->meeting(), papers, desk.isPractice(),
                                desk.env()));
    }

    Program& m_program;
    QString m_folder;
    Camera m_camera;
    DemoHub m_hub;
    std::unique_ptr<HeldMeeting> m_held;
};

} // namespace

bool tour(Program& program, const QString& folder) {
    if (!QDir().mkpath(folder))
        return false;
    return Tour(program, folder).walk();
}

} // namespace rt
