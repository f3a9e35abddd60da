// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <functional>
#include <vector>

class QAbstractItemView;

namespace rt {

// What can be done to the current row, as its page describes it: see rowKeys and onEnter.
struct RowVerb {
    QString words, key;
    std::function<void()> act;
};

std::vector<RowVerb> rowVerbs(const QAbstractItemView&);

} // namespace rt
