// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/notes.h"
#include "core/commands/registry.h"
#include "core/queries/rows.h"
#include "tests/support/small_trust.h"

#include <QJsonDocument>
#include <QSet>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

Result<QUuid> apply(SmallTrust& t, const char* name, const QJsonObject& json) {
    const CommandEntry* entry = commandNamed(QString::fromLatin1(name));
    REQUIRE(entry);
    return entry->run(t.workspace, json);
}

} // namespace

TEST_CASE("every command has a name of its own, a sentence and named fields",
          "[commands][registry]") {
    QSet<QString> names;
    for (const CommandEntry& entry : allCommands()) {
        INFO(entry.name);
        CHECK_FALSE(names.contains(QString::fromLatin1(entry.name)));
        names.insert(QString::fromLatin1(entry.name));
        CHECK(QString::fromLatin1(entry.says).endsWith(u'.'));
        QSet<QString> fields;
        for (const FieldInfo& field : entry.fields) {
            CHECK_FALSE(fields.contains(field.name));
            fields.insert(field.name);
            CHECK((field.type == "code") == !field.words.isEmpty());
        }
    }
    CHECK(names.contains(u"note.add"_s));
}

TEST_CASE("a line of JSON writes a note with its visits", "[commands][registry]") {
    SmallTrust t;
    const QJsonObject line{
        {u"family"_s, t.family.text()},
        {u"children"_s, QJsonArray{t.mia.text()}},
        {u"kind"_s, u"visit"_s},
        {u"text"_s, u"At home"_s},
        {u"at"_s, u"2026-11-11T10:00:00Z"_s},
        {u"visits"_s, QJsonArray{QJsonObject{{u"child"_s, t.mia.text()}, {u"alone"_s, true}}}}};
    const auto note = apply(t, "note.add", line);
    REQUIRE(note);
    CHECK(rowOf<Note>(t.db, {*note})->kind == NoteKind::Visit);
    CHECK(t.one("SELECT alone FROM visit") == "1");
}

TEST_CASE("a wrong line is refused with the name of its field", "[commands][registry]") {
    SmallTrust t;
    const auto refused = [&](const QJsonObject& line) {
        return apply(t, "note.add", line).error();
    };
    const QString family = t.family.text();
    CHECK(refused({{u"family"_s, family}}) == invalid("text"));
    CHECK(refused({{u"family"_s, family}, {u"text"_s, u"x"_s}, {u"colour"_s, u"red"_s}}) ==
          invalid("colour"));
    CHECK(refused({{u"family"_s, family}, {u"text"_s, 7}}) == invalid("text"));
    CHECK(refused({{u"family"_s, family}, {u"text"_s, u"x"_s}, {u"kind"_s, u"poem"_s}}) ==
          invalid("kind"));
    CHECK(refused({{u"family"_s, u"nobody"_s}, {u"text"_s, u"x"_s}}) == invalid("family"));
    CHECK(refused({{u"family"_s, family}, {u"text"_s, u"x"_s}, {u"at"_s, u"30/02"_s}}) ==
          invalid("at"));
}

TEST_CASE("an edit line changes the fields that it names", "[commands][registry]") {
    SmallTrust t;
    const auto edited =
        apply(t, "child.edit", {{u"id"_s, t.mia.text()}, {u"school"_s, u"Baylis Court"_s}});
    REQUIRE(edited);
    CHECK(rowOf<Child>(t.db, t.mia)->school == "Baylis Court");
    CHECK(rowOf<Child>(t.db, t.mia)->given == "Mia");
    CHECK(apply(t, "child.edit", {{u"school"_s, u"x"_s}}).error() == invalid("id"));
    CHECK(apply(t, "child.edit", {{u"id"_s, anId<ChildId>(9).text()}}).error().code !=
          ErrorCode::Fault);
}

TEST_CASE("a value goes to JSON and comes back", "[commands][json]") {
    SmallTrust t;
    const Child mia = *rowOf<Child>(t.db, t.mia);
    const auto back = fromJson<Child>(toJson(mia));
    REQUIRE(back);
    CHECK(back->id == mia.id);
    CHECK(cellsOf(*back) == cellsOf(mia));
}
