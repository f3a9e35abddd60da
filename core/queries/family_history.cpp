// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/family_history.h"

#include "core/queries/called.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"
#include "core/store/workspace.h"

namespace rt {

namespace {

using namespace Qt::StringLiterals;

constexpr const char* own = "id=?";
constexpr const char* byFamily = "family=?";
constexpr const char* byCase = "case_id IN (SELECT k.id FROM family_case k WHERE k.family=?)";
constexpr const char* byChild = "child IN (SELECT c.id FROM child c WHERE c.family=?)";

class Gathering {
public:
    Gathering(const Database& db, const ChangeLog& log, FamilyId family)
        : m_db(db),
          m_log(log),
          m_family(family) {}

    FamilyHistory all() {
        name();
        of<Family>(own);
        of<Child>(byFamily);
        of<Adult>(byFamily);
        of<Relation>(byFamily);
        of<Address>(byFamily);
        of<Case>(byFamily);
        of<Allocation>(byChild);
        of<CoWorker>(byCase);
        std::stable_sort(
            m_history.changes.begin(), m_history.changes.end(),
            [](const FamilyChange& a, const FamilyChange& b) { return a.line.when > b.line.when; });
        return std::move(m_history);
    }

private:
    template <class T> std::vector<QUuid> ids(const char* condition) const {
        std::vector<QUuid> all;
        Statement& s = m_db.cached("SELECT id FROM " + specOf<T>().name + " WHERE " + condition +
                                   " ORDER BY key");
        s.bind(1, m_family);
        while (s.step())
            all.push_back(s.uuid(0));
        s.reset();
        return all;
    }

    template <class T> T value(QUuid id) const {
        return valueOf<T>(m_log.read(specOf<T>(), id)); // as it last was
    }

    void name() {
        auto& names = m_history.names;
        const auto people = personNames(m_db);
        for (auto at = people.cbegin(); at != people.cend(); ++at)
            names.insert(at.key().value, *at);
        for (const Hub& hub : rowsOf<Hub>(m_db, "1 ORDER BY key"))
            names.insert(hub.id.value, u"Hub "_s + hub.label);
        for (const QUuid id : ids<Child>(byFamily))
            names.insert(id, calledName(value<Child>(id)));
        for (const QUuid id : ids<Adult>(byFamily))
            names.insert(id, wholeName(value<Adult>(id)));
        for (const QUuid id : ids<Case>(byFamily))
            names.insert(id, names.value(value<Case>(id).hub.value));
    }

    QString called(const Family& one) const { return one.name; }

    QString called(const Child& one) const { return calledName(one); }

    QString called(const Adult& one) const { return wholeName(one); }

    QString called(const Relation& one) const {
        return m_history.names.value(one.who) + u", "_s + m_history.names.value(one.whom);
    }

    QString called(const Address& one) const { return one.lines.section(u'\n', 0, 0); }

    QString called(const Case& one) const { return m_history.names.value(one.hub.value); }

    QString called(const Allocation& one) const { return m_history.names.value(one.child.value); }

    QString called(const CoWorker& one) const { return m_history.names.value(one.person.value); }

    template <class T> void of(const char* condition) {
        for (const QUuid id : ids<T>(condition)) {
            const StoredRow row = m_log.read(specOf<T>(), id);
            const QString about = called(valueOf<T>(row));
            for (FieldLine& line : fieldHistory(m_db, m_log, specOf<T>(), id)) {
                const bool stands = isOneOfSeveral(specOf<T>(), row.state.heads, line);
                m_history.changes.push_back(
                    {QString::fromStdString(specOf<T>().name), about, id, std::move(line), stands});
            }
        }
    }

    static bool isOneOfSeveral(const TableSpec& table, const Heads& heads, const FieldLine& line) {
        const int place = table.at(line.column.toStdString());
        if (place < 0)
            return false;
        const Versions& versions = heads.of(table.columns[size_t(place)].number);
        return versions.size() > 1 &&
               std::any_of(versions.begin(), versions.end(),
                           [&](const Version& v) { return v.no == line.change; });
    }

    const Database& m_db;
    const ChangeLog& m_log;
    const FamilyId m_family;
    FamilyHistory m_history;
};

} // namespace

FamilyHistory familyHistory(const Database& db, const ChangeLog& log, FamilyId family) {
    return Gathering(db, log, family).all();
}

} // namespace rt
