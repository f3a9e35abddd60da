// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keys_sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace rt {

namespace {

QWidget* groupOf(const KeyGroup& group) {
    auto* made = new QWidget;
    auto* grid = new QGridLayout(made);
    grid->setContentsMargins(0, 0, 0, gap::m);
    grid->setHorizontalSpacing(gap::l);
    grid->setVerticalSpacing(gap::xs);
    grid->setColumnStretch(1, 1);
    grid->addWidget(label(group.title, Type::Section), 0, 0, 1, 2);
    int row = 1;
    for (const auto& [key, words] : group.keys) {
        QLabel* name = label(key, Type::Strong);
        onTextSize(name, [name] { name->setMinimumWidth(scaled(120)); });
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(wrapped(words), row++, 1);
    }
    return made;
}

} // namespace

KeysSheet::KeysSheet(const std::vector<KeyGroup>& groups, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keys"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(gap::l, gap::l, gap::l, gap::l);
    for (const KeyGroup& group : groups)
        column->addWidget(groupOf(group));
    column->addStretch();
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, gap::l);
    QScrollArea* area = scrolling(content);
    area->setFocusPolicy(Qt::StrongFocus);
    area->setAccessibleName(tr("Keys"));
    box->addWidget(area, 1);
    QPushButton* close = button(tr("Close"), Kind::Primary, [this] { accept(); });
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(gap::l, 0, gap::l, 0);
    foot->addStretch();
    foot->addWidget(close);
    box->addLayout(foot);
    resize(scaled(480), scaled(480));
}

} // namespace rt
