// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/rows.h"
#include "app/ctl/verbs.h"
#include "core/commands/case_views.h"
#include "core/commands/undo.h"
#include "core/queries/called.h"
#include "core/queries/family_search.h"
#include "core/queries/field_history.h"
#include "core/queries/known_elsewhere.h"
#include "ui/text/error_text.h"

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

const TableSpec& kindOf(const Session& session) {
    const QString word = session.word(0, "a kind");
    const std::string name = word.toStdString();
    const TableSpec* table = tableNamed(name == "case" ? "family_case" : name);
    if (table)
        return *table;
    QStringList all;
    for (const TableSpec& t : allTables())
        all << QString::fromStdString(t.name);
    throw Stop{Usage, u"There is no kind “%1”. Kinds: %2."_s.arg(word, all.join(u", "_s))};
}

// Whether whoever asks may read this row: of a family as the window would show it to them.
class Readable {
public:
    explicit Readable(Workspace& workspace)
        : m_db(workspace.db()),
          m_sight(m_db, workspace.actor(), workspace.today()) {}

    bool operator()(const TableSpec& table, const QUuid& row) const {
        const FamilyId family = familyOfRow(m_db, table, row);
        return family.isNull() || m_sight.opens(family);
    }

private:
    const Database& m_db;
    Sight m_sight;
};

// What may not be read is not there, as far as can be told.
StoredRow rowOf(Workspace& workspace, const TableSpec& table, const QString& word) {
    StoredRow row = workspace.log().read(table, QUuid::fromString(word));
    if (row.key == 0 || !Readable(workspace)(table, row.id))
        throw Stop{Refused, u"There is no %1 with the id %2."_s.arg(
                                QString::fromStdString(table.name), word)};
    return row;
}

ChangeNo commandNamed(const ChangeLog& log, const QString& word) {
    const QUuid incarnation = QUuid::fromString(word.section(u':', 0, 0));
    for (int device = 1; device < int(log.incarnations().size()); ++device)
        if (log.incarnation(device) == incarnation)
            return changeNo(device, word.section(u':', 1).toLongLong());
    throw Stop{Refused, u"There is no command %1. `history` shows them."_s.arg(word)};
}

QString whatWord(FieldLine::What what) {
    switch (what) {
    case FieldLine::What::Made:
        return u"made"_s;
    case FieldLine::What::Changed:
        return u"changed"_s;
    case FieldLine::What::Withdrawn:
        return u"withdrawn"_s;
    case FieldLine::What::Restored:
        return u"restored"_s;
    }
    return {};
}

QJsonObject knownJson(const KnownElsewhere& one) {
    QJsonObject row{{u"known_to_hub"_s, one.hubLabel}, {u"ask"_s, one.ask}};
    if (one.person.standing == Known::Ask)
        return row;
    row[u"name"_s] = wholeName(one.person);
    row[u"standing"_s] = one.person.standing == Known::Open ? u"open"_s : u"closed"_s;
    if (one.person.born.isValid())
        row[u"born"_s] = one.person.born.toString(Qt::ISODate);
    if (one.bySound)
        row[u"by_sound"_s] = true;
    return row;
}

} // namespace

int list(Session& session) {
    const TableSpec& table = kindOf(session);
    const int limit = session.options.value(u"limit"_s, u"1000"_s).toInt();
    Workspace& workspace = session.open().workspace();
    const Readable readable(workspace);
    auto s =
        workspace.db().prepare("SELECT id FROM " + table.name + " WHERE gone&1=0 ORDER BY key");
    QJsonArray rows;
    while (rows.size() < limit && s.step())
        if (const QUuid id = s.uuid(0); readable(table, id))
            rows << rowJson(table, workspace.log().read(table, id));
    session.print(rows);
    return Done;
}

int show(Session& session) {
    const TableSpec& table = kindOf(session);
    Workspace& workspace = session.open().workspace();
    const StoredRow row = rowOf(workspace, table, session.word(1, "an id"));
    QJsonObject json = rowJson(table, row);
    json[u"versions"_s] = versionsJson(workspace.log(), table, row);
    if (const FamilyId family = familyOfRow(workspace.db(), table, row.id); !family.isNull())
        noteView(workspace, family, ViewKind::Opened, workspace.env().newUuid());
    session.print(json);
    return Done;
}

int history(Session& session) {
    const TableSpec& table = kindOf(session);
    Workspace& workspace = session.open().workspace();
    const StoredRow row = rowOf(workspace, table, session.word(1, "an id"));
    QJsonArray lines;
    for (const FieldLine& line : fieldHistory(workspace.db(), workspace.log(), table, row.id)) {
        const int at = table.at(line.column.toStdString());
        const ColumnSpec column = at < 0 ? ColumnSpec{} : table.columns[size_t(at)];
        lines << QJsonObject{{u"when"_s, line.when.toString(Qt::ISODateWithMs)},
                             {u"who"_s, line.who.isNull() ? QString{} : line.who.text()},
                             {u"by"_s, line.by},
                             {u"field"_s, line.column},
                             {u"what"_s, whatWord(line.what)},
                             {u"from"_s, cellJson(column, line.from)},
                             {u"to"_s, cellJson(column, line.to)},
                             {u"why"_s, line.why},
                             {u"name"_s, line.command},
                             {u"command"_s, commandText(workspace.log(), line.commandNo)}};
    }
    session.print(lines);
    return Done;
}

int undo(Session& session) {
    Workspace& workspace = session.open().workspace();
    const auto undone =
        rt::undo(workspace, commandNamed(workspace.log(), session.word(0, "a command")));
    if (!undone)
        throw Stop{Refused, errorText(undone.error())};
    session.print(QJsonObject{{u"command"_s, commandText(workspace.log(), *undone)}});
    return Done;
}

int search(Session& session) {
    const QString text = session.options.words.join(u' ');
    const int limit = session.options.value(u"limit"_s, u"50"_s).toInt();
    Workspace& workspace = session.open().workspace();
    QJsonArray hits;
    for (const FamilyHit& hit :
         findFamilies(workspace.db(), text, workspace.actor(), workspace.today(), limit)) {
        QJsonObject row{{u"family"_s, hit.family.text()}, {u"name"_s, hit.name},
                        {u"reference"_s, hit.reference},  {u"found_in"_s, hit.table},
                        {u"column"_s, hit.column},        {u"words"_s, hit.matched},
                        {u"hub"_s, hit.hubLabel}};
        if (hit.bySound)
            row[u"by_sound"_s] = true;
        if (hit.closedToReader)
            row[u"restricted_ask"_s] = hit.ask;
        hits << row;
    }
    for (const KnownElsewhere& one :
         knownElsewhere(workspace.db(), readSearch(text, workspace.today()), workspace.actor(),
                        workspace.today(), limit))
        hits << knownJson(one);
    session.print(hits);
    return Done;
}

} // namespace rt::ctl
