// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "ui/models/lines_model.h"
#include "ui/pages/cases/family_tab.h"
#include "ui/pages/cases/overview_lines.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/scale_trend.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QListView>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr auto quiet = QPalette::PlaceholderText;

QWidget* column(const QString& name, std::initializer_list<QWidget*> parts) {
    auto* made = new QWidget;
    made->setAccessibleName(name);
    auto* box = new QVBoxLayout(made);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::l);
    for (QWidget* part : parts)
        if (part)
            box->addWidget(part);
    box->addStretch(1);
    return made;
}

// A list as tall as its lines: the page scrolls as a whole.
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

class OverviewTab : public FamilyTab {
public:
    OverviewTab(Desk& desk, Around around, FamilyId family)
        : FamilyTab(desk, std::move(around), family) {
        m_box = new QVBoxLayout(this);
        m_box->setContentsMargins(0, 0, 0, 0);
        setFocusPolicy(Qt::StrongFocus);
    }

    void show(const FamilyOverview& family, ChildId child) override {
        delete m_content;
        const OverviewWords words(family, child, m_desk.today());
        auto* story = column(tr("Story"), {storyPanel(words), voicePanel(family),
                                           directionPanel(family)});
        auto* clocks = column(tr("Clocks and events"),
                              {scalePanel(family, child),
                               linesPanel(tr("Clocks"), {}, words.clocks(),
                                          tr("Nothing has been recorded yet.")),
                               linesPanel(tr("Last events"), tr("Alt+2 all notes"), words.events(),
                                          tr("Nothing has been recorded yet."))});
        auto* people = column(tr("People and actions"),
                              {linesPanel(tr("Who works with them"), {}, words.workers(),
                                          tr("Nobody is named yet.")),
                               linesPanel(tr("Open actions, %1").arg(words.actions().size()),
                                          tr("Alt+3 all"), words.actions(),
                                          tr("Nothing is open."))});
        auto* page = new QWidget;
        auto* box = new QVBoxLayout(page);
        box->setContentsMargins(gap::l, 0, gap::l, gap::l);
        box->addWidget(new Columns({story, clocks, people}, {11, 10, 10}, 960));
        box->addStretch(1);
        m_content = scrolling(page);
        m_box->addWidget(m_content);
    }

private:
    Panel* storyPanel(const OverviewWords& words) {
        auto* panel = new Panel(tr("In one paragraph"), words.summaryWhen());
        panel->body()->addWidget(new Passage(words.summary(), Type::Reading));
        const QString children = words.childrenLine();
        panel->body()->addWidget(label(tr("Children"), Type::Caption, quiet));
        panel->body()->addWidget(new Passage(children));
        return panel;
    }

    Panel* voicePanel(const FamilyOverview& family) {
        if (!family.voice)
            return nullptr;
        const auto child = std::find_if(family.children.begin(), family.children.end(),
                                        [&](const Child& c) { return c.id == family.voice->child; });
        const QString name = child == family.children.end() ? tr("A child")
                             : child->knownAs.isEmpty()     ? child->given
                                                            : child->knownAs;
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
        panel->setRemark(tr("%1, %2").arg(
            family.directionBy.isEmpty() ? tr("owed by the group manager") : family.directionBy,
            sayDayAndDate(d.decidedAt.date())));
        panel->body()->addWidget(new Passage(d.decision));
        if (!d.because.isEmpty())
            panel->body()->addWidget(
                new Passage(tr("Because %1").arg(d.because), Type::Body, quiet));
        if (d.by.isValid())
            panel->body()->addWidget(label(tr("By %1").arg(sayDate(d.by)), Type::Caption, quiet));
        return panel;
    }

    Panel* scalePanel(const FamilyOverview& family, ChildId child) {
        const ScaleSeries series = hubScales(family, child);
        auto* panel = new Panel(tr("Scale 0 to 10"), series.remark);
        if (series.values.empty())
            panel->body()->addWidget(new Passage(tr("No number yet."), Type::Body, quiet));
        else
            panel->body()->addWidget(new ScaleTrend(series.values, series.dates));
        return panel;
    }

    QVBoxLayout* m_box;
    QScrollArea* m_content = nullptr;
};

} // namespace

FamilyTab* familyOverviewTab(Desk& desk, const Around& around, FamilyId family) {
    return new OverviewTab(desk, around, family);
}

} // namespace rt
