// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/conflict_panel.h"

#include "ui/pages/sync/sync_words.h"
#include "ui/text/error_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QLabel>
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

QString sideName(int side, size_t of) {
    if (of == 2)
        return side == 0 ? QObject::tr("Left") : QObject::tr("Right");
    return QObject::tr("Value %1").arg(side + 1);
}

QHBoxLayout* row(QWidget* in) {
    auto* box = new QHBoxLayout(in);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::l);
    return box;
}

} // namespace

QString bothOf(const ConflictLine& line) {
    QStringList all;
    for (const ConflictWords& side : line.sides)
        all << side.value;
    const bool isLong = std::any_of(all.begin(), all.end(), [](const QString& value) {
        return value.size() > 40 || value.contains(u'\n');
    });
    return all.join(isLong ? u"\n"_s : u" / "_s);
}

ConflictPanel::ConflictPanel(Desk& desk, Around around)
    : Panel(tr("Needs a person"), tr("L, R or B keeps left, right or both   F6 next")),
      m_desk(desk),
      m_around(std::move(around)),
      m_model(new LinesModel<ConflictLine>(
          columnsFor([this] { return isPrivate(); }),
          [](const ConflictLine& l) { return QVariant(l.id()); }, this)),
      m_list(list(m_model, new LineDelegate, tr("Needs a person"))),
      m_none(new EmptyState(tr("Nothing needs a person."),
                            tr("What colleagues write joins by itself. Only where two change the "
                               "same field at the same time does one of you choose, here."))),
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
}

bool ConflictPanel::isPrivate() const {
    return m_around.isPrivate && m_around.isPrivate();
}

void ConflictPanel::refresh() {
    m_desk.run([](Workspace& w) -> Result<std::vector<ConflictLine>> { return conflictLines(w); },
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
    m_none->setVisible(count == 0);
    m_list->setVisible(count > 0);
    m_list->setFixedHeight(qMax(scaled(48), m_list->sizeHintForRow(0)) * qBound(1, count, 4) + 2);
    if (count && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(qMin(row, count - 1), 0));
    tell();
}

const ConflictLine* ConflictPanel::chosen() const {
    const QModelIndex at = m_list->currentIndex();
    return at.isValid() ? &m_model->line(at) : nullptr;
}

void ConflictPanel::next() {
    if (m_model->rowCount() == 0)
        return;
    const int row = m_list->hasFocus() ? m_list->currentIndex().row() + 1
                                       : qMax(0, m_list->currentIndex().row());
    m_list->setCurrentIndex(m_model->index(row % m_model->rowCount(), 0));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void ConflictPanel::tell() {
    const ConflictLine* line = chosen();
    delete std::exchange(m_shown, nullptr);
    m_words = nullptr;
    if (!line)
        return;
    m_shown = new QWidget;
    auto* box = new QVBoxLayout(m_shown);
    box->setContentsMargins(0, gap::s, 0, 0);
    box->setSpacing(gap::m);
    box->addWidget(sidesOf(*line, isPrivate()));
    if (isPrivate())
        box->addWidget(wrapped(tr("F7 shows the values.")));
    else if (line->isLife)
        box->addWidget(wrapped(tr("One withdrew it while another kept working on it. Open the "
                                  "record itself and withdraw or restore it: that settles this.")));
    else
        box->addWidget(choicesOf(*line));
    m_detail->layout()->addWidget(m_shown);
}

QWidget* ConflictPanel::sidesOf(const ConflictLine& line, bool isPrivate) {
    auto* sides = new QWidget;
    auto* box = row(sides);
    for (size_t i = 0; i < line.sides.size(); ++i) {
        const ConflictWords& side = line.sides[i];
        auto* one = new QWidget;
        auto* column = new QVBoxLayout(one);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(gap::xs);
        column->addWidget(
            label(sideName(int(i), line.sides.size()), Type::Body, QPalette::PlaceholderText));
        column->addWidget(wrapped(isPrivate ? tr("Hidden") : side.value));
        column->addWidget(wrapped(tr("%1, %2").arg(side.who, momentText(side.when, m_desk.now())),
                                  Type::Body, QPalette::PlaceholderText));
        column->addStretch();
        box->addWidget(one, 1);
    }
    return sides;
}

QWidget* ConflictPanel::choicesOf(const ConflictLine& line) {
    auto* made = new QWidget;
    auto* box = new QVBoxLayout(made);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::m);
    auto* press = new QWidget;
    auto* presses = row(press);
    presses->setSpacing(gap::s);
    for (size_t i = 0; i < line.sides.size(); ++i)
        presses->addWidget(button(tr("Keep %1").arg(sideName(int(i), line.sides.size()).toLower()),
                                  Kind::Plain, [this, i] { keep(int(i)); }));
    if (line.isWords)
        presses->addWidget(
            button(tr("Keep both"), Kind::Plain, [this, both = bothOf(line)] { keepWords(both); }));
    presses->addStretch();
    box->addWidget(press);
    if (!line.isWords)
        return made;
    m_words = new NoteEdit(QString(), 2, 6);
    m_words->setText(bothOf(line));
    m_words->setAccessibleName(tr("Other words"));
    box->addWidget(
        label(tr("Or other words, with Ctrl+Enter"), Type::Body, QPalette::PlaceholderText));
    box->addWidget(m_words);
    connect(m_words, &NoteEdit::submitted, this, [this] { keepWords(m_words->text().trimmed()); });
    return made;
}

void ConflictPanel::keep(int side) {
    const ConflictLine* line = chosen();
    if (!line || line->isLife || isPrivate() || size_t(side) >= line->sides.size())
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
