// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/families.h"
#include "core/queries/family_people.h"
#include "tests/ui/pages/cases/file_window.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/note_edit.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>

#include <catch2/catch_test_macros.hpp>

namespace rt {

using namespace test;

namespace {

// The people of a family's file, by key: lines of the list, fields of the forms beside it.
struct PeopleFile : FileWindow {
    FamilyId id;

    explicit PeopleFile(Notable notable) : id(family(notable)) {
        openFamily(notable, FamilyTabName::People);
        for (auto* one : window->findChildren<QListView*>())
            if (one->accessibleName() == u"People"_s && one->isVisible())
                list = one;
        REQUIRE(list);
    }

    FamilyPeople people() const { return familyPeople(desk->db(), id); }

    void open(QStringView words) { // the line whose words hold these, then Enter
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        wait();
        for (int i = 0; i < list->model()->rowCount(); ++i) {
            if (list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(words))
                break;
            chord(Qt::Key_J);
        }
        REQUIRE(list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(words));
        chord(Qt::Key_Return);
    }

    QWidget* field(const QString& name) const {
        for (auto* control : window->findChildren<QWidget*>(name))
            if (control->isVisible())
                return control;
        return nullptr;
    }

    void fill(const QString& name, const QString& words) {
        QWidget* control = field(name);
        REQUIRE(control);
        if (auto* date = qobject_cast<DateField*>(control))
            control = date->edit();
        if (auto* note = qobject_cast<NoteEdit*>(control))
            note->setText({});
        else
            qobject_cast<QLineEdit*>(control)->clear();
        control->setFocus();
        type(words);
    }

    void save() {
        chord(Qt::Key_Return, Qt::ControlModifier);
        CHECK(refused.isEmpty());
    }

    QListView* list = nullptr;
};

} // namespace

TEST_CASE(
    "Scenario 23: a child who was entered twice is flagged, and the two entries are joined by "
    "key",
    "[pages][cases][keys][same]") {
    PeopleFile w(Notable::FallingScale);
    const auto before = w.people().children;
    const Child kept = before.front();
    Child twice = kept;
    twice.id = {};
    twice.school = u"Another school"_s;
    bool added = false;
    w.desk->run([twice](Workspace& at) { return addChild(at, twice); }, w.window.get(),
                [&](const Result<ChildId>& done) { added = bool(done); });
    w.wait();
    REQUIRE(added);
    REQUIRE(w.people().children.size() == before.size() + 1);
    w.open(u"Perhaps twice");
    auto* which = qobject_cast<QComboBox*>(w.field(u"same.shown"_s));
    REQUIRE(which);
    which->setFocus();
    which->setCurrentIndex(which->findData(kept.id.value));
    w.fill(u"same.why"_s, u"One birth certificate"_s);
    w.save();
    w.wait();
    REQUIRE(w.people().children.size() == before.size());
    CHECK(w.people().children.front().id == kept.id);
    for (int i = 0; i < w.list->model()->rowCount(); ++i)
        CHECK_FALSE(w.list->model()
                        ->index(i, 0)
                        .data(Qt::AccessibleTextRole)
                        .toString()
                        .contains(u"Perhaps twice"));
}

TEST_CASE("A relation is corrected, and ends, by key", "[pages][cases][keys]") {
    PeopleFile w(Notable::FallingScale);
    const Relation before = w.people().relations.front();
    w.open(u"parent of");
    w.fill(u"relation.note"_s, u"has parental responsibility"_s);
    w.save();
    CHECK(rowOf<Relation>(w.desk->db(), before.id)->note == u"has parental responsibility"_s);
    w.open(u"parent of");
    w.fill(u"relation.on_day"_s, u"1/11/26"_s);
    w.save();
    const Relation after = *rowOf<Relation>(w.desk->db(), before.id);
    CHECK(after.to == QDate(2026, 11, 1));
    CHECK((after.who == before.who && after.whom == before.whom && after.kin == before.kin));
}

TEST_CASE("An address is corrected, protected and left, by key", "[pages][cases][keys]") {
    PeopleFile w(Notable::FallingScale);
    const auto addresses = w.people().addresses;
    const auto here = std::find_if(addresses.begin(), addresses.end(),
                                   [](const Address& a) { return !a.to.isValid(); });
    REQUIRE(here != addresses.end());
    w.open(here->postcode);
    w.fill(u"address.postcode"_s, u"ZZ9 9ZZ"_s);
    w.fill(u"address.not_known_by"_s, u"Dad"_s);
    w.save();
    const Address kept = *rowOf<Address>(w.desk->db(), here->id);
    CHECK((kept.postcode == u"ZZ9 9ZZ"_s && kept.notKnownBy == u"Dad"_s));
    w.open(u"ZZ9 9ZZ");
    w.fill(u"address.on_day"_s, u"2/11/26"_s);
    w.save();
    CHECK(rowOf<Address>(w.desk->db(), here->id)->to == QDate(2026, 11, 2));
}

TEST_CASE("A conference moves to another day in the file's people", "[pages][cases][keys]") {
    PeopleFile w(Notable::ConferenceSoon);
    const auto dates = w.people().dates;
    REQUIRE_FALSE(dates.empty());
    const KeyDate next = dates.front();
    REQUIRE_FALSE(next.held.isValid());
    w.open(dateWords(next.due));
    w.fill(u"key_date.due"_s, u"4/12/26"_s);
    w.save();
    CHECK(rowOf<KeyDate>(w.desk->db(), next.id)->due == QDate(2026, 12, 4));
    CHECK_FALSE(rowOf<KeyDate>(w.desk->db(), next.id)->held.isValid());
}

TEST_CASE("A child and an adult are added to the file later", "[pages][cases][keys]") {
    PeopleFile w(Notable::FallingScale);
    const auto before = w.people();
    w.list->setFocus();
    w.chord(Qt::Key_C, Qt::AltModifier);
    w.fill(u"child.given"_s, u"Noa"_s);
    w.fill(u"child.expected"_s, u"1/3/27"_s);
    w.save();
    w.chord(Qt::Key_A, Qt::AltModifier);
    w.fill(u"adult.given"_s, u"Bisi"_s);
    w.fill(u"adult.part"_s, u"Aunt"_s);
    w.save();
    const auto after = w.people();
    CHECK(after.children.size() == before.children.size() + 1);
    CHECK(after.adults.size() == before.adults.size() + 1);
    CHECK(after.adults.back().given == u"Bisi"_s);
}

TEST_CASE("Every control of the people's forms has a name to hear", "[pages][cases][access]") {
    PeopleFile w(Notable::FallingScale);
    for (int i = 0; i < w.list->model()->rowCount(); ++i) {
        w.list->setCurrentIndex(w.list->model()->index(i, 0));
        w.wait();
        for (auto* control : w.window->findChildren<QWidget*>()) {
            if (!control->isVisible() || !(control->focusPolicy() & Qt::TabFocus))
                continue;
            const auto* button = qobject_cast<QAbstractButton*>(control);
            INFO(control->metaObject()->className() << ' ' << control->objectName().toStdString());
            CHECK((!control->accessibleName().isEmpty() || (button && !button->text().isEmpty())));
        }
    }
}

} // namespace rt
