// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/meeting_documents.h"
#include "core/reports/plain_text.h"
#include "tests/support/meeting_hub.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

struct Held : MeetingHub {
    MeetingId meeting = running();
    DiscussionId first = discussed(meeting, 1), second = discussed(meeting, 2);
    Printing printing;

    Held() {
        printing.practiceData = true;
        (void)endMeeting(workspace, meeting);
        actAs(consultant);
        (void)signAll(workspace, meeting);
    }
};

QString plain(const Document& document) {
    return toPlainText(document);
}

} // namespace

TEST_CASE("the hub's minutes name families and initials, and who was not reached",
          "[reports][meeting]") {
    const Held t;
    const Document document = hubMinutes(t.db, t.meeting, t.printing);
    CHECK(document.practiceData);
    CHECK(document.subject == "Hub 13, Thu 12 Nov 2026");
    const QString text = plain(document);
    CHECK(text.contains(u"Adeyemi family: M.A., T.A."));
    CHECK(text.contains(u"Rosa Okafor: Meet Nan, because she is the safety"));
    CHECK(text.contains(u"Not reached."));
}

TEST_CASE("a signed record prints what was signed and what was added", "[reports][sign]") {
    Held t;
    const SignedRecordId id = signedRecordId(t.first, t.childId(1, 0));
    REQUIRE(amendRecord(t.workspace, id, u"Nan's number was wrong"_s));
    const QString text = plain(signedRecordDocument(t.db, id, t.printing));
    CHECK(text.contains(u"CN-10"));
    CHECK(text.contains(u"Signed by Rosa Okafor"));
    CHECK(text.contains(u"Nan's number was wrong"));
    CHECK_FALSE(text.contains(u"Novak"));
    CHECK(plain(discussionRecordDocument(t.db, t.first, t.childId(1, 0), t.printing))
              .contains(u"Draft, not signed."));
}

TEST_CASE("action lists and e-mail say initials, and no story", "[reports][meeting]") {
    const Held t;
    const QString list = plain(actionListByPerson(t.db, t.meeting, t.printing));
    CHECK(list.contains(u"Sam Osei"));
    CHECK(list.contains(u"M.A., T.A."));
    CHECK_FALSE(list.contains(u"Mia"));
    const QString mail = emailText(t.db, t.meeting);
    CHECK(mail.startsWith(u"Actions from Hub 13, Thu 12 Nov 2026\n"));
    CHECK(mail.contains(u"- Fri 13 Nov, call, M.A., T.A.\n"));
    CHECK_FALSE(mail.contains(u"Nan"));
}

TEST_CASE("a calendar entry keeps its identity and says a verb and a reference",
          "[reports][calendar]") {
    const Held t;
    CHECK(actionOwners(t.db, t.meeting) == std::vector{t.worker});
    const auto entries = calendarFor(t.db, t.meeting, t.worker);
    REQUIRE(entries.size() == 2);
    const auto action = firstRowOf<Action>(t.db, "t.family=?", t.familyId(1));
    CHECK(entries[0].source == action->id.value);
    CHECK(entries[0].summary == "Call, F-1");
    CHECK(toIcs(entries));
    CHECK(calendarFor(t.db, t.meeting, t.coordinator).empty());
}

TEST_CASE("the pack has a page a family, and each member a list of their own",
          "[reports][agenda]") {
    MeetingHub t;
    const MeetingId meeting = t.planned();
    REQUIRE(prepareAgenda(t.workspace, meeting));
    const SayReason say = [](const Reason& reason, const QString& who) {
        const auto name = nameOf(reason.code);
        return QString::fromLatin1(name.data(), qsizetype(name.size())) + u' ' + who;
    };
    const Document pack = agendaPack(t.db, meeting, say, {});
    CHECK(std::count_if(pack.blocks.begin(), pack.blocks.end(),
                        [](const Block& b) { return std::holds_alternative<PageBreak>(b); }) == 2);
    CHECK(plain(pack).contains(u"new"));
    CHECK(plain(preparationList(t.db, meeting, t.worker, say, {})).contains(u"Novak family"));
    CHECK(plain(preparationList(t.db, meeting, t.clinician, say, {}))
              .contains(u"Nothing to prepare."));
}
