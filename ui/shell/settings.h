// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/density.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QString>

namespace rt {

// What one person set for this PC. Kept as window.ini in the profile's folder; holds no names.
struct WindowSettings {
    Scheme scheme = Scheme::System;
    int textPercent = 100;
    bool reducedMotion = false;
    int idleMinutes = 10;
    Density rows = Density::Standard;

    bool operator==(const WindowSettings&) const = default;
};

// A missing, damaged or foreign file gives what it can, and defaults for the rest.
WindowSettings loadSettings(const QString& folder);
bool settingsAreDamaged(const QString& folder); // something in it is not what this program writes
void mendSettings(const QString& folder);       // begins the file anew, with what could be read
void saveSettings(const QString& folder, const WindowSettings&);
void applySettings(const WindowSettings&); // the look; the idle minutes are the window's

QString versionSeen(const QString& folder); // of the program, when it was last open; empty: never
void setVersionSeen(const QString& folder, const QString& version);

QByteArray loadGeometry(const QString& folder);
void saveGeometry(const QString& folder, const QByteArray&);

} // namespace rt
