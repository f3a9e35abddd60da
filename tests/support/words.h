// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDebug>
#include <QString>

#include <catch2/catch_tostring.hpp>

// So that a failing comparison shows its words.
template <> struct Catch::StringMaker<QString> {
    static std::string convert(const QString& words) { return '"' + words.toStdString() + '"'; }
};

template <> struct Catch::StringMaker<QStringList> {
    static std::string convert(const QStringList& words) {
        return StringMaker<QString>::convert(words.join(QLatin1String(" | ")));
    }
};
