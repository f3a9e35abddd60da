// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/overview_panels.h"

#include "core/base/dates.h"
#include "core/base/england_day.h"
#include "core/queries/called.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/scale_trend.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr auto quiet = QPalette::PlaceholderText;

QString tr(const char* words) {
    return QCoreApplication::translate("FamilyOverview", words);
}

} // namespace

Panel* linesPanel(const QString& heading, const QString& remark, std::vector<OverviewLine> lines,
                  const QString& whenEmpty) {
    auto* panel = new Panel(heading, remark);
    if (lines.empty()) {
        panel->body()->addWidget(new Passage(whenEmpty, Type::Body, quiet));
        return panel;
    }
    const int rows = int(lines.size());
    auto* model = new LinesModel<OverviewLine>(
        overviewColumns(), [](const OverviewLine& l) { return QVariant(l.words); });
    model->setLines(std::move(lines));
    QListView* view = list(model, new LineDelegate, heading);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    onTextSize(view, [view, rows] { view->setFixedHeight(view->sizeHintForRow(0) * rows + 2); });
    panel->fill(view);
    return panel;
}

Panel* storyPanel(const OverviewWords& words, std::function<void()> write) {
    auto* panel = new Panel(tr("In one paragraph"), words.summaryWhen());
    panel->body()->addWidget(new Passage(words.summary(), Type::Reading));
    panel->body()->addWidget(label(tr("Children"), Type::Caption, quiet));
    panel->body()->addWidget(new Passage(words.childrenLine()));
    if (words.hasChildren())
        panel->body()->addWidget(button(tr("Write the paragraph"), Kind::Plain, std::move(write)),
                                 0, Qt::AlignLeft);
    return panel;
}

Panel* voicePanel(const FamilyOverview& family, ChildId child) {
    if (!family.voice || (!child.isNull() && family.voice->child != child))
        return nullptr;
    const auto of = std::find_if(family.children.begin(), family.children.end(),
                                 [&](const Child& c) { return c.id == family.voice->child; });
    const QString name = of == family.children.end() ? tr("A child") : calledName(*of);
    auto* panel = new Panel(tr("%1 says").arg(name), sayDayAndDate(family.voice->on));
    panel->body()->addWidget(
        new Passage(tr("“%1”").arg(family.voice->words), Type::Section, QPalette::LinkVisited));
    panel->body()->addWidget(
        new Passage(family.voice->changed.isEmpty()
                        ? tr("What we changed because of this: nothing recorded yet.")
                        : tr("What changed: %1").arg(family.voice->changed),
                    Type::Body, quiet));
    return panel;
}

Panel* directionPanel(const FamilyOverview& family) {
    auto* panel = new Panel(tr("Latest direction"));
    if (!family.direction) {
        panel->body()->addWidget(
            new Passage(tr("None yet. The next discussion asks for one."), Type::Body, quiet));
        return panel;
    }
    const Direction& d = *family.direction;
    panel->setRemark(tr("%1, %2").arg(family.directionBy.isEmpty() ? tr("owed by the group manager")
                                                                   : family.directionBy,
                                      sayDayAndDate(dayInEngland(d.decidedAt))));
    panel->body()->addWidget(new Passage(d.decision));
    if (!d.because.isEmpty())
        panel->body()->addWidget(new Passage(tr("Because: %1").arg(d.because), Type::Body, quiet));
    if (d.by.isValid())
        panel->body()->addWidget(label(tr("By %1").arg(sayDate(d.by)), Type::Caption, quiet));
    return panel;
}

Panel* scalePanel(const FamilyOverview& family, ChildId child) {
    const ScaleSeries series = hubScales(family, child);
    auto* panel = new Panel(tr("Scale 0 to 10"), series.remark);
    if (series.values.empty())
        panel->body()->addWidget(
            new Passage(tr("No number yet. A deep discussion asks for one."), Type::Body, quiet));
    else
        panel->body()->addWidget(new ScaleTrend(series.values, series.dates));
    return panel;
}

Panel* waitingPanel(const std::vector<Waiting>& all) {
    if (all.empty())
        return nullptr;
    auto* panel = new Panel(tr("Waiting, %1").arg(all.size()));
    for (const Waiting& one : all) {
        panel->body()->addWidget(label(one.caption, Type::Caption, quiet));
        auto* row = new QHBoxLayout;
        row->setSpacing(gap::m);
        row->addWidget(new Passage(one.words), 1);
        QPushButton* act = button(one.verb, Kind::Plain, one.act);
        act->setAccessibleDescription(one.words);
        row->addWidget(act, 0, Qt::AlignTop);
        panel->body()->addLayout(row);
    }
    return panel;
}

} // namespace rt
