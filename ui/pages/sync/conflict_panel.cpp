// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/conflict_panel.h"

#include "ui/pages/sync/conflict_choice.h"
#include "ui/text/error_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/views.h"

#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

std::vector<Column<ConflictLine>> columnsFor(const std::function<bool()>& isPrivate) {
    Column<ConflictLine> column;
    column.value = [isPrivate](const ConflictLine& l) {
        return QVariant(isPrivate() ? l.field : QObject::tr("%1: %2").arg(l.about, l.field));
    };
    column.detail = [](const ConflictLine& l) {
        QStringList people;
        for (const ConflictWords& side : l.sides)
            people << side.who;
        people.removeDuplicates();
        return people.join(u", "_s);
    };
    return {column};
}

QString asShown(const ConflictLine& line, bool isPrivate) {
    QString all = line.id() + (isPrivate ? u"private"_s : QString());
    for (const Version& version : line.settle.seen)
        all += u' ' + QString::number(version.no);
    return all;
}

} // namespace

ConflictPanel::ConflictPanel(Desk& desk, Around around, FamilyId only)
    : Panel(tr("Needs a person"), tr("L, R or B keeps left, right or both   F6 next")),
      m_desk(desk),
      m_around(std::move(around)),
      m_only(only),
      m_model(new LinesModel<ConflictLine>(
          columnsFor([this] { return isPrivate(); }),
          [](const ConflictLine& l) { return QVariant(l.id()); }, this)),
      m_list(list(m_model, new LineDelegate, tr("Needs a person"))),
      m_none(new EmptyState({})),
      m_detail(new QWidget) {
    layOut();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { tell(); });
    rowKeys(m_list, {{Qt::Key_L, [this](const QModelIndex&) { keep(0); }},
                     {Qt::Key_R, [this](const QModelIndex&) { keep(1); }},
                     {Qt::Key_B, [this](const QModelIndex&) {
                          if (const ConflictLine* line = chosen(); line && line->isWords)
                              keepWords(bothOf(*line));
                      }}});
    onEnter(m_list, [this](const QModelIndex&) {
        if (auto* first = m_detail->findChild<QPushButton*>())
            first->setFocus(Qt::OtherFocusReason);
    });
    if (m_around.onPrivate)
        m_around.onPrivate(this, [this](bool) { refresh(); });
    take({});
}

void ConflictPanel::layOut() {
    auto* box = new QVBoxLayout(m_detail);
    box->setContentsMargins(gap::l, 0, gap::l, gap::m);
    body()->addWidget(m_none);
    fill(m_list);
    body()->addWidget(m_detail);
    onTextSize(m_list, [this] { fitList(); });
    m_none->setFocusPolicy(Qt::StrongFocus); // the keyboard stays when the last one is settled
    m_none->setAccessibleName(tr("Nothing needs a person"));
}

void ConflictPanel::fitList() {
    const int rows = qBound(1, m_model->rowCount(), 4);
    m_list->setFixedHeight(qMax(scaled(48), m_list->sizeHintForRow(0)) * rows + 2);
}

bool ConflictPanel::isPrivate() const {
    return m_around.isPrivate && m_around.isPrivate();
}

void ConflictPanel::refresh() {
    m_desk.run(
        [only = m_only](Workspace& w) -> Result<std::vector<ConflictLine>> {
            return conflictLines(w, only);
        },
        this,
        [this](const Result<std::vector<ConflictLine>>& lines) {
            lines ? take(*lines) : m_around.refused(errorText(lines.error()));
        });
}

void ConflictPanel::take(std::vector<ConflictLine> lines) {
    const int count = int(lines.size());
    const int row = qMax(0, m_list->currentIndex().row());
    setHeading(count ? tr("Needs a person (%1)").arg(count) : tr("Needs a person"));
    m_model->setLines(std::move(lines));
    if (isOfFamily())
        m_none->setWords(tr("Nothing in this file needs a person."),
                         tr("F6 goes on to the other files; Alt+Left goes back."));
    else
        m_none->setWords(tr("Nothing needs a person."),
                         tr("What colleagues write joins by itself. Only where two change the "
                            "same field at the same time does one of you choose, here."));
    m_none->setVisible(count == 0);
    if (count == 0 && m_list->hasFocus())
        m_none->setFocus(Qt::OtherFocusReason);
    m_list->setVisible(count > 0);
    setFocusProxy(count ? static_cast<QWidget*>(m_list) : m_none);
    fitList();
    if (count && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(qMin(row, count - 1), 0));
    tell();
    if (count && std::exchange(m_awaited, false))
        m_list->setFocus(Qt::OtherFocusReason);
}

const ConflictLine* ConflictPanel::chosen() const {
    const QModelIndex at = m_list->currentIndex();
    return at.isValid() ? &m_model->line(at) : nullptr;
}

void ConflictPanel::next() {
    if (m_model->rowCount() == 0) {
        if (isOfFamily()) {
            m_only = {};
            Q_EMIT widened();
            refresh();
        }
        return;
    }
    const bool inside = m_list->hasFocus() || m_detail->isAncestorOf(window()->focusWidget());
    const int row = qMax(0, m_list->currentIndex().row()) + (inside ? 1 : 0);
    m_list->setCurrentIndex(m_model->index(row % m_model->rowCount(), 0));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void ConflictPanel::tell() {
    const ConflictLine* line = chosen();
    const QString shown = line ? asShown(*line, isPrivate()) : QString();
    if (shown == m_shownId)
        return;
    m_shownId = shown;
    delete std::exchange(m_shown, nullptr);
    if (!line)
        return;
    m_shown = new ConflictChoice(*line, m_desk.now(), isPrivate());
    connect(m_shown, &ConflictChoice::kept, this, &ConflictPanel::keep);
    connect(m_shown, &ConflictChoice::merged, this, &ConflictPanel::keepWords);
    m_detail->layout()->addWidget(m_shown);
}

void ConflictPanel::keep(int side) {
    const ConflictLine* line = chosen();
    if (!line || isPrivate() || size_t(side) >= line->sides.size())
        return;
    SettleField choice = line->settle;
    choice.keep = side;
    settle(std::move(choice));
}

void ConflictPanel::keepWords(const QString& words) {
    const ConflictLine* line = chosen();
    if (!line || isPrivate() || words.isEmpty())
        return;
    SettleField choice = line->settle;
    choice.merged = words;
    settle(std::move(choice));
}

void ConflictPanel::settle(SettleField choice) {
    choice.why = m_shown ? m_shown->why() : QString();
    m_desk.run([choice = std::move(choice)](Workspace& w) { return settleField(w, choice); }, this,
               [this](const Outcome& done) {
                   if (!done)
                       return m_around.refused(errorText(done.error()));
                   m_around.said(tr("Settled. What was not kept stays in the history."));
                   m_list->setFocus(Qt::OtherFocusReason);
                   refresh();
               });
}

} // namespace rt
