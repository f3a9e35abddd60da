// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/notes.h"
#include "core/queries/rows.h"
#include "core/reports/plain_text.h"
#include "core/reports/week_digest.h"
#include "tests/support/meeting_hub.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("The digest leaves the program by initials and verbs alone", "[reports][digest]") {
    MeetingHub t;
    t.discussed(t.running(), 1);
    t.actAs(t.worker);
    Incident incident;
    incident.family = t.familyId(2);
    incident.child = t.childId(2, 0);
    incident.on = day("2026-11-10");
    incident.words = u"Mia ran to Nan's"_s;
    REQUIRE(recordIncident(t.workspace, incident));
    t.setToday("2026-11-16");
    const HubDigest digest = hubDigest(t.db, *rowOf<Hub>(t.db, t.hub), t.workspace.today());
    const DigestWords words{
        [](const Reason&, const QString& child) { return u"reason "_s + child; },
        [](const DigestFact&, const QString& whom) { return u"fact "_s + whom; },
        [](const ClockLine&, const QString& whom) { return u"clock "_s + whom; }};
    Printing printing;
    printing.practiceData = true;
    const Document document = weekDigest(t.db, digest, words, printing);
    const QString email = digestEmail(document);
    INFO(email.toStdString());
    CHECK(email.startsWith(u"Subject: Hub 13, week of Mon 16 Nov 2026, digest of the week"_s));
    CHECK(email.contains(practiceWords()));
    CHECK(email.contains(u"fact M.N."_s)); // Mia Novak's incident
    CHECK(email.contains(u"(F-2)"_s));
    CHECK(email.contains(u"Sam Osei: 1 open, 1 late"_s));
    CHECK(email.contains(u"Fri 13 Nov: Call"_s));
    CHECK(email.contains(u"1 of 3 families discussed, 1 with reflection and direction"_s));
    for (const char* name : {"Mia", "Tobi", "Adeyemi", "Novak", "Nan", "Fridays", "ran"})
        CHECK_FALSE(email.contains(QString::fromLatin1(name)));
}

TEST_CASE("A restricted family stands in the digest without its children", "[reports][digest]") {
    MeetingHub t;
    REQUIRE(t.workspace.change("test.restrict", [&](Changes& c) {
        return c.update<Family>(t.familyId(1), [](Family& f) { f.restricted = true; });
    }));
    t.discussed(t.running(), 1);
    t.setToday("2026-11-16");
    const HubDigest digest = hubDigest(t.db, *rowOf<Hub>(t.db, t.hub), t.workspace.today());
    const DigestWords words{[](const Reason&, const QString&) { return QString(); },
                            [](const DigestFact&, const QString& whom) { return whom; },
                            [](const ClockLine&, const QString& whom) { return whom; }};
    const QString text = toPlainText(weekDigest(t.db, digest, words, {}));
    CHECK(text.contains(u"Restricted family (F-1)"_s));
    CHECK_FALSE(text.contains(u"M.A."_s));
}
