// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArrayList>
#include <QVariant>

#include <vector>

// How a lines model filters and sorts, apart from what its lines are.
namespace rt {

QString plainTip(const QString&);    // a tooltip that no markup in data can change
QString searchWords(const QString&); // without case or accents
QByteArrayList filterWords(const QString& typed);
bool holdsAll(const QByteArray& searchWords, const QByteArrayList& filterWords); // both as UTF-8

std::vector<size_t> asGiven(size_t count);

// Words as people sort them ("Hub 9" before "Hub 13"), numbers and dates by value, and what is
// empty last either way. Equal lines keep their order.
std::vector<size_t> inOrder(const std::vector<QVariant>& keys, Qt::SortOrder);

} // namespace rt
