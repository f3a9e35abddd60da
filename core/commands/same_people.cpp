// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/same_people.h"

#include "core/commands/actor.h"
#include "core/commands/writing.h"
#include "core/store/same_person_table.h"

#include <algorithm>

namespace rt {

namespace {

struct Somebody {
    FamilyId family;
    bool child = false;
};

std::optional<Somebody> somebody(const Database& db, QUuid id) {
    if (const auto child = rowOf<Child>(db, {id}))
        return Somebody{child->family, true};
    if (const auto adult = rowOf<Adult>(db, {id}))
        return Somebody{adult->family, false};
    return std::nullopt;
}

// Where a row that can be edited names a child or an adult.
bool namesPeople(const TableSpec& table, const std::string& column) {
    if (table.scope != Scope::Hub || table.growth == Growth::Record)
        return false;
    return column == "child" ||
           (table.name == "relation" && (column == "who" || column == "whom")) ||
           (table.name == "address" && column == "person");
}

std::vector<QUuid> rowsNaming(const Database& db, const TableSpec& table, const std::string& column,
                              QUuid id) {
    std::vector<QUuid> rows;
    auto s = db.prepare("SELECT id FROM " + table.name + " WHERE " + column +
                        "=? AND gone&5=0 ORDER BY key");
    for (s.bind(1, id); s.step();)
        rows.push_back(s.uuid(0));
    return rows;
}

class Joining {
public:
    Joining(Workspace& workspace, Changes& changes) : m_workspace(workspace), m_changes(changes) {}

    void repoint(QUuid one, QUuid shown, FamilyId family) {
        endDoubled({one}, {shown});
        for (const TableSpec& table : allTables())
            for (const ColumnSpec& column : table.columns)
                if (namesPeople(table, column.name))
                    for (const QUuid& row : rowsNaming(m_workspace.db(), table, column.name, one))
                        move(table, row, column.number, shown, family);
        for (const Relation& self : rowsOf<Relation>(m_workspace.db(), "who=?1 AND whom=?1", shown))
            m_changes.withdraw<Relation>(self.id);
    }

private:
    // Nobody is allocated twice in one case.
    void endDoubled(ChildId one, ChildId shown) {
        const auto open = [&](ChildId child) {
            return rowsOf<Allocation>(m_workspace.db(), "child=? AND to_day IS NULL", child);
        };
        const auto kept = open(shown);
        for (const Allocation& doubled : open(one))
            if (std::any_of(kept.begin(), kept.end(),
                            [&](const Allocation& a) { return a.inCase == doubled.inCase; }))
                (void)bool(m_changes.update<Allocation>(
                    doubled.id, [&](Allocation& a) { a.to = m_workspace.today(); }));
    }

    void move(const TableSpec& table, QUuid id, int column, QUuid shown, FamilyId family) {
        const StoredRow row = m_workspace.log().read(table, id);
        m_changes.setCell(table, id, column, Cell<QUuid>::write(shown), row.versionsOf(column));
        const int at = table.at(std::string_view("family"));
        if (at < 0 || Cell<QUuid>::read(row.state.cells[size_t(at)]) == family.value)
            return;
        const int number = table.columns[size_t(at)].number;
        m_changes.setCell(table, id, number, Cell<QUuid>::write(family.value),
                          row.versionsOf(number));
    }

    Workspace& m_workspace;
    Changes& m_changes;
};

Outcome mayJoin(Workspace& workspace, const Somebody& one, const Somebody& shown,
                const JoinPeople& join) {
    if (const Outcome may =
            firstOf(mayWork(workspace, one.family), mayWork(workspace, shown.family));
        !may)
        return may;
    if (one.child != shown.child || join.one == join.shown)
        return invalid("same.shown");
    const bool allocated =
        one.child && firstRowOf<Allocation>(workspace.db(), "child=?", ChildId{join.one});
    return allocated ? mayAct(workspace, Deed::Allocate, one.family) : Outcome(ok);
}

void hide(Changes& changes, QUuid id, bool child) {
    child ? changes.withdraw<Child>({id}) : changes.withdraw<Adult>({id});
}

} // namespace

Result<SamePersonId> joinPeople(Workspace& workspace, const JoinPeople& join) {
    const auto one = somebody(workspace.db(), join.one),
               shown = somebody(workspace.db(), join.shown);
    if (!one || !shown)
        return notFound(one ? "same.shown" : "same.one");
    if (const Outcome may = mayJoin(workspace, *one, *shown, join); !may)
        return may.error();
    return workspace.change(
        "person.same",
        [&](Changes& changes) -> Result<SamePersonId> {
            Joining(workspace, changes).repoint(join.one, join.shown, shown->family);
            SamePerson said;
            said.family = shown->family;
            said.one = join.one;
            said.shown = join.shown;
            said.by = changes.actor();
            said.at = changes.now();
            said.why = join.why;
            const auto id = addNew(changes, std::move(said));
            if (id)
                hide(changes, join.one, one->child);
            return id;
        },
        join.why);
}

size_t settleSamePeople(Workspace& workspace) {
    const Database& db = workspace.db();
    size_t settled = 0;
    for (const SamePeople::Tangle& tangle : SamePeople(db).tangles()) {
        if (std::find(tangle.by.begin(), tangle.by.end(), workspace.actor()) == tangle.by.end())
            continue;
        const auto child = workspace.load<Child>({tangle.shown});
        const auto adult = workspace.load<Adult>({tangle.shown});
        const bool isChild = child.row.key != 0;
        if ((isChild ? child.exists() : adult.exists()) || (!isChild && adult.row.key == 0))
            continue;
        const FamilyId family = isChild ? child->family : adult->family;
        ++settled;
        (void)bool(workspace.derive("person.same", [&](Changes& changes) -> Outcome {
            isChild ? changes.restore<Child>({tangle.shown})
                    : changes.restore<Adult>({tangle.shown});
            for (const QUuid& other : tangle.others)
                Joining(workspace, changes).repoint(other, tangle.shown, family);
            return ok;
        }));
    }
    return settled;
}

} // namespace rt
