// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench_publish.h"

#include "app/ctl/bench_plain.h"
#include "core/commands/publishing.h"
#include "core/demo/held_meeting.h"
#include "core/store/profile.h"
#include "core/sync/sync_self.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr size_t rounds = 5;

Figure figureOf(const char* name, double seconds, const QString& note) {
    Figure figure;
    figure.name = QString::fromLatin1(name);
    figure.value = 1000 * seconds;
    figure.unit = u"ms"_s;
    figure.note = note;
    return figure;
}

void writeNote(Workspace& workspace, const DemoHub& demo) {
    auto s = workspace.db().prepare("SELECT family FROM family_case WHERE hub=? AND closed IS NULL "
                                    "AND gone&1=0 ORDER BY key LIMIT 1");
    (void)s.bind(1, demo.hub).step();
    Note note;
    note.id = {workspace.env().newUuid()};
    note.family = s.id<FamilyId>(0);
    note.author = demo.coordinator;
    note.at = workspace.env().now();
    note.text = u"Seen at home with mum."_s;
    (void)workspace.change("bench.note", [&](Changes& c) -> Outcome {
        c.add(note);
        return ok;
    });
}

} // namespace

std::vector<Figure> benchPublish(Profile& profile) {
    Workspace& workspace = profile.workspace();
    const DemoHub demo = demoHub(workspace.db(), workspace.today());
    HubKeys keys;
    keys.held = {demo.hub.value};
    keys.own = {demo.hub};
    keys.index = keys.counts = true;
    const AtWriter writer = directly(workspace);
    size_t rows = 0;
    const auto publish = [&](Publishing& publishing) {
        return processorTime(
            [&] { rows = publishing.run(writer, [&](const Database&) { return keys; }); });
    };
    std::vector<Figure> figures;
    Publishing first;
    const double cold = publish(first);
    figures.push_back(
        figureOf("publish_first", cold,
                 u"index and counts of a hub, %1 rows, none published yet"_s.arg(rows)));
    std::vector<double> starts, notes, idle;
    for (size_t n = 0; n < rounds; ++n) {
        Publishing again;
        starts.push_back(publish(again));
        idle.push_back(publish(again));
        writeNote(workspace, demo);
        notes.push_back(publish(again));
    }
    figures.push_back(figureOf("publish_at_start", medianOf(starts),
                               u"the same at each start, where all stands as published"_s));
    figures.push_back(
        figureOf("publish_after_note", medianOf(notes), u"after a note of another PC"_s));
    figures.push_back(
        figureOf("publish_unchanged", medianOf(idle), u"after a poll without news"_s));
    return figures;
}

} // namespace rt
