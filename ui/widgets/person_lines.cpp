// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/person_lines.h"

#include "ui/widgets/chip_delegate.h"

using namespace Qt::StringLiterals;

namespace rt {

void PersonLines::set(std::vector<PersonChoice> people) {
    beginResetModel();
    m_people = std::move(people);
    endResetModel();
}

int PersonLines::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_people.size());
}

QVariant PersonLines::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PersonChoice& person = m_people[size_t(index.row())];
    QStringList detail{person.role, person.remark};
    detail.removeAll({});
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return person.name;
    case DetailRole:
        return detail.join(u", "_s);
    case Qt::AccessibleTextRole:
        return (QStringList(person.name) + detail).join(u", "_s);
    case IdRole:
        return person.id;
    default:
        return {};
    }
}

} // namespace rt
