// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/conflict_about.h"

#include "core/base/dates.h"
#include "core/queries/called.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"
#include "ui/text/error_text.h"
#include "ui/text/in_words.h"
#include "ui/text/setting_text.h"

#include <QCoreApplication>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownLetters = 40;

QString say(const char* words) {
    return QCoreApplication::translate("Conflicts", words);
}

// Rows that were withdrawn have names, too.
template <class T> std::optional<T> whole(const Database& db, QUuid id) {
    auto s =
        db.prepare("SELECT " + columnsOf<T>("t") + " FROM " + specOf<T>().name + " t WHERE t.id=?");
    if (!s.bind(1, id).step())
        return std::nullopt;
    return readRow<T>(s);
}

QString quoted(const QString& words) {
    const QString line = words.section(u'\n', 0, 0);
    return line.isEmpty()
               ? QString()
               : u'“' + (line.size() > shownLetters ? line.left(shownLetters) + u'…' : line) + u'”';
}

QString ofDay(const QDate& day) {
    return day.isValid() ? sayDate(day) : QString();
}

using Call = QString (*)(const Database&, QUuid, const NamesById&);

template <class T> QString call(const Database& db, QUuid id, const NamesById& names);

// clang-format off
QString callOf(const ServiceArea& v, const NamesById&) { return v.name; }
QString callOf(const Hub& v, const NamesById&) { return v.label; }
QString callOf(const Person& v, const NamesById&) { return v.name(); }
QString callOf(const Membership& v, const NamesById& n) { return n.value(v.person.value) + u", "_s + n.value(v.hub.value); }
QString callOf(const Cover& v, const NamesById& n) { return n.value(v.person.value) + u' ' + ofDay(v.from); }
QString callOf(const PersonTag& v, const NamesById& n) { return n.value(v.person.value) + u' ' + quoted(v.words); }
QString callOf(const Setting& v, const NamesById&) { return settingText(v.name); }
QString callOf(const Family&, const NamesById&) { return {}; }
QString callOf(const Child& v, const NamesById&) { return calledName(v); }
QString callOf(const Adult& v, const NamesById&) { return wholeName(v); }
QString callOf(const Relation& v, const NamesById& n) { return n.value(v.who) + u", "_s + n.value(v.whom); }
QString callOf(const Address& v, const NamesById&) { return quoted(v.lines); }
QString callOf(const Case& v, const NamesById& n) { return n.value(v.hub.value); }
QString callOf(const Allocation& v, const NamesById& n) { return n.value(v.child.value); }
QString callOf(const CoWorker& v, const NamesById& n) { return n.value(v.person.value); }
QString callOf(const Note& v, const NamesById&) { return quoted(v.text); }
QString callOf(const Visit& v, const NamesById&) { return ofDay(v.on); }
QString callOf(const Voice& v, const NamesById&) { return quoted(v.words); }
QString callOf(const Incident& v, const NamesById&) { return ofDay(v.on); }
QString callOf(const KeyDate& v, const NamesById&) { return inWords(v.kind) + u' ' + ofDay(v.due); }
QString callOf(const Action& v, const NamesById&) { return quoted(v.what); }
QString callOf(const Direction& v, const NamesById&) { return quoted(v.decision); }
QString callOf(const Challenge& v, const NamesById&) { return quoted(v.text); }
QString callOf(const Meeting& v, const NamesById& n) { return n.value(v.hub.value) + u' ' + ofDay(v.on); }
QString callOf(const Attendance& v, const NamesById& n) { return v.visitor + n.value(v.person.value); }
QString callOf(const Discussion& v, const NamesById&) { return ofDay(v.on); }
QString callOf(const Hypothesis& v, const NamesById&) { return quoted(v.text); }
QString callOf(const Scale& v, const NamesById&) { return v.voice + u' ' + ofDay(v.on); }
template <class T> QString callOf(const T&, const NamesById&) { return {}; }

// clang-format on

template <class T> QString call(const Database& db, QUuid id, const NamesById& names) {
    const auto value = whole<T>(db, id);
    return value ? callOf(*value, names).simplified() : QString();
}

template <class... T> const QHash<int, Call>& calls() {
    static const QHash<int, Call> all{{TableOf<T>::number, &call<T>}...};
    return all;
}

} // namespace

NamesById trustNames(const Database& db) {
    NamesById names;
    const auto people = personNames(db);
    for (auto it = people.begin(); it != people.end(); ++it)
        names.insert(it.key().value, it.value());
    for (const Hub& hub : rowsOf<Hub>(db, "1 ORDER BY key"))
        names.insert(hub.id.value, say("Hub %1").arg(hub.label));
    for (const ServiceArea& area : rowsOf<ServiceArea>(db, "1 ORDER BY key"))
        names.insert(area.id.value, area.name);
    return names;
}

void addFamilyNames(const Database& db, FamilyId family, NamesById& names) {
    for (const Child& one : rowsOf<Child>(db, "family=? ORDER BY key", family))
        names.insert(one.id.value, calledName(one));
    for (const Adult& one : rowsOf<Adult>(db, "family=? ORDER BY key", family))
        names.insert(one.id.value, wholeName(one));
    for (const Case& one : rowsOf<Case>(db, "family=? ORDER BY key", family))
        names.insert(one.id.value, names.value(one.hub.value));
}

QString aboutRow(const Database& db, const TableSpec& table, QUuid row, FamilyId family,
                 const NamesById& names) {
    static const auto& all =
        calls<ServiceArea, Hub, Person, Membership, Cover, PersonTag, Setting, Family, Child, Adult,
              Relation, Address, Case, Allocation, CoWorker, Note, Visit, Voice, Incident, KeyDate,
              Action, Direction, Challenge, Meeting, Attendance, Discussion, Hypothesis, Scale>();
    const Call said = all.value(table.number);
    const QString name = said ? said(db, row, names) : QString();
    const QString thing = fieldText(QString::fromStdString(table.name));
    const auto whose = whole<Family>(db, family.value);
    if (!whose)
        return name.isEmpty() ? thing : say("%1: %2").arg(thing, name);
    const QString file = say("%1 family").arg(whose->name);
    if (table.number == TableOf<Family>::number)
        return file;
    if (table.number == TableOf<KeyDate>::number) // says itself what it is
        return say("%1, %2").arg(file, name);
    return name.isEmpty() ? say("%1, %2").arg(file, thing.toLower())
                          : say("%1, %2 %3").arg(file, thing.toLower(), name);
}

} // namespace rt
