// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <initializer_list>

namespace rt {

// One of the words that stand in the order of an enumeration.
template <class E> QString pick(E code, std::initializer_list<QStringView> words) {
    const auto at = size_t(code);
    return at < words.size() ? words.begin()[at].toString() : QString();
}

} // namespace rt
