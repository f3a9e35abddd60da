// SPDX-License-Identifier: GPL-3.0-or-later
// How our paper looks: the only place of ui/print that knows a size, a grey or a typeface.
#pragma once
#include <QFont>

namespace rt::paper {

inline constexpr int dotsPerInch = 1200; // of every length below

constexpr qreal mm(qreal length) {
    return length * dotsPerInch / 25.4;
}

constexpr qreal pt(qreal length) {
    return length * dotsPerInch / 72;
}

inline constexpr qreal width = mm(210), height = mm(297), margin = mm(20); // A4 portrait
inline constexpr qreal textWidth = width - 2 * margin;
inline constexpr qreal readingWidth = mm(150); // longer lines are hard to follow
inline constexpr qreal captionWidth = mm(36);
inline constexpr qreal gutter = mm(4);
inline constexpr qreal narrowestWords = mm(16), narrowestFigures = mm(10); // else cards
inline constexpr qreal hairline = pt(0.4), line = pt(0.9);
inline constexpr qreal headerGap = mm(6), footerGap = mm(4);

enum class Grey { Black = 0, Quiet = 70, Line = 165, Tint = 236, Watermark = 242 };

enum class Type {
    Title,
    Subject,
    Heading1,
    Heading2,
    Heading3,
    Body,
    Strong,
    Caption,
    Meta,
    MetaStrong
};

QFont font(Type type);
qreal leading(Type type); // from one line to the next
Grey ink(Type type);

} // namespace rt::paper
