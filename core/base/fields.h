// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <tuple>
#include <utility>

namespace rt {

// The fields of a value, told once beside it: storage, the command line and tests all read this
// list. Numbers are what the change log keeps: never reused, never reordered, new ones at the end.
template <class T, class M> struct Field {
    int number;
    const char* name; // snake_case: the column, and the key in JSON
    M T::*member;
};

template <class T, class M> constexpr Field<T, M> field(int number, const char* name, M T::*member) {
    return {number, name, member};
}

template <class T> struct Fields; // static constexpr auto list = std::make_tuple(field(...), ...)

template <class T, class Visit> constexpr void eachField(Visit&& visit) {
    std::apply([&](const auto&... f) { (visit(f), ...); }, Fields<T>::list);
}

} // namespace rt
