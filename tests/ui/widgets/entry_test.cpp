// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/themed.h"
#include "tests/support/words.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/field.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/person_picker.h"
#include "ui/widgets/scale_strip.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QBoxLayout>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;

namespace rt {

using test::Themed;

namespace {

const QDate thursday(2026, 11, 12);

std::optional<QDate> parseThursday(const QString& typed) {
    return typed == u"thu" ? std::optional(thursday) : std::nullopt;
}

const QUuid jo = QUuid::createUuidV5({}, QByteArray("jo"));
const QUuid ray = QUuid::createUuidV5({}, QByteArray("ray"));

std::vector<PersonChoice> people() {
    return {{jo, u"Jo Marsh"_s, u"Social worker"_s, {}},
            {ray, u"Ray Okafor"_s, u"Consultant social worker"_s, u"on leave until Mon"_s}};
}

} // namespace

TEST_CASE("A typed date says what was understood", "[widgets][date]") {
    const Themed themed;
    DateField field(parseThursday);
    CHECK(field.isUnderstood());
    QTest::keyClicks(field.edit(), u"thu"_s);
    CHECK(field.date() == thursday);
    CHECK(field.understood() == u"Thu 12 Nov 2026"_s);
    QTest::keyClicks(field.edit(), u"x"_s);
    CHECK_FALSE(field.isUnderstood());
    CHECK(field.understood() == u"Not understood"_s);
    CHECK(field.edit()->accessibleDescription() == u"Not understood"_s);
    field.setDate({});
    CHECK(field.isEmpty());
    CHECK(field.isUnderstood());
}

TEST_CASE("A person is picked by a part of the name or the role", "[widgets][person]") {
    const Themed themed;
    PersonPicker picker(people());
    picker.show();
    QTest::keyClicks(picker.edit(), u"cons oka"_s);
    CHECK(picker.person().isNull());
    auto* popup = picker.completer()->popup();
    REQUIRE(popup->isVisible());
    CHECK(popup->model()->rowCount() == 1);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    CHECK(picker.person() == ray);
    CHECK(picker.edit()->text() == u"Ray Okafor"_s);
}

TEST_CASE("Leaving with a name that can mean one person chooses that person", "[widgets][person]") {
    const Themed themed;
    PersonPicker picker(people());
    QTest::keyClicks(picker.edit(), u"jo"_s);
    QTest::keyClick(picker.edit(), Qt::Key_Return);
    CHECK(picker.person() == jo);
    QTest::keyClicks(picker.edit(), u"x"_s);
    CHECK(picker.person().isNull());
    CHECK_FALSE(picker.isEmpty());
}

TEST_CASE("A question mark asks who is good at something", "[widgets][person]") {
    const Themed themed;
    PersonPicker picker(people());
    QString asked;
    picker.setFinder([&](const QString& skill) {
        asked = skill;
        return std::vector<PersonChoice>{{jo, u"Jo Marsh"_s, u"Social worker"_s, u"teenagers"_s}};
    });
    QTest::keyClicks(picker.edit(), u"?teen"_s);
    CHECK(asked == u"teen"_s);
    picker.setPerson(jo);
    CHECK(picker.edit()->text() == u"Jo Marsh"_s);
}

TEST_CASE("A scale takes digits, arrows and nothing at all", "[widgets][scale]") {
    const Themed themed;
    ScaleStrip strip(u"How safe is Mia?"_s);
    const QSignalSpy changes(&strip, &ScaleStrip::changed);
    CHECK_FALSE(strip.value());
    QTest::keyClick(&strip, Qt::Key_4);
    CHECK(strip.value() == 4);
    QTest::keyClick(&strip, Qt::Key_1);
    QTest::keyClick(&strip, Qt::Key_0);
    CHECK(strip.value() == 10);
    QTest::keyClick(&strip, Qt::Key_Right);
    CHECK(strip.value() == 10);
    QTest::keyClick(&strip, Qt::Key_Left);
    CHECK(strip.value() == 9);
    QTest::keyClick(&strip, Qt::Key_0);
    CHECK(strip.value() == 0);
    QTest::keyClick(&strip, Qt::Key_Backspace);
    CHECK_FALSE(strip.value());
    CHECK(changes.count() == 6);
}

TEST_CASE("A screen reader hears a scale as a slider with its number", "[widgets][scale]") {
    const Themed themed;
    ScaleStrip strip(u"How safe is Mia?"_s);
    strip.setValue(7);
    QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(&strip);
    REQUIRE(heard);
    CHECK(heard->role() == QAccessible::Slider);
    CHECK(heard->text(QAccessible::Name) == u"How safe is Mia?"_s);
    CHECK(heard->text(QAccessible::Value) == u"7 of 10"_s);
    REQUIRE(heard->valueInterface());
    CHECK(heard->valueInterface()->currentValue().toInt() == 7);
}

TEST_CASE("A form says what is wrong beside the field that it is about", "[widgets][form]") {
    const Themed themed;
    Form form;
    auto* name = new QLineEdit;
    FormField* field = form.add(u"name"_s, u"Your name"_s, name, u"As colleagues know you."_s);
    CHECK(name->accessibleName() == u"Your name"_s);
    REQUIRE(form.refuse(u"name"_s, u"Type your name."_s));
    CHECK(field->error() == u"Type your name."_s);
    CHECK(name->accessibleDescription() == u"Type your name."_s);
    CHECK_FALSE(form.refuse(u"date"_s, u"Choose a date."_s));
    form.clearErrors();
    CHECK(field->error().isEmpty());
    CHECK(name->accessibleDescription() == u"As colleagues know you."_s);
}

TEST_CASE("A form is never wider than its measure", "[widgets][form]") {
    const Themed themed;
    Form form;
    CHECK(form.maximumWidth() == formWidth);
    form.show();
    applyTextSize(150);
    QCoreApplication::processEvents();
    CHECK(form.maximumWidth() == formWidth * 3 / 2);
}

TEST_CASE("A note grows with its lines, Tab moves on and Ctrl+Enter is done", "[widgets][note]") {
    const Themed themed;
    QWidget window;
    auto* box = new QVBoxLayout(&window);
    auto* note = new NoteEdit(u"What happened?"_s);
    auto* next = new QLineEdit;
    box->addWidget(note);
    box->addWidget(next);
    window.resize(600, 600);
    window.show();
    note->setFocus();
    const int before = note->sizeHint().height();
    const QSignalSpy done(note, &NoteEdit::submitted);
    note->setText(u"a\nb\nc\nd\ne\nf"_s);
    CHECK(note->sizeHint().height() > before);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    CHECK(done.count() == 1);
    CHECK(note->text() == u"a\nb\nc\nd\ne\nf"_s);
    QTest::keyClick(note, Qt::Key_Tab);
    CHECK(window.focusWidget() == next);
    CHECK(note->text() == u"a\nb\nc\nd\ne\nf"_s);
}

} // namespace rt
