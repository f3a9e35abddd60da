// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actions.h"
#include "core/queries/called.h"
#include "core/queries/family_decisions.h"
#include "core/queries/family_people.h"
#include "tests/ui/pages/cases/file_window.h"
#include "ui/pages/cases/form_panel.h"
#include "ui/pages/quick/family_here.h"
#include "ui/widgets/chip_delegate.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

namespace rt {

using namespace test;

namespace {

QListView* shownList(const FileWindow& w, const QString& name) {
    for (auto* list : w.window->findChildren<QListView*>())
        if (list->accessibleName() == name && list->isVisible())
            return list;
    return nullptr;
}

FormPanel* shownForm(const FileWindow& w) {
    for (auto* form : w.window->findChildren<FormPanel*>())
        if (form->isVisible())
            return form;
    return nullptr;
}

template <class T> T* field(const FileWindow& w, const QString& name) {
    for (auto* control : w.window->findChildren<QWidget*>(name))
        if (control->isVisible())
            return qobject_cast<T*>(control);
    return nullptr;
}

QStringList textsOf(const QWidget& window) {
    QStringList all;
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisible())
            all << label->text();
    for (const auto* passage : window.findChildren<Passage*>())
        if (passage->isVisible())
            all << passage->text();
    for (const auto* button : window.findChildren<QPushButton*>())
        if (button->isVisible())
            all << button->text();
    for (const auto* view : window.findChildren<QAbstractItemView*>())
        if (view->isVisible() && view->model())
            for (int row = 0; row < view->model()->rowCount(); ++row)
                all << view->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return all;
}

} // namespace

TEST_CASE("The list filters as one types, and Enter opens the family", "[pages][cases][keys]") {
    FileWindow w;
    const auto family = rowOf<Family>(w.desk->db(), w.family(Notable::RolledAction));
    w.chord(Qt::Key_F, Qt::ControlModifier);
    w.type(family->name);
    auto* table = w.window->findChild<QTableView*>();
    CHECK(table->model()->rowCount() == 1);
    w.chord(Qt::Key_Return); // to the list
    w.chord(Qt::Key_Return);
    CHECK(w.window->page()->property(familyProperty).toString() == family->id.text());
}

TEST_CASE("Five previous actions are marked with five keys", "[pages][cases][keys]") {
    FileWindow w;
    const FamilyId id = w.family(Notable::FallingScale);
    const Case open = openCasesOf(w.desk->db(), id).front();
    w.desk->run(
        [id](Workspace& work) -> Outcome {
            for (int i = 0; i < 5; ++i) {
                Action action;
                action.family = id;
                action.owner = work.actor();
                action.what = u"call school %1"_s.arg(i);
                action.due = QDate(2026, 11, 10);
                if (const auto added = addAction(work, action); !added)
                    return added.error();
            }
            return ok;
        },
        w.window.get(), [](const Outcome& made) { REQUIRE(made); });
    w.wait();
    w.openFamily(Notable::FallingScale, FamilyTabName::Actions);
    const auto openOnes = [&] {
        return rowsOf<Action>(w.desk->db(), "family=? AND state='open' ORDER BY due, key", id)
            .size();
    };
    const size_t before = openOnes();
    auto* list = shownList(w, u"Actions"_s);
    REQUIRE(list);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    w.actions = 0;
    for (int i = 0; i < 5; ++i)
        w.chord(Qt::Key_D);
    CHECK(w.actions == 5);
    CHECK(openOnes() == before - 5);
    CHECK(w.refused.isEmpty());
}

TEST_CASE("From the second time an action is rolled on with a reason", "[pages][cases][keys]") {
    FileWindow w;
    w.openFamily(Notable::RolledAction, FamilyTabName::Actions);
    auto* list = shownList(w, u"Actions"_s);
    list->setFocus();
    const auto rolled = rowsOf<Action>(w.desk->db(), "family=? AND rolled>=2 AND state='open'",
                                       w.family(Notable::RolledAction));
    REQUIRE_FALSE(rolled.empty());
    for (int row = 0; row < list->model()->rowCount(); ++row)
        if (list->model()->index(row, 0).data().toString() == rolled.front().what)
            list->setCurrentIndex(list->model()->index(row, 0));
    w.chord(Qt::Key_R);
    w.typeAndEnter(u"+1w"_s);
    CHECK(rowOf<Action>(w.desk->db(), rolled.front().id)->rolled == rolled.front().rolled);
    w.chord(Qt::Key_Tab);
    w.typeAndEnter(u"School was closed"_s);
    CHECK(rowOf<Action>(w.desk->db(), rolled.front().id)->rolled == rolled.front().rolled + 1);
}

TEST_CASE("A note is written in its list, kept as a draft and saved", "[pages][cases][keys]") {
    FileWindow w;
    w.openFamily(Notable::FallingScale, FamilyTabName::Notes);
    shownList(w, u"Notes"_s)->setFocus();
    w.chord(Qt::Key_N);
    w.type(u"Nan rang about the weekend."_s);
    CHECK(w.desk->drafts().find(u"note/"_s + w.family(Notable::FallingScale).text()));
    w.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.latest<Note>().text == u"Nan rang about the weekend."_s);
    CHECK_FALSE(w.desk->drafts().find(u"note/"_s + w.family(Notable::FallingScale).text()));
}

TEST_CASE("A note in the wrong family is withdrawn with a reason", "[pages][cases][keys]") {
    FileWindow w;
    w.openFamily(Notable::FallingScale, FamilyTabName::Notes);
    auto* list = shownList(w, u"Notes"_s);
    list->setFocus();
    const int before = list->model()->rowCount();
    const QVariant first = list->currentIndex().data(IdRole);
    w.chord(Qt::Key_X);
    w.typeAndEnter(u"wrong family"_s);
    CHECK(list->model()->index(0, 0).data(IdRole) != first);
    CHECK(list->model()->rowCount() <= before);
    CHECK_FALSE(rowOf<Note>(w.desk->db(), NoteId{first.toUuid()}));
}

TEST_CASE("A direction above the level of the worker is owed by the group manager",
          "[pages][cases][keys]") {
    FileWindow w;
    w.desk->actAs(Practice::one().made.consultant);
    w.wait();
    w.openFamily(Notable::FallingScale);
    w.chord(Qt::Key_D, Qt::AltModifier);
    REQUIRE(shownForm(w));
    field<QComboBox>(w, u"direction.kind"_s)->setCurrentIndex(int(DecisionKind::Proceedings));
    field<QPlainTextEdit>(w, u"direction.decision"_s)->setFocus();
    w.type(u"Ask for legal advice"_s);
    w.chord(Qt::Key_Tab);
    w.type(u"the scale fell three times"_s);
    w.chord(Qt::Key_Tab);
    w.type(u"+1w"_s);
    w.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(shownForm(w)); // an action, or why there is none, is missing
    field<QLineEdit>(w, u"direction.no_action_because"_s)->setFocus();
    w.type(u"Legal comes first"_s);
    w.chord(Qt::Key_Return, Qt::ControlModifier);
    INFO(textsOf(*w.window).join(u'|').toStdString());
    CHECK_FALSE(shownForm(w));
    const auto directions = familyDirections(w.desk->db(), w.family(Notable::FallingScale));
    CHECK(directions.front().direction.owedByManager);
    CHECK(textsOf(*w.window).contains(u"Ask for legal advice"_s));
}

TEST_CASE("A challenge stays until it is answered and evidenced", "[pages][cases]") {
    FileWindow w;
    w.desk->actAs(Practice::one().made.consultant);
    w.openFamily(Notable::OpenChallenge);
    const auto press = [&](const QString& words) {
        for (auto* button : w.window->findChildren<QPushButton*>())
            if (button->text() == words && button->isVisible()) {
                QTest::keyClick(button, Qt::Key_Space);
                w.wait();
                return true;
            }
        return false;
    };
    REQUIRE(press(u"Answer"_s));
    w.type(u"The visits are weekly again since 2 Nov."_s);
    w.chord(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(press(u"Evidence"_s));
    w.type(u"Visits of 2, 5 and 9 Nov in the notes."_s);
    w.chord(Qt::Key_Return, Qt::ControlModifier);
    for (const auto& one : familyChallenges(w.desk->db(), w.family(Notable::OpenChallenge)))
        CHECK_FALSE(one.isOpen());
}

TEST_CASE("The signed record stands in the child's file and is copied with its case number",
          "[pages][cases][keys]") {
    FileWindow w;
    w.openFamily(Notable::FallingScale, FamilyTabName::Discussions);
    auto* list = shownList(w, u"Discussions"_s);
    list->setFocus();
    while (!list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"Signed"_s))
        w.chord(Qt::Key_J);
    w.chord(Qt::Key_C, Qt::ControlModifier);
    const Child child = childrenOf(w.desk->db(), w.family(Notable::FallingScale)).front();
    CHECK(QGuiApplication::clipboard()->text().contains(child.caseNumber));
    CHECK(textsOf(*w.window).filter(u"Signed record"_s).size() == 1);
}

TEST_CASE("A child's field is edited in place, and its history tells who and when",
          "[pages][cases][keys]") {
    FileWindow w;
    const FamilyId id = w.family(Notable::FallingScale);
    const Child before = childrenOf(w.desk->db(), id).front();
    w.openFamily(Notable::FallingScale, FamilyTabName::People);
    auto* list = shownList(w, u"People"_s);
    list->setFocus();
    w.chord(Qt::Key_J);
    w.chord(Qt::Key_Return);
    auto* name = field<QLineEdit>(w, u"child.known_as"_s);
    REQUIRE(name);
    name->setFocus();
    w.type(u"Mimi"_s);
    w.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.refused.isEmpty());
    CHECK(rowOf<Child>(w.desk->db(), before.id)->knownAs == before.knownAs + u"Mimi"_s);
    w.chord(Qt::Key_6, Qt::AltModifier);
    auto* history = w.window->findChildren<QTableView*>().last();
    CHECK(history->model()->index(0, 5).data().toString().contains(u"Mimi"_s));
    CHECK_FALSE(history->model()->index(0, 1).data().toString().isEmpty());
}

TEST_CASE("Two people's edits of one field both stand and are seen", "[pages][cases]") {
    FileWindow w;
    const FamilyId id = w.family(Notable::FallingScale);
    w.openFamily(Notable::FallingScale, FamilyTabName::People);
    auto* language = field<QLineEdit>(w, u"family.language"_s);
    REQUIRE(language);
    language->setText(u"Yoruba"_s);
    w.desk->run( // somebody else, meanwhile
        [id](Workspace& work) {
            return work.change("family.edit", [&](Changes& c) {
                return c.update<Family>(id, [](Family& f) { f.language = u"Igbo"_s; });
            });
        },
        w.window.get(), [](const Outcome& done) { REQUIRE(done); });
    w.wait();
    CHECK(language->text() == u"Yoruba"_s); // what is typed is not taken away
    language->setFocus();
    w.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(textsOf(*w.window).filter(u"changed in two places"_s).size() == 1);
    w.chord(Qt::Key_6, Qt::AltModifier);
    CHECK(textsOf(*w.window).filter(u"Two values beside each other 2"_s).size() == 1);
}

TEST_CASE("With F7 no name stands on any tab", "[pages][cases][privacy]") {
    FileWindow w;
    const FamilyId id = w.family(Notable::FallingScale);
    const auto family = rowOf<Family>(w.desk->db(), id);
    w.openFamily(Notable::FallingScale);
    w.chord(Qt::Key_F7);
    for (const Qt::Key tab : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6}) {
        w.chord(tab, Qt::AltModifier);
        const QString all = textsOf(*w.window).join(u'|');
        INFO("Alt+" << int(tab - Qt::Key_0));
        CHECK_FALSE(all.contains(family->name));
        for (const Child& child : childrenOf(w.desk->db(), id))
            CHECK_FALSE(all.contains(QRegularExpression(u"\\b"_s + child.given + u"\\b"_s)));
    }
}

} // namespace rt
