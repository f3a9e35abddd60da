// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/casework.h"
#include "core/domain/family.h"
#include "core/domain/meeting.h"
#include "tests/support/words.h"
#include "ui/text/error_text.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

// No column is shown as its raw name with an underline.
template <class T> void checkLabels(const char* table) {
    eachField<T>([&](const auto& f) {
        const QString label =
            fieldText(QString::fromLatin1(table) + u'.' + QString::fromLatin1(f.name));
        INFO(table << '.' << f.name << " -> " << label.toStdString());
        CHECK(label.size() > 1);
        CHECK(label[0].isUpper());
        CHECK_FALSE(label.contains(u'_'));
    });
}

} // namespace

TEST_CASE("a refusal says what happened and what to do", "[words][ui]") {
    CHECK(errorText(invalid("hub.area")) ==
          u"Service area: this is missing or cannot be right. Correct it and save again.");
    CHECK(errorText(notFound("family")) ==
          u"Family: not found. It may have been withdrawn; go back and look again.");
    CHECK(errorText({ErrorCode::Conflict, u"child.school"_s})
              .startsWith(u"School: this has changed"_s));
    CHECK(errorText(invalid("gap.direction_by")) == u"Direction has no date.");
    CHECK(errorText(notAllowed("right.sign")) ==
          u"Your role does not allow you to sign or close. Ask your consultant or group manager.");
    CHECK(errorText(invalid("agendaItem.removedBecause")) ==
          u"This family must be discussed. Say why it leaves the agenda.");
    CHECK(errorText({ErrorCode::Conflict, u"discussion.signed"_s}).contains(u"amendment"_s));
    CHECK(errorText({ErrorCode::Fault, {}}).contains(u"nothing was changed"_s));
    CHECK(errorText({}).endsWith(u'.'));
}

TEST_CASE("every fault has a message of its own that ends in what to do", "[words][ui]") {
    std::set<QString> all;
    for (int kind = 0; kind <= int(FaultKind::Programming); ++kind) {
        const QString text = faultText(FaultKind(kind));
        CHECK(text.endsWith(u'.'));
        CHECK(text.count(u". "_s) + text.count(u';') >= 1);
        all.insert(text);
    }
    CHECK(all.size() == size_t(FaultKind::Programming) + 1);
}

TEST_CASE("columns have names that people use", "[words][ui]") {
    CHECK(fieldText(u"child.born") == u"Date of birth");
    CHECK(fieldText(u"voice.words") == u"In the child's words");
    CHECK(fieldText(u"incident.words") == u"What happened");
    CHECK(fieldText(u"meeting.cancelledBecause") == u"Why it is cancelled");
    CHECK(fieldText(u"child") == u"Child");
    CHECK(fieldText(u"") == u"");
    checkLabels<Child>("child");
    checkLabels<Adult>("adult");
    checkLabels<Action>("action");
    checkLabels<Direction>("direction");
    checkLabels<Discussion>("discussion");
    checkLabels<Meeting>("meeting");
    checkLabels<Hub>("hub");
    checkLabels<Person>("person");
}

TEST_CASE("commands are said as what was done", "[words][ui]") {
    CHECK(commandText(u"note.add") == u"Note added");
    CHECK(commandText(u"action.reassign") == u"Action given to somebody else");
    CHECK(commandText(u"key_date.hold") == u"Conference, review or court date held");
    CHECK(commandText(u"scale.sentence") == u"Scale's sentence added");
    CHECK(commandText(u"undo") == u"Undone");
    CHECK(commandText(u"some.thing") == u"some.thing");
}
