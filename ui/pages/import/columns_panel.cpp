// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/columns_panel.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace rt {

ColumnsPanel::ColumnsPanel()
    : Panel(tr("Columns")),
      m_close(button(tr("Close"), Kind::Plain, [this] { Q_EMIT closed(); })) {
    body()->addWidget(m_close, 0, Qt::AlignLeft);
}

void ColumnsPanel::show(const ListFile& list) {
    delete m_rows;
    m_rows = new QWidget;
    setHeading(tr("Columns of %1").arg(list.csv.name));
    auto* grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gap::l);
    grid->setVerticalSpacing(gap::s);
    grid->setColumnStretch(2, 1);
    const auto columns = columnsOf(list.match.kind);
    const QStringList headings = list.csv.headings();
    for (size_t c = 0; c < columns.size(); ++c) {
        const ImportColumn& column = columns[c];
        const QString name = column.heading.toString();
        const bool needed = column.need == Need::Required;
        grid->addWidget(label(needed ? tr("%1 (needed)").arg(name) : name), int(c), 0);
        auto* choice = new QComboBox;
        choice->setAccessibleName(name);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(20);
        choice->addItem(tr("Not in the file"));
        choice->addItems(headings);
        choice->setCurrentIndex(list.match.from[c] + 1);
        connect(choice, &QComboBox::activated, this,
                [this, c](int at) { Q_EMIT assigned(c, at - 1); });
        grid->addWidget(choice, int(c), 1);
        grid->addWidget(wrapped(column.help.toString(), Type::Caption, QPalette::PlaceholderText),
                        int(c), 2);
    }
    body()->insertWidget(body()->indexOf(m_close), m_rows);
}

void ColumnsPanel::begin() {
    if (auto* first = m_rows ? m_rows->findChild<QComboBox*>() : nullptr)
        first->setFocus(Qt::ShortcutFocusReason);
}

} // namespace rt
