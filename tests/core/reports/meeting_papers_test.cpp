// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/settings.h"
#include "core/queries/meeting_finish.h"
#include "core/reports/meeting_papers.h"
#include "core/reports/plain_text.h"
#include "core/reports/printing.h"
#include "tests/support/meeting_hub.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

// A meeting of which one direction and one action are one child's, and an action has no date.
struct OneChilds : MeetingHub {
    MeetingId meeting = running();
    DiscussionId id = discussed(meeting, 1);

    OneChilds() {
        REQUIRE(reopenDiscussion(workspace, id));
        REQUIRE(directInDiscussion(workspace, {id,
                                               {childId(1, 0)},
                                               DecisionKind::Plan,
                                               u"Speak with the school nurse"_s,
                                               u"headaches"_s,
                                               day("2026-11-20"),
                                               {},
                                               {}}));
        REQUIRE(addDiscussionAction(
            workspace,
            {id, childId(1, 0), worker, {}, u"ring the nurse"_s, day("2026-11-16"), {}}));
        REQUIRE(workspace.change("test.undated", [&](Changes& c) {
            Action undated;
            undated.id = c.newId<ActionId>();
            undated.family = familyId(1);
            undated.from = id;
            undated.owner = worker;
            undated.what = u"find the old file"_s;
            c.add(undated);
            return Outcome(ok);
        }));
        REQUIRE(closeDiscussion(workspace, id));
        REQUIRE(endMeeting(workspace, meeting));
        actAs(consultant);
        REQUIRE(signAll(workspace, meeting));
    }

    Printing printing(bool practice = false) {
        return printingFor(db, hub, workspace.env(), u"Hub meeting"_s, practice);
    }

    QString text(const char* name, bool practice = false) {
        const auto files = meetingPapers(db, meeting, printing(practice));
        REQUIRE(files);
        for (const PaperFile& file : *files)
            if (file.name == QLatin1String(name))
                return std::holds_alternative<Document>(file.content)
                           ? toPlainText(std::get<Document>(file.content))
                           : QString::fromUtf8(std::get<QByteArray>(file.content));
        FAIL(name);
        return {};
    }
};

} // namespace

TEST_CASE("what is decided for one child stands in that child's record alone",
          "[reports][meeting][child]") {
    OneChilds t;
    const auto records = signedRecordsOf(t.db, t.meeting);
    REQUIRE(records.size() == 2);
    for (const SignedLine& line : records) {
        const bool hers = line.record.child == t.childId(1, 0);
        CHECK(line.record.text.contains(u"Speak with the school nurse") == hers);
        CHECK(line.record.text.contains(u"ring the nurse") == hers);
        CHECK(line.record.text.contains(u"Meet Nan")); // the whole family's is in both
        CHECK(line.record.text.contains(u"call Nan about Mia"));
    }
}

TEST_CASE("the minutes say for whom, where it is not the whole family",
          "[reports][meeting][child]") {
    OneChilds t;
    const QString minutes = t.text("minutes.pdf");
    CHECK(minutes.contains(u"Speak with the school nurse, because headaches, by Fri 20 Nov 2026, "
                           "for M.A."));
    CHECK(minutes.contains(u"ring the nurse, Mon 16 Nov 2026, for M.A."));
    CHECK(minutes.contains(u"call Nan about Mia, Fri 13 Nov 2026\n"));
}

TEST_CASE("an action without a date says so on every paper", "[reports][meeting]") {
    OneChilds t;
    CHECK(t.text("minutes.pdf").contains(u"find the old file, no date"));
    CHECK(t.text("record-01.pdf").contains(u"find the old file, no date"));
    CHECK(t.text("actions.pdf").contains(u"no date"));
    CHECK(t.text("email.txt").contains(u"- no date, find, "));
}

TEST_CASE("papers are marked as the trust has it on the day", "[reports][settings]") {
    OneChilds t;
    CHECK(t.printing().marking == u"Official - sensitive");
    t.actAs(t.manager);
    Setting marking;
    marking.name = u"print.marking"_s;
    marking.value = u"Council: restricted"_s;
    marking.from = t.workspace.today();
    marking.why = u"as the council marks its papers"_s;
    REQUIRE(setSetting(t.workspace, marking));
    for (const PaperFile& file : *meetingPapers(t.db, t.meeting, t.printing()))
        if (const auto* document = std::get_if<Document>(&file.content))
            CHECK(document->marking == u"Council: restricted");
}

TEST_CASE("every paper of a practice profile says that its people are invented",
          "[reports][practice]") {
    OneChilds t;
    const auto files = meetingPapers(t.db, t.meeting, t.printing(true));
    REQUIRE(files);
    REQUIRE(files->size() == 8); // minutes, actions, two records twice, a calendar, an e-mail
    for (const PaperFile& file : *files) {
        INFO(file.name.toStdString());
        if (const auto* document = std::get_if<Document>(&file.content))
            CHECK(document->practiceData);
        else
            CHECK(std::get<QByteArray>(file.content).contains("Practice data"));
    }
    for (const PaperFile& file : *meetingPapers(t.db, t.meeting, t.printing(false)))
        if (const auto* bytes = std::get_if<QByteArray>(&file.content))
            CHECK_FALSE(bytes->contains("Practice data"));
}
