// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <functional>

namespace rt {

// Why an attempt failed, in words, and the field that it is about; without words it succeeded.
struct Failure {
    QString words;
    QString field = {};

    explicit operator bool() const { return !words.isEmpty(); }
};

// Deriving a key takes most of a second, so whoever tries answers later, in the window's thread.
using Answered = std::function<void(const Failure&)>;

} // namespace rt
