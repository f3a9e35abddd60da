// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/looks.h"

#include "core/store/change.h"
#include "core/store/tables.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sameLookSeconds = 3600;

QString keyOf(PersonId person, FamilyId family = {}) {
    const QString own = u"look/"_s + person.text() + u'/';
    return family.isNull() ? own : own + family.text();
}

QString written(const std::map<int, qint64>& numbers) {
    QStringList all;
    for (const auto& [of, number] : numbers)
        all << u"%1:%2"_s.arg(of).arg(number);
    return all.join(u',');
}

std::map<int, qint64> numbersIn(QStringView words) {
    std::map<int, qint64> numbers;
    for (const QStringView one : words.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype colon = one.indexOf(u':');
        numbers[one.left(colon).toInt()] = one.mid(colon + 1).toLongLong();
    }
    return numbers;
}

QString written(const LookMark& mark) {
    return u"%1;%2;%3"_s.arg(mark.at.toMSecsSinceEpoch())
        .arg(written(mark.devices), written(mark.keys));
}

LookMark markIn(QStringView words) {
    const auto parts = words.split(u';');
    if (parts.size() != 3)
        return {};
    return {QDateTime::fromMSecsSinceEpoch(parts[0].toLongLong(), Qt::UTC), numbersIn(parts[1]),
            numbersIn(parts[2])};
}

Look lookIn(QStringView words) {
    return {markIn(words.left(words.indexOf(u'\n'))), markIn(words.mid(words.indexOf(u'\n') + 1))};
}

} // namespace

LookMark markOf(const Database& db, QDateTime now) {
    LookMark mark;
    mark.at = now;
    Statement& devices = db.cached(
        "SELECT d.no, max(coalesce((SELECT c.id FROM change c WHERE c.id>=d.no<<40 AND "
        "c.id<(d.no+1)<<40 ORDER BY c.id DESC LIMIT 1),0)&((1<<40)-1), coalesce((SELECT "
        "max(v.to_count) FROM covered v WHERE v.device=d.no),0)) FROM device d ORDER BY d.no");
    while (devices.step())
        if (const qint64 count = devices.number(1))
            mark.devices[int(devices.number(0))] = count;
    devices.reset();
    for (const int table : {TableOf<Note>::number, TableOf<Visit>::number, TableOf<Voice>::number,
                            TableOf<Incident>::number, TableOf<Direction>::number,
                            TableOf<ActionStep>::number, TableOf<Amendment>::number}) {
        Statement& newest = db.cached("SELECT max(key) FROM " + tableNumbered(table)->name);
        mark.keys[table] = newest.step() && !newest.isNull(0) ? newest.number(0) : 0;
        newest.reset();
    }
    return mark;
}

std::optional<Look> lookAt(const Drafts& drafts, PersonId person, FamilyId family) {
    const auto kept = drafts.find(keyOf(person, family));
    return kept ? std::optional(lookIn(kept->text)) : std::nullopt;
}

void keepLook(Drafts& drafts, PersonId person, FamilyId family, const LookMark& now) {
    const auto look = lookAt(drafts, person, family);
    const bool same = look && look->last.at.secsTo(now.at) < sameLookSeconds;
    const LookMark& before = !look ? now : same ? look->before : look->last;
    drafts.keep(keyOf(person, family), written(before) + u'\n' + written(now), now.at);
}

QHash<FamilyId, LookMark> lastLooks(const Drafts& drafts, PersonId person) {
    QHash<FamilyId, LookMark> looks;
    const QString prefix = keyOf(person);
    for (const Drafts::Draft& kept : drafts.under(prefix))
        looks.insert(FamilyId::parse(kept.key.mid(prefix.size())), lookIn(kept.text).last);
    return looks;
}

} // namespace rt
