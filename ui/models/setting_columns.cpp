// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "ui/models/structure_columns.h"
#include "ui/text/people_text.h"
#include "ui/text/setting_text.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

Column<SettingLine> words(const QString& title, std::function<QString(const SettingLine&)> said) {
    Column<SettingLine> column;
    column.title = title;
    column.value = [said](const SettingLine& l) { return QVariant(said(l)); };
    return column;
}

QString valueText(const SettingLine& line) {
    return settingValueText(QString(line.rule->name), line.value);
}

QString sinceText(const SettingLine& line) {
    if (!line.now)
        return QObject::tr("as delivered");
    return line.now->setting.from.isValid() ? sayDate(line.now->setting.from).mid(4)
                                            : QObject::tr("from the start");
}

QString hubWords(const SettingRow& row) {
    return row.setting.hub.isNull() ? QObject::tr("every hub")
                                    : QObject::tr("Hub %1").arg(row.hubLabel);
}

} // namespace

std::vector<Column<SettingLine>> settingColumns() {
    std::vector<Column<SettingLine>> all(5);
    all[SettingName] = words(QObject::tr("Setting"), [](const SettingLine& l) {
        return settingText(QString(l.rule->name));
    });
    all[SettingGroup] = words(QObject::tr("About"), [](const SettingLine& l) {
        return settingGroup(QString(l.rule->name));
    });
    all[SettingValue] = words(QObject::tr("Value"), valueText);
    all[SettingSince] = words(QObject::tr("Since"), sinceText);
    all[SettingBy] = words(QObject::tr("By"), [](const SettingLine& l) {
        if (!l.now)
            return QString();
        return l.now->setting.hub.isNull() ? l.now->author
                                           : u"%1, %2"_s.arg(l.now->author, hubWords(*l.now));
    });
    return all;
}

std::vector<Column<SettingRow>> settingRowColumns(QDate today) {
    Column<SettingRow> column;
    column.title = QObject::tr("History");
    column.value = [](const SettingRow& l) {
        return QVariant(
            u"%1, %2"_s.arg(settingValueText(l.setting.name, l.setting.value), hubWords(l)));
    };
    column.detail = [](const SettingRow& l) {
        QStringList said{l.setting.from.isValid()
                             ? QObject::tr("from %1").arg(sayDate(l.setting.from))
                             : QString(),
                         l.author, l.setting.why};
        said.removeAll({});
        return said.join(u", "_s);
    };
    column.chips = [today](const SettingRow& l) {
        return l.setting.from > today ? Chips{{Status::DueSoon, QObject::tr("To come")}} : Chips{};
    };
    return {column};
}

} // namespace rt
