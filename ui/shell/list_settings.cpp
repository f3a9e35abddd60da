// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/list_settings.h"

#include <QDir>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int widest = 2000;
constexpr qsizetype mostColumns = 100;

QString pathIn(const QString& folder) {
    return QDir(folder).filePath(u"window.ini"_s);
}

// "Family=230": null where it is not that.
std::optional<std::pair<QString, int>> widthIn(const QString& entry) {
    const qsizetype equals = entry.lastIndexOf(u'=');
    bool fine = false;
    const int width = entry.mid(equals + 1).toInt(&fine);
    if (equals < 1 || !fine || width < 1 || width > widest)
        return std::nullopt;
    return std::pair(entry.left(equals), width);
}

bool isWhole(const QSettings& ini) { // in the group of one list
    const QStringList widths = ini.value(u"widths"_s).toStringList();
    const QString chosen = ini.value(u"chosen"_s, u"false"_s).toString();
    return (chosen == u"true" || chosen == u"false") &&
           ini.value(u"order"_s).toStringList().size() <= mostColumns &&
           ini.value(u"hidden"_s).toStringList().size() <= mostColumns &&
           std::all_of(widths.begin(), widths.end(),
                       [](const QString& one) { return widthIn(one).has_value(); });
}

ListColumns columnsIn(const QSettings& ini) {
    ListColumns columns;
    columns.order = ini.value(u"order"_s).toStringList().mid(0, mostColumns);
    columns.hidden = ini.value(u"hidden"_s).toStringList().mid(0, mostColumns);
    columns.chosen = ini.value(u"chosen"_s).toBool();
    for (const QString& entry : ini.value(u"widths"_s).toStringList().mid(0, mostColumns))
        if (const auto width = widthIn(entry))
            columns.widths.insert(width->first, width->second);
    return columns;
}

template <class Work> void eachList(const QString& folder, Work work) {
    QSettings ini(pathIn(folder), QSettings::IniFormat);
    ini.beginGroup(u"lists"_s);
    for (const QString& list : ini.childGroups()) {
        ini.beginGroup(list);
        work(list, ini);
        ini.endGroup();
    }
}

} // namespace

AllListColumns loadLists(const QString& folder) {
    AllListColumns lists;
    eachList(folder, [&](const QString& list, const QSettings& ini) {
        if (const ListColumns columns = columnsIn(ini); columns != ListColumns{})
            lists.insert(list, columns);
    });
    return lists;
}

bool listsAreDamaged(const QString& folder) {
    bool whole = true;
    eachList(folder, [&](const QString&, const QSettings& ini) { whole = whole && isWhole(ini); });
    return !whole;
}

void saveList(const QString& folder, const QString& list, const ListColumns& columns) {
    QSettings ini(pathIn(folder), QSettings::IniFormat);
    ini.beginGroup(u"lists"_s);
    ini.remove(list);
    if (columns == ListColumns{})
        return;
    ini.beginGroup(list);
    QStringList widths;
    for (auto one = columns.widths.begin(); one != columns.widths.end(); ++one)
        widths << one.key() + u'=' + QString::number(one.value());
    ini.setValue(u"order"_s, columns.order);
    ini.setValue(u"hidden"_s, columns.hidden);
    ini.setValue(u"chosen"_s, columns.chosen);
    ini.setValue(u"widths"_s, widths);
}

void saveLists(const QString& folder, const AllListColumns& lists) {
    for (auto list = lists.begin(); list != lists.end(); ++list)
        saveList(folder, list.key(), list.value());
}

} // namespace rt
