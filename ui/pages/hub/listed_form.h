// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/typed_date.h"
#include "core/queries/hub_staff.h"
#include "ui/models/lines_model.h"
#include "ui/pages/cases/file_forms.h"
#include "ui/widgets/inline_ask.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QLabel>
#include <QListView>

namespace rt {

// A form that adds to a list, beneath the list as it stands; single keys act on its rows. The list
// is read again whenever something changed, also while the form is being filled.
template <class Line> class ListedForm {
public:
    using Read = std::function<std::vector<Line>()>;

    ListedForm(FormPanel* panel, const FileDesk& at, std::vector<Column<Line>> columns,
               typename LinesModel<Line>::IdOf idOf, const QString& name, const QString& none)
        : m_panel(panel),
          m_model(new LinesModel<Line>(std::move(columns), std::move(idOf), panel)),
          m_list(list(m_model, new LineDelegate, name)),
          m_none(wrapped(none, Type::Body, QPalette::PlaceholderText)),
          m_ask(new InlineAsk([today = at.desk.today()](const QString& typed) {
              return typedDate(typed, today);
          })) {
        panel->body()->insertWidget(1, m_list);
        panel->body()->insertWidget(2, m_none);
        panel->body()->insertWidget(3, m_ask);
    }

    InlineAsk* ask() const { return m_ask; }

    QListView* view() const { return m_list; }

    void onKey(Qt::Key key, std::function<void(const Line&)> act) {
        rowKeys(m_list,
                {{key, [model = m_model, act](const QModelIndex& row) { act(model->line(row)); }}});
    }

    void keepRead(const FileDesk& at, Read read) {
        const auto show = [model = m_model, view = m_list, none = m_none, read] {
            model->setLines(read());
            const int rows = model->rowCount();
            view->setVisible(rows > 0);
            none->setVisible(rows == 0);
            view->setFixedHeight(qMax(scaled(48), view->sizeHintForRow(0)) * qMin(rows, 5) + 2);
        };
        QObject::connect(&at.desk, &Desk::changed, m_panel, show);
        onTextSize(m_panel, show);
    }

private:
    FormPanel* m_panel;
    LinesModel<Line>* m_model;
    QListView* m_list;
    QLabel* m_none;
    InlineAsk* m_ask;
};

} // namespace rt
