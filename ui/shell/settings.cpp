// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include <QDir>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString pathIn(const QString& folder) {
    return QDir(folder).filePath(u"window.ini"_s);
}

QString nameOf(Scheme scheme) {
    return scheme == Scheme::Light ? u"light"_s : scheme == Scheme::Dark ? u"dark"_s : u"system"_s;
}

Scheme schemeNamed(const QString& name) {
    return name == u"light" ? Scheme::Light : name == u"dark" ? Scheme::Dark : Scheme::System;
}

} // namespace

WindowSettings loadSettings(const QString& folder) {
    const QSettings ini(pathIn(folder), QSettings::IniFormat);
    WindowSettings s;
    s.scheme = schemeNamed(ini.value(u"look/scheme"_s).toString());
    const int percent = ini.value(u"look/text"_s, s.textPercent).toInt();
    if (std::find(textSizes.begin(), textSizes.end(), percent) != textSizes.end())
        s.textPercent = percent;
    s.reducedMotion = ini.value(u"look/reducedMotion"_s, false).toBool();
    s.idleMinutes = qBound(1, ini.value(u"lock/idleMinutes"_s, s.idleMinutes).toInt(), 60);
    return s;
}

void saveSettings(const QString& folder, const WindowSettings& s) {
    QSettings ini(pathIn(folder), QSettings::IniFormat);
    ini.setValue(u"look/scheme"_s, nameOf(s.scheme));
    ini.setValue(u"look/text"_s, s.textPercent);
    ini.setValue(u"look/reducedMotion"_s, s.reducedMotion);
    ini.setValue(u"lock/idleMinutes"_s, s.idleMinutes);
}

void applySettings(const WindowSettings& s) {
    if (appliedScheme() != s.scheme)
        applyScheme(s.scheme);
    if (textSize() != s.textPercent)
        applyTextSize(s.textPercent);
    applyReducedMotion(s.reducedMotion);
}

QByteArray loadGeometry(const QString& folder) {
    const QSettings ini(pathIn(folder), QSettings::IniFormat);
    return ini.value(u"window/geometry"_s).toByteArray();
}

void saveGeometry(const QString& folder, const QByteArray& geometry) {
    QSettings ini(pathIn(folder), QSettings::IniFormat);
    ini.setValue(u"window/geometry"_s, geometry);
}

} // namespace rt
