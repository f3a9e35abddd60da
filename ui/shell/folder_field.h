// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLineEdit;

namespace rt {

// A line for a folder, or a file, with a button that chooses one.
class FolderField : public QWidget {
    Q_OBJECT

public:
    explicit FolderField(const QString& folder, const QString& name = {},
                         const QStringList& filters = {}); // with filters, a file is chosen
    QString folder() const;

    QLineEdit* edit() const { return m_edit; }

Q_SIGNALS:
    void chosen(); // by the button, or typed and left

private:
    void choose(const QStringList& filters);

    QLineEdit* m_edit;
};

} // namespace rt
