// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/discussion_columns.h"
#include "ui/pages/cases/family_tab.h"
#include "ui/pages/cases/record_reader.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/views.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QShortcut>
#include <QStackedLayout>

namespace rt {

namespace {

// Discussions at the left, newest first; the record of the chosen one at the right.
class DiscussionsTab : public FamilyTab {
    Q_OBJECT

public:
    DiscussionsTab(Desk& desk, Around around, FamilyId family)
        : FamilyTab(desk, around, family),
          m_reader(new RecordReader(desk, around)),
          m_panel(new Panel(tr("Discussions"), tr("Ctrl+C copy   P print"))),
          m_filter(new FilterBar(tr("Filter: a word, a name, a date"))),
          m_model(new LinesModel<DiscussionLine>(
              discussionColumns(),
              [](const DiscussionLine& l) { return QVariant::fromValue(l.id.value); }, this)) {
        m_list = list(m_model, new LineDelegate, tr("Discussions"));
        auto* inside = new QWidget;
        m_stack = new QStackedLayout(inside);
        m_stack->addWidget(m_list);
        m_stack->addWidget(new EmptyState(
            tr("This family has not been discussed yet."),
            tr("Ctrl+4 opens the meeting; a new case is a must on the next agenda.")));
        m_panel->fill(inside);
        m_filter->setView(m_list);
        connect(m_filter, &FilterBar::changed, this, &DiscussionsTab::filter);
        rowKeys(m_list, {{Qt::Key_P, [this](const QModelIndex&) { m_reader->preview(); }}});
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, 0, gap::l, gap::l);
        box->setSpacing(gap::m);
        box->addWidget(m_filter);
        box->addWidget(new Columns({m_panel, m_reader}, {9, 11}, 900));
        connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                &DiscussionsTab::read);
        auto* copy =
            new QShortcut(QKeySequence::Copy, m_list, nullptr, nullptr, Qt::WidgetShortcut);
        connect(copy, &QShortcut::activated, this, [this] {
            QGuiApplication::clipboard()->setText(m_reader->plainText());
            m_around.told(tr("Copied as plain text with the case number."));
        });
        setFocusProxy(m_list);
    }

    void show(const FamilyOverview& family, ChildId child) override {
        m_children = family.children;
        m_child = child;
        auto lines = familyDiscussions(m_desk.db(), m_family);
        if (m_names.areHidden())
            for (DiscussionLine& line : lines)
                for (QString* words : {&line.question, &line.direction})
                    *words = m_names.text(*words);
        m_stack->setCurrentIndex(lines.empty() ? 1 : 0);
        m_reader->setHidden(lines.empty());
        m_filter->setHidden(lines.size() < 10); // all of a few are seen at once
        m_model->setLines(std::move(lines));
        if (m_model->rowCount() && !m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0, 0));
        read(m_list->currentIndex());
    }

private:
    void filter() {
        m_model->setFilter(m_filter->text());
        const int shown = m_model->rowCount(), all = int(m_model->all().size());
        m_panel->setHeading(shown == all ? tr("Discussions")
                                         : tr("%1 of %2 discussions").arg(shown).arg(all));
        if (shown && !m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0, 0));
    }

    void read(const QModelIndex& row) {
        if (row.isValid())
            m_reader->read(m_model->line(row), m_children, m_child, m_names);
    }

    RecordReader* m_reader;
    Panel* m_panel;
    FilterBar* m_filter;
    LinesModel<DiscussionLine>* m_model;
    QListView* m_list;
    QStackedLayout* m_stack;
    std::vector<Child> m_children;
    ChildId m_child;
};

} // namespace

FamilyTab* familyDiscussionsTab(Desk& desk, const Around& around, FamilyId family) {
    return new DiscussionsTab(desk, around, family);
}

} // namespace rt

#include "family_discussions_tab.moc"
