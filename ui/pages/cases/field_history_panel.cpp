// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/field_history_panel.h"

#include "ui/pages/cases/settle.h"
#include "ui/text/error_text.h"
#include "ui/widgets/views.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

std::vector<Column<HistoryLine>> oneField() {
    const auto all = historyColumns();
    std::vector<Column<HistoryLine>> columns(1);
    columns[0].value = [](const HistoryLine& l) {
        return l.to.isEmpty() ? QObject::tr("Empty") : l.to;
    };
    columns[0].detail = [when = all[HistoryWhen].value](const HistoryLine& l) {
        QStringList parts{when(l).toString(), l.change.line.by, l.change.line.why};
        parts.removeAll({});
        return parts.join(u", "_s);
    };
    columns[0].chips = all[HistoryWhy].chips;
    return columns;
}

} // namespace

FieldHistoryPanel::FieldHistoryPanel(Desk& desk, Around around)
    : Panel({}, tr("Esc leaves")),
      m_desk(desk),
      m_around(std::move(around)),
      m_model(new LinesModel<HistoryLine>(
          oneField(), [](const HistoryLine& l) { return QVariant(l.change.line.change); }, this)),
      m_list(list(m_model, new LineDelegate, tr("History of this field"))) {
    fill(m_list);
    hide();
    onEnter(m_list, [this](const QModelIndex& at) { keep(m_model->line(at)); });
}

void FieldHistoryPanel::keep(const HistoryLine& line) {
    if (!line.change.stands)
        return;
    std::vector<FamilyChange> shown;
    for (const HistoryLine& one : m_model->all())
        shown.push_back(one.change);
    settle(m_desk, m_around, this, line.change, shown, [this] { leave(); });
}

void FieldHistoryPanel::tell(FamilyId family, QUuid row, const QString& field,
                             const ShownNames& names) {
    tell([family](Workspace& w) { return familyHistory(w.db(), w.log(), family); }, row, field,
         names);
}

void FieldHistoryPanel::tell(Ask ask, QUuid row, const QString& field, const ShownNames& names) {
    m_from = QApplication::focusWidget();
    const bool whole = field.endsWith(u'.');
    setHeading(tr("History of: %1").arg(fieldText(whole ? field.chopped(1) : field)));
    m_desk.run(
        [ask = std::move(ask)](Workspace& w) -> Result<FamilyHistory> { return ask(w); }, this,
        [this, row, field, names, whole](const Result<FamilyHistory>& history) {
            if (!history)
                return m_around.refused(errorText(history.error()));
            std::vector<HistoryLine> lines;
            for (const FamilyChange& change : history->changes)
                if (change.row == row &&
                    change.table + u'.' + (whole ? QString() : change.line.column) == field) {
                    HistoryLine line = historyLine(change, history->names);
                    line.to = names.text(line.to);
                    if (whole)
                        line.to = u"%1: %2"_s.arg(line.field, line.to);
                    lines.push_back(std::move(line));
                }
            const int rows = qMax(1, int(lines.size()));
            const bool several = std::any_of(lines.begin(), lines.end(),
                                             [](const auto& line) { return line.change.stands; });
            setRemark(several ? tr("Enter keeps a value that stands here   Esc leaves")
                              : tr("Esc leaves"));
            m_model->setLines(std::move(lines));
            m_list->setFixedHeight(qMax(scaled(48), m_list->sizeHintForRow(0)) * qMin(rows, 6) + 2);
            show();
            m_list->setFocus(Qt::OtherFocusReason);
        });
}

void FieldHistoryPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape)
        return Panel::keyPressEvent(event);
    leave();
}

void FieldHistoryPanel::leave() {
    hide();
    if (m_from)
        m_from->setFocus(Qt::OtherFocusReason);
}

} // namespace rt
