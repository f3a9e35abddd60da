// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QVariant>

class QAbstractItemView;

namespace rt {

// A view's current row survives a reset of its model: by IdRole, or else the row that took its
// place.
class KeepPlace : public QObject {
    Q_OBJECT

public:
    explicit KeepPlace(QAbstractItemView&);

private:
    void remember();
    void restore();

    QAbstractItemView& m_view;
    QVariant m_id;
    int m_row = -1;
    int m_column = 0;
    int m_scroll = 0;
};

} // namespace rt
