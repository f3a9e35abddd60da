// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyleOption>

class QPainter;

// What the style's controls look like, one function each; the style only decides which to call.
namespace rt::shapes {

void drawButton(const QStyleOptionButton& o, QPainter& p);
void drawPrimaryFocus(const QStyleOption& o, QPainter& p); // inside, where the accent is the fill
void drawCombo(const QStyleOption& o, QPainter& p);
void drawSpin(const QStyleOptionSpinBox& o, QPainter& p);
int spinArrows(); // as wide as this
void drawField(const QStyleOption& o, QPainter& p);
void drawTool(const QStyleOption& o, QPainter& p);
void drawCheck(const QStyleOption& o, QPainter& p, double round);
void drawHeader(const QStyleOptionHeader& o, QPainter& p);
void drawTab(const QStyleOptionTab& o, QPainter& p);
void drawToolLabel(const QStyleOptionToolButton& o, QPainter& p);
void drawMenuTitle(const QStyleOptionMenuItem& o, QPainter& p);
void drawProgress(const QStyleOptionProgressBar& o, QPainter& p);

} // namespace rt::shapes
