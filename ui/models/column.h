// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/line_order.h"
#include "ui/widgets/chip_delegate.h"

#include <functional>

namespace rt {

// A column of a list: only what a list shows needs to be given. Name the type of each one in a list
// of columns (Column<Line>{…}): GCC 12 breaks on bare braces there.
template <class Line> struct Column {
    QString title;
    std::function<QVariant(const Line&)> value;
    std::function<Chips(const Line&)> chips = {};
    std::function<Spark(const Line&)> spark = {};
    std::function<QString(const Line&)> detail = {}; // the second line of a row in a list
    std::function<QString(const Line&)> aside = {};
    std::function<QString(const Line&)> spoken = {}; // for a screen reader, where words differ
    std::function<QString(const Line&)> tooltip = {};
    std::function<QVariant(const Line&)> order =
        {}; // what it sorts by, where that is not the value
    Qt::Alignment align = Qt::AlignLeft;

    QVariant shown(const Line& line) const { return value ? value(line) : QVariant(); }

    // All that it shows: for the filter, and for whoever listens.
    QString words(const Line& line) const {
        QString all = shown(line).toString();
        const auto add = [&all](const QString& more) {
            if (!all.isEmpty() && !more.isEmpty())
                all += QLatin1String(", ");
            all += more;
        };
        if (chips)
            add(rt::spoken(chips(line)));
        if (detail)
            add(detail(line));
        if (aside)
            add(aside(line));
        return all;
    }

    QVariant data(const Line& line, int role) const {
        switch (role) {
        case Qt::DisplayRole:
            return shown(line);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(int(align | Qt::AlignVCenter));
        case Qt::AccessibleTextRole:
            return spoken ? spoken(line) : words(line);
        case Qt::ToolTipRole:
            return tooltip ? QVariant(plainTip(tooltip(line))) : QVariant();
        case ChipsRole:
            return chips ? QVariant::fromValue(chips(line)) : QVariant();
        case SparkRole:
            return spark ? QVariant::fromValue(spark(line)) : QVariant();
        case DetailRole:
            return detail ? QVariant(detail(line)) : QVariant();
        case AsideRole:
            return aside ? QVariant(aside(line)) : QVariant();
        default:
            return {};
        }
    }
};

} // namespace rt
