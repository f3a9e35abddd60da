// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

class QApplication;

// What the operating system wishes: light, dark or its own high-contrast colours.
namespace rt {

// Keeps the platform's palette before ours replaces it, and follows the system where Qt tells of a
// change (6.5 and later; before that the answer is the one at start).
void watchSystemScheme(QApplication&);
QPalette systemPalette();
Scheme systemScheme(); // Light or Dark

// Black on white or white on black, or nearly: contrast of 20 or more. Ordinary palettes of Fusion,
// Windows, GNOME and KDE stay below it. Seen where the platform hands its palette to Qt (Windows,
// KDE, GTK); a bare X11 session or the offscreen platform has no such setting to be seen.
bool highContrast(const QPalette&);
double contrast(const QColor&, const QColor&); // WCAG 2.2: 1 to 21

} // namespace rt
