// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/folder_field.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choose_path.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>

namespace rt {

FolderField::FolderField(const QString& folder, const QString& name, const QStringList& filters)
    : m_edit(new QLineEdit(folder)) {
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::s);
    box->addWidget(m_edit, 1);
    box->addWidget(
        button(tr("Choose"), Icon::Folder, Kind::Plain, [this, filters] { choose(filters); }));
    m_edit->setAccessibleName(name.isEmpty() ? tr("Folder") : name);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::editingFinished, this, &FolderField::chosen);
}

QString FolderField::folder() const {
    return m_edit->text().trimmed();
}

void FolderField::choose(const QStringList& filters) {
    const auto take = [this](const QString& path) {
        m_edit->setText(path);
        Q_EMIT chosen();
    };
    if (filters.isEmpty())
        return chooseFolder(this, m_edit->accessibleName(), folder(), take);
    chooseFiles(this, m_edit->accessibleName(), QFileInfo(folder()).path(), filters,
                [take](const QStringList& files) { take(files.value(0)); });
}

} // namespace rt
