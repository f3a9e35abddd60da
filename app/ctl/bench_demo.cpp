// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench_demo.h"

#include "app/ctl/bench_publish.h"
#include "app/ctl/bench_search.h"
#include "app/papers.h"
#include "core/base/platform.h"
#include "core/demo/held_meeting.h"
#include "core/queries/case_list.h"
#include "core/queries/family_news.h"
#include "core/queries/family_overview.h"
#include "core/queries/standings.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

double percentile95(std::vector<double> values) {
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, values.size() * 95 / 100)];
}

template <class Work> double milliseconds(Work work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

Figure absolute(const QString& name, double value, double goal, const QString& unit,
                const QString& note) {
    Figure figure;
    figure.name = name;
    figure.value = value;
    figure.goal = goal;
    figure.unit = unit;
    figure.note = note;
    return figure;
}

std::unique_ptr<Profile> demoIn(const QString& folder, double size) {
    auto profile =
        Profile::create(folder, *passphraseFrom(u"practice"_s), systemEnv({}), lowestCost);
    DemoOptions options;
    options.size = size;
    makeDemo(*profile, options);
    return profile;
}

double familyTime(const Workspace& workspace) {
    const auto cases = caseList(workspace.db(), {}, workspace.today());
    const LookMark looked = markOf(workspace.db(), workspace.env().now());
    std::vector<double> times;
    for (size_t i = 0; i < cases.size() && times.size() < 200; i += 2)
        times.push_back(milliseconds([&] {
            (void)familyOverview(workspace.db(), cases[i].family, workspace.today());
            (void)newsOf(workspace.db(), cases[i].family, looked, workspace.actor());
        }));
    return percentile95(times);
}

double agendaTime(const Workspace& workspace) {
    std::vector<double> times;
    auto s = workspace.db().prepare("SELECT id FROM hub WHERE gone&1=0 ORDER BY label, id");
    while (s.step()) {
        const HubId hub = s.id<HubId>(0);
        for (int round = 0; round < 5; ++round)
            times.push_back(milliseconds(
                [&] { (void)proposedAgenda(workspace.db(), hub, workspace.today(), 80); }));
    }
    return percentile95(times);
}

// Prepared, held and signed through the commands; only signing and the papers are timed.
Outcome papers(Profile& profile, const QString& folder, std::vector<Figure>& figures) {
    Workspace& workspace = profile.workspace();
    const DemoHub hub = demoHub(workspace.db(), workspace.today());
    HeldMeeting held(workspace, hub.hub, hub.coordinator, hub.consultant);
    if (const auto prepared = held.prepare(); !prepared)
        return prepared.error();
    if (const auto started = held.start(); !started)
        return started;
    int families = 0;
    for (const CaseId inCase : held.cases()) {
        if (families == 15)
            break;
        const auto discussed = held.discuss(inCase);
        if (!discussed)
            return discussed.error();
        if (const auto closed = held.close(*discussed); !closed)
            return closed;
        ++families;
    }
    if (const auto ended = held.end(); !ended)
        return ended;
    Outcome done = ok;
    const double time = milliseconds([&] {
        done = held.sign();
        if (!done)
            return;
        QDir().mkpath(folder);
        const auto written =
            writePapers(workspace.db(), held.meeting(), folder, true, workspace.env());
        if (!written)
            done = written.error();
    });
    figures.push_back(absolute(u"papers"_s, time, 2000, u"ms"_s,
                               u"records of each child signed, minutes, lists and calendar files "
                               "for %1 families"_s.arg(families)));
    return done;
}

} // namespace

std::vector<Figure> benchDemo(const QString& workFolder, double size) {
    std::vector<Figure> figures;
    const auto small = demoIn(QDir(workFolder).filePath(u"small"_s), size);
    auto large = demoIn(QDir(workFolder).filePath(u"large"_s), 10 * size);
    figures.push_back(absolute(u"agenda"_s, agendaTime(large->workspace()), 100, u"ms"_s,
                               u"proposed for each hub, 95th percentile"_s));
    for (Figure& figure : benchSearch(large->workspace()))
        figures.push_back(std::move(figure));
    Figure family;
    family.name = u"family_at_ten_times"_s;
    family.floor = familyTime(small->workspace());
    family.value = familyTime(large->workspace());
    family.ratio = family.floor > 0 ? family.value / family.floor : 0;
    family.goal = 1.5;
    family.unit = u"ms"_s;
    family.note = u"a family's first page read at ten times the history, 95th percentile"_s;
    figures.push_back(family);
    if (const auto done = papers(*large, QDir(workFolder).filePath(u"papers"_s), figures); !done)
        figures.push_back(
            absolute(u"papers"_s, 0, 2000, u"ms"_s, u"refused: "_s + done.error().detail));
    for (Figure& figure : benchPublish(*large))
        figures.push_back(std::move(figure));
    large.reset();
    for (Figure& figure : benchWindow(QDir(workFolder).filePath(u"large"_s)))
        figures.push_back(std::move(figure));
    return figures;
}

std::vector<Figure> benchWindow(const QString& profileFolder) {
    const QString program = QDir(QCoreApplication::applicationDirPath()).filePath(u"roundtable"_s);
    QProcess window;
    window.start(program, {u"--demo"_s, u"--profile"_s, profileFolder, u"--measure"_s});
    if (!window.waitForStarted() || !window.waitForFinished(300'000))
        return {};
    std::vector<Figure> figures;
    const QJsonArray rows = QJsonDocument::fromJson(window.readAllStandardOutput()).array();
    for (const QJsonValue& row : rows) {
        Figure figure = absolute(row[u"name"_s].toString(), row[u"value"_s].toDouble(),
                                 row[u"goal"_s].toDouble(), row[u"unit"_s].toString(),
                                 row[u"note"_s].toString());
        figures.push_back(figure);
    }
    return figures;
}

} // namespace rt
