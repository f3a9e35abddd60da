// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/person_picker.h"

#include <QAbstractListModel>

namespace rt {

// The people that the picker offers at this moment.
class PersonLines : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void set(std::vector<PersonChoice>);

    const std::vector<PersonChoice>& all() const { return m_people; }

    int rowCount(const QModelIndex& = {}) const override;
    QVariant data(const QModelIndex&, int role) const override;

private:
    std::vector<PersonChoice> m_people;
};

} // namespace rt
