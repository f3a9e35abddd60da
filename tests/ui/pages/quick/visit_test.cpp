// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/called.h"
#include "core/queries/family_people.h"
#include "tests/ui/pages/cases/file_window.h"
#include "ui/pages/cases/note_composer.h"
#include "ui/pages/quick/capture_visit.h"
#include "ui/widgets/note_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace rt {

using namespace test;

namespace {

const ChildId mia{QUuid(u"{00000000-0000-0000-0000-000000000001}"_s)};
const ChildId tobi{QUuid(u"{00000000-0000-0000-0000-000000000002}"_s)};
const CaptureTarget both{{}, {mia, tobi}, u"Adeyemi"_s, {u"Mia"_s, u"Tobi"_s}};

std::vector<Voice> voicesOf(const FileWindow& w, FamilyId family) {
    return rowsOf<Voice>(w.desk->db(), "t.family=? AND t.on_day='2026-11-12' ORDER BY t.key",
                         family);
}

// A family of hub 13 with two children or more, called differently.
FamilyId severalChildren(const FileWindow& w) {
    for (const Case& open : rowsOf<Case>(w.desk->db(), "closed IS NULL ORDER BY key")) {
        const auto children = childrenOf(w.desk->db(), open.family);
        if (open.hub == Practice::one().made.hub13 && children.size() > 1 &&
            calledName(children[0]) != calledName(children[1]))
            return open.family;
    }
    return {};
}

} // namespace

TEST_CASE("What a child says is found in the words of a visit", "[pages][quick][voice]") {
    const auto each = voicesIn(
        u"At home after school. Mia says I want Nan to know. Tobi says: school is fine"_s, both);
    REQUIRE(each.size() == 2);
    CHECK(each[0].child == mia);
    CHECK(each[0].words == u"I want Nan to know.");
    CHECK(each[1].child == tobi);
    CHECK(each[1].words == u"school is fine");
    const auto all = voicesIn(u"in the garden, says we want to stay"_s, both);
    REQUIRE(all.size() == 2);
    CHECK(all[1].words == u"we want to stay");
    CHECK(voicesIn(u"at home, all was calm"_s, both).empty());
    CHECK(voicesIn(u"Mia says"_s, both).empty());
}

TEST_CASE("A captured visit says who was seen, and how", "[pages][quick][voice]") {
    CHECK(visitsIn(u"at home"_s, both).size() == 2);
    CHECK(visitsIn(u"at home"_s, both)[0].seen);
    CHECK_FALSE(visitsIn(u"at home"_s, both)[0].alone);
    CHECK(visitsIn(u"Seen alone in her room"_s, both)[0].alone);
    CHECK_FALSE(visitsIn(u"Not seen, nobody at home"_s, both)[0].seen);
}

TEST_CASE("A visit with the words of two children is written from anywhere in three actions",
          "[pages][quick][voice][keys]") {
    FileWindow w;
    const FamilyId id = severalChildren(w);
    REQUIRE_FALSE(id.isNull());
    const auto children = childrenOf(w.desk->db(), id);
    const QString first = calledName(children[0]), second = calledName(children[1]);
    const QString family = rowOf<Family>(w.desk->db(), id)->name;
    w.chord(Qt::Key_N, Qt::ControlModifier);
    w.type(
        u"%1 %2 %3 visit At school, seen alone. %1 says I like Miss Hall. %2 says I miss Dad"_s.arg(
            first, second, family));
    w.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.actions == 3);
    CHECK(w.refused.isEmpty());
    const Note note = w.latest<Note>();
    CHECK(note.family == id);
    CHECK(note.kind == NoteKind::Visit);
    CHECK(note.children == std::vector{children[0].id, children[1].id});
    CHECK(note.text.startsWith(u"At school, seen alone."));
    const auto visits = rowsOf<Visit>(w.desk->db(), "t.note=? ORDER BY t.key", note.id);
    REQUIRE(visits.size() == 2);
    CHECK(visits[1].alone);
    const auto voices = voicesOf(w, id);
    REQUIRE(voices.size() == 2);
    CHECK(voices[0].child == children[0].id);
    CHECK(voices[0].words == u"I like Miss Hall.");
    CHECK(voices[1].words == u"I miss Dad");
}

TEST_CASE("The note form asks each child's words with a visit, and keeps them as they are typed",
          "[pages][cases][voice][keys]") {
    FileWindow w;
    const FamilyId id = severalChildren(w);
    REQUIRE_FALSE(id.isNull());
    const auto children = childrenOf(w.desk->db(), id);
    w.window->present(familyPage(*w.desk, w.around(), id, FamilyTabName::Notes));
    w.wait();
    const auto tabTo = [&w](const QString& name) {
        QStringList seen;
        for (int i = 0; i < 60; ++i) {
            const auto* box = qobject_cast<QCheckBox*>(w.focus());
            if (w.focus()->accessibleName() == name || (box && box->text() == name))
                return;
            seen += box ? box->text() : w.focus()->accessibleName();
            QTest::keyClick(w.focus(), Qt::Key_Tab);
            w.wait();
        }
        FAIL("no way with Tab to " << name.toStdString() << ": "
                                   << seen.join(u" | ").toStdString());
    };
    const auto kindTo = [&](const char* letter) {
        tabTo(u"Kind of note"_s);
        QTest::keyClicks(w.focus(), QString::fromLatin1(letter));
        w.wait();
    };
    w.chord(Qt::Key_N);
    w.type(u"Visited at home."_s);
    for (const Child& child : {children[0], children[1]}) {
        tabTo(calledName(child));
        w.chord(Qt::Key_Space);
    }
    kindTo("v");
    tabTo(u"What %1 says"_s.arg(calledName(children[0])));
    w.type(u"I want Nan"_s);
    w.chord(Qt::Key_Tab);
    CHECK(w.focus()->accessibleName() == u"What %1 says"_s.arg(calledName(children[1])));
    w.type(u"School is fine"_s);
    CHECK(w.desk->drafts().find(u"note/%1/voice/%2"_s.arg(id.text(), children[0].id.text())));
    tabTo(u"Note"_s);
    w.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.refused.isEmpty());
    CHECK(w.latest<Note>().kind == NoteKind::Visit);
    const auto voices = voicesOf(w, id);
    REQUIRE(voices.size() == 2);
    CHECK(voices[0].words == u"I want Nan");
    CHECK(voices[1].child == children[1].id);
    CHECK_FALSE(w.desk->drafts().find(u"note/%1/voice/%2"_s.arg(id.text(), children[0].id.text())));
    requireReadable(*w.window, u"note-visit-voices"_s);
}

} // namespace rt
