// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/id.h"

#include <QDate>

#include <catch2/catch_tostring.hpp>
#include <random>

// Days and ids as tests of rules write them, and numbers from a seed for generators.
namespace rt {

inline QDate on(const char* iso) {
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

template <class I> I numbered(unsigned n) {
    return I{QUuid{n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}};
}

struct Dice {
    std::mt19937 generator;

    explicit Dice(unsigned seed) : generator(seed) {}

    int roll(int from, int to) { // not std::uniform_int_distribution: it differs between libraries
        return from + int(generator() % unsigned(to - from + 1));
    }
};

} // namespace rt

template <> struct Catch::StringMaker<QDate> {
    static std::string convert(QDate day) { return day.toString(Qt::ISODate).toStdString(); }
};
