// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>
#include <functional>
#include <span>

class QApplication;
class QWidget;

// The only place that knows a colour, a type size or a distance. A widget asks for a tone with the
// palette that it paints with, so a change of scheme is one palette and nothing is stored.
namespace rt {

// Cream is for reading: the light colours on quieter paper, letters a little wider apart.
enum class Scheme { System, Light, Dark, Cream };

enum class Tone {
    Window,
    Surface,
    Alternate,
    Selected,
    Text,
    Secondary,
    Border,
    Divider,
    Accent,
    OnAccent,
    Concern,
    OnConcern,
    Better,
    Done,
    Voice,
    Safety,
    OnSafety,
    Plot,
    SpcCommon,
    SpcBetter,
    SpcLook
};

// A palette that is neither of ours is a high-contrast one of the system's: its own roles are used.
QColor tone(Tone, const QPalette&);
QColor tint(Tone, const QPalette&); // the tone as a quiet background for text of that tone

struct Token {
    const char* name;
    Tone tone;
};

std::span<const Token> tokens();
QPalette schemePalette(Scheme); // System: what the platform asks for

enum class Type {
    Caption,
    Body,
    Strong,
    Reading,
    Section,
    Title,
    Big,
    WallBody,
    WallHead,
    WallScale
};

QFont typeFont(Type);
int lineHeight(Type);
void setType(QWidget*, Type); // the widget's font, also after the text size changes

// Pixels that grow with the person's text size: rows, chips, controls. Gaps stay on the 4-px grid.
int scaled(int px);

// Now and whenever the text size changes: for sizes that a widget was given in scaled pixels.
void onTextSize(QWidget*, std::function<void()>);

namespace gap {
constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32;
}

namespace radius {
constexpr int control = 6, panel = 8;
}

inline constexpr int measure = 70;    // characters a line of reading text
inline constexpr int formWidth = 520; // scaled pixels that a form never exceeds
inline constexpr std::array textSizes{100, 115, 130, 150, 200};

// Once, at start. There is no stylesheet: with one, living widgets keep the palette of their birth.
void installTheme(QApplication&);
void applyScheme(Scheme);
Scheme appliedScheme();
void applyTextSize(int percent); // one of textSizes; open windows follow
int textSize();
void applyReducedMotion(bool);
bool reducedMotion();

} // namespace rt
