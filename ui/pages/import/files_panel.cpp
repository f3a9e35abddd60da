// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/files_panel.h"

#include "ui/text/import_text.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace rt {

using namespace Qt::StringLiterals;

QString columnsFound(const ListFile& list) {
    if (!list.kind)
        return {};
    const auto found = std::count_if(list.match.from.begin(), list.match.from.end(),
                                     [](int place) { return place >= 0; });
    return FilesPanel::tr("%1 of %2 columns").arg(found).arg(list.match.from.size());
}

FilesPanel::FilesPanel()
    : Panel(tr("Files")),
      m_empty(wrapped(tr("No lists yet. Choose CSV files, or drop them on this page: several "
                         "together are best, as they refer to each other."),
                      Type::Body, QPalette::PlaceholderText)),
      m_choose(button(tr("Choose files…"), Kind::Plain, [this] { Q_EMIT choosing(); })) {
    body()->addWidget(m_empty);
    body()->addWidget(m_choose, 0, Qt::AlignLeft);
}

void FilesPanel::show(const std::vector<ListFile>& lists) {
    const QString here = nameOfFocus();
    delete m_rows;
    m_rows = nullptr;
    m_empty->setVisible(lists.empty());
    setRemark(lists.empty() ? QString() : countText(int(lists.size()), u"file", u"files"));
    m_choose->setText(lists.empty() ? tr("Choose files…") : tr("Add files…"));
    if (lists.empty())
        return;
    m_rows = new QWidget;
    auto* grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gap::m);
    grid->setVerticalSpacing(gap::s);
    grid->setColumnStretch(0, 1);
    for (size_t file = 0; file < lists.size(); ++file)
        addRow(int(file), file, lists[file]);
    body()->insertWidget(body()->indexOf(m_choose), m_rows);
    for (QWidget* one : m_rows->findChildren<QWidget*>()) // the keyboard stays where it was
        if (!here.isEmpty() && one->accessibleName() == here)
            one->setFocus(Qt::OtherFocusReason);
}

QString FilesPanel::nameOfFocus() const {
    const QWidget* focus = QApplication::focusWidget();
    return m_rows && focus && m_rows->isAncestorOf(focus) ? focus->accessibleName() : QString();
}

void FilesPanel::addRow(int row, size_t file, const ListFile& list) {
    auto* grid = static_cast<QGridLayout*>(m_rows->layout());
    const QString& name = list.csv.name;
    const int rows = std::max(0, int(list.csv.rows.size()) - 1);
    auto* words = wrapped(name + u", "_s + countText(rows, u"row", u"rows"));
    grid->addWidget(words, row, 0);
    auto* kind = new QComboBox;
    kind->setAccessibleName(tr("Kind of list in %1").arg(name));
    kind->addItem(tr("Choose the kind"));
    for (const ImportKind one : importKinds)
        kind->addItem(importKindText(one));
    kind->setCurrentIndex(list.kind ? int(*list.kind) + 1 : 0);
    connect(kind, &QComboBox::activated, this, [this, file](int at) {
        Q_EMIT kindChosen(file, at > 0 ? std::optional(importKinds[size_t(at - 1)]) : std::nullopt);
    });
    grid->addWidget(kind, row, 1);
    auto* columns = button(list.kind ? columnsFound(list) : tr("Columns"), Kind::Flat,
                           [this, file] { Q_EMIT columnsAsked(file); });
    columns->setAccessibleName(tr("Columns of %1").arg(name));
    columns->setAccessibleDescription(columnsFound(list));
    columns->setEnabled(list.kind.has_value());
    grid->addWidget(columns, row, 2);
    auto* remove = button(tr("Remove"), Kind::Flat, [this, file] { Q_EMIT removed(file); });
    remove->setAccessibleName(tr("Remove %1").arg(name));
    grid->addWidget(remove, row, 3);
}

} // namespace rt
