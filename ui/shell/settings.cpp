// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include "ui/shell/list_settings.h"

#include <QDir>
#include <QFile>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString pathIn(const QString& folder) {
    return QDir(folder).filePath(u"window.ini"_s);
}

const std::pair<Scheme, QString> schemes[]{{Scheme::System, u"system"_s},
                                           {Scheme::Light, u"light"_s},
                                           {Scheme::Dark, u"dark"_s},
                                           {Scheme::Cream, u"cream"_s}};

const std::pair<Density, QString> densities[]{{Density::Compact, u"compact"_s},
                                              {Density::Standard, u"standard"_s},
                                              {Density::Touch, u"touch"_s}};

template <class Value, size_t count>
QString nameOf(const std::pair<Value, QString> (&all)[count], Value wanted) {
    return all[size_t(wanted)].second;
}

template <class Value, size_t count>
std::optional<Value> named(const std::pair<Value, QString> (&all)[count], const QString& name) {
    for (const auto& [value, word] : all)
        if (word == name)
            return value;
    return std::nullopt;
}

// Every line is a group or a value; QSettings itself reads on over most of what is neither.
bool isReadable(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return !file.exists();
    for (const QByteArray& whole : file.readAll().split('\n')) {
        const QByteArray line = whole.trimmed();
        const bool group = line.startsWith('[') && line.endsWith(']');
        if (line.contains('\0') || !(line.isEmpty() || group || line.contains('=')))
            return false;
    }
    return true;
}

bool isWhole(const QSettings& ini, const QString& key, int least, int most) {
    bool fine = true;
    const int number = ini.value(key, least).toInt(&fine);
    return fine && number >= least && number <= most;
}

} // namespace

WindowSettings loadSettings(const QString& folder) {
    const QSettings ini(pathIn(folder), QSettings::IniFormat);
    WindowSettings s;
    s.scheme = named(schemes, ini.value(u"look/scheme"_s).toString()).value_or(Scheme::System);
    s.rows = named(densities, ini.value(u"look/rows"_s).toString()).value_or(Density::Standard);
    const int percent = ini.value(u"look/text"_s, s.textPercent).toInt();
    if (std::find(textSizes.begin(), textSizes.end(), percent) != textSizes.end())
        s.textPercent = percent;
    s.reducedMotion = ini.value(u"look/reducedMotion"_s, false).toBool();
    s.idleMinutes = qBound(1, ini.value(u"lock/idleMinutes"_s, s.idleMinutes).toInt(), 60);
    return s;
}

bool settingsAreDamaged(const QString& folder) {
    const QSettings ini(pathIn(folder), QSettings::IniFormat);
    if (ini.status() == QSettings::FormatError || !isReadable(pathIn(folder)))
        return true;
    const QString scheme = ini.value(u"look/scheme"_s, u"system"_s).toString();
    const QString rows = ini.value(u"look/rows"_s, u"standard"_s).toString();
    return !named(schemes, scheme) || !named(densities, rows) || listsAreDamaged(folder) ||
           !isWhole(ini, u"look/text"_s, 100, 200) || !isWhole(ini, u"lock/idleMinutes"_s, 1, 60);
}

void mendSettings(const QString& folder) {
    const WindowSettings readable = loadSettings(folder);
    const AllListColumns lists = loadLists(folder);
    QFile::remove(pathIn(folder));
    saveSettings(folder, readable);
    saveLists(folder, lists);
}

void saveSettings(const QString& folder, const WindowSettings& s) {
    QSettings ini(pathIn(folder), QSettings::IniFormat);
    ini.setValue(u"look/scheme"_s, nameOf(schemes, s.scheme));
    ini.setValue(u"look/rows"_s, nameOf(densities, s.rows));
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
    applyDensity(s.rows);
}

QString versionSeen(const QString& folder) {
    return QSettings(pathIn(folder), QSettings::IniFormat).value(u"seen/version"_s).toString();
}

void setVersionSeen(const QString& folder, const QString& version) {
    QSettings(pathIn(folder), QSettings::IniFormat).setValue(u"seen/version"_s, version);
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
