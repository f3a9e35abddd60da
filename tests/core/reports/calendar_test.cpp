// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/calendar.h"

#include <QSet>

#include <catch2/catch_test_macros.hpp>
#include <libical/ical.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace rt {
namespace {

const QUuid visit(u"{7d9f8a52-3c1e-4b7a-9b1e-0a5d2c4e6f80}"_s);

QDateTime utc(int month, int day, int hour, int minute) {
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC);
}

CalendarEntry entry() {
    return {visit,
            utc(11, 26, 15, 30),
            utc(11, 26, 16, 30),
            u"Visit M.A."_s,
            2,
            utc(11, 12, 14, 2),
            false,
            30};
}

using Parsed = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

Parsed parsed(const QByteArray& file) {
    return {icalparser_parse_string(file.constData()), &icalcomponent_free};
}

icalcomponent* firstEvent(const Parsed& calendar) {
    return icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
}

QByteArray file(const std::vector<CalendarEntry>& entries) {
    const Result<QByteArray> ics = toIcs(entries);
    REQUIRE(ics);
    return *ics;
}

QString refused(const CalendarEntry& wrong) {
    const Result<QByteArray> ics = toIcs({entry(), wrong});
    return ics ? QString() : ics.error().detail;
}

} // namespace

TEST_CASE("a calendar file is written to the letter", "[calendar][reports]") {
    CalendarEntry day{visit, QDate(2026, 11, 20), {}, u"Call nan, M.A."_s, 0, utc(11, 12, 14, 2)};
    CHECK(file({entry(), day}) == "BEGIN:VCALENDAR\r\n"
                                  "VERSION:2.0\r\n"
                                  "PRODID:-//Roundtable//Roundtable//EN\r\n"
                                  "BEGIN:VEVENT\r\n"
                                  "UID:7d9f8a52-3c1e-4b7a-9b1e-0a5d2c4e6f80@roundtable\r\n"
                                  "DTSTAMP:20261112T140200Z\r\n"
                                  "DTSTART:20261126T153000Z\r\n"
                                  "DTEND:20261126T163000Z\r\n"
                                  "SUMMARY:Visit M.A.\r\n"
                                  "SEQUENCE:2\r\n"
                                  "CLASS:PRIVATE\r\n"
                                  "STATUS:CONFIRMED\r\n"
                                  "BEGIN:VALARM\r\n"
                                  "ACTION:DISPLAY\r\n"
                                  "DESCRIPTION:Visit M.A.\r\n"
                                  "TRIGGER:-PT30M\r\n"
                                  "END:VALARM\r\n"
                                  "END:VEVENT\r\n"
                                  "BEGIN:VEVENT\r\n"
                                  "UID:7d9f8a52-3c1e-4b7a-9b1e-0a5d2c4e6f80@roundtable\r\n"
                                  "DTSTAMP:20261112T140200Z\r\n"
                                  "DTSTART;VALUE=DATE:20261120\r\n"
                                  "SUMMARY:Call nan\\, M.A.\r\n"
                                  "SEQUENCE:0\r\n"
                                  "CLASS:PRIVATE\r\n"
                                  "TRANSP:TRANSPARENT\r\n"
                                  "STATUS:CONFIRMED\r\n"
                                  "END:VEVENT\r\n"
                                  "END:VCALENDAR\r\n");
}

TEST_CASE("an entry that moves keeps its identity and grows its revision", "[calendar][reports]") {
    CalendarEntry moved = entry();
    moved.start = utc(12, 1, 9, 0);
    moved.end = utc(12, 1, 10, 0);
    moved.revision = 3;
    const Parsed before = parsed(file({entry()})), after = parsed(file({moved}));
    CHECK(std::string(icalcomponent_get_uid(firstEvent(before))) ==
          icalcomponent_get_uid(firstEvent(after)));
    CHECK(icalcomponent_get_sequence(firstEvent(after)) == 3);
    CHECK(icalcomponent_get_dtstart(firstEvent(after)).month == 12);
}

TEST_CASE("times are given in UTC whatever zone they come in", "[calendar][reports]") {
    CalendarEntry summer = entry();
    summer.start = QDateTime(QDate(2026, 7, 1), QTime(0, 30), Qt::OffsetFromUTC, 3600);
    summer.end = std::nullopt;
    CHECK(file({summer}).contains("DTSTART:20260630T233000Z\r\n"));
}

TEST_CASE("a cancelled entry says so and rings no alarm", "[calendar][reports]") {
    CalendarEntry cancelled = entry();
    cancelled.cancelled = true;
    const Parsed calendar = parsed(file({cancelled}));
    CHECK(icalcomponent_get_status(firstEvent(calendar)) == ICAL_STATUS_CANCELLED);
    CHECK(icalcomponent_count_components(firstEvent(calendar), ICAL_VALARM_COMPONENT) == 0);
}

TEST_CASE("the last day of several is included", "[calendar][reports]") {
    CalendarEntry days = entry();
    days.start = QDate(2026, 12, 30);
    days.end = QDate(2026, 12, 31);
    days.alarmMinutes = 1530;
    const QByteArray ics = file({days});
    CHECK(ics.contains("DTEND;VALUE=DATE:20270101\r\n"));
    CHECK(ics.contains("TRIGGER:-P1DT1H30M\r\n"));
}

TEST_CASE("any summary comes back as it was, and adds no lines of its own", "[calendar][reports]") {
    CalendarEntry odd = entry();
    const QString nasty = u"Visit; M.A., \\n \"x\": a\nEND:VEVENT\nBEGIN:VEVENT 👩‍👧 "_s +
                          QString(200, QChar(0x00E9)) + u" 東京 end"_s;
    odd.summary = nasty;
    const QByteArray ics = file({odd});
    for (const QByteArray& line : ics.split('\n')) {
        CHECK(line.size() <= 76);                        // 75 octets and the CR
        CHECK(QString::fromUtf8(line).toUtf8() == line); // no letter is cut in two
    }
    const Parsed calendar = parsed(ics);
    CHECK(icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT) == 1);
    CHECK(icalcomponent_count_errors(calendar.get()) == 0);
    CHECK(QString::fromUtf8(icalcomponent_get_summary(firstEvent(calendar))) == nasty);
}

TEST_CASE("control characters do not reach a calendar", "[calendar][reports]") {
    CalendarEntry odd = entry();
    odd.summary = u"Visit"_s + QChar(0) + u"\r\nM\u202E.A.\x1b"_s;
    CHECK(file({odd}).contains("SUMMARY:Visit\\nM.A.\r\n"));
}

TEST_CASE("ten thousand entries are ten thousand events", "[calendar][reports]") {
    std::vector<CalendarEntry> entries(10'000, entry());
    for (size_t i = 0; i < entries.size(); ++i)
        entries[i].source = QUuid(uint(i + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    const Parsed calendar = parsed(file(entries));
    QSet<QByteArray> uids;
    for (auto* event = firstEvent(calendar); event != nullptr;
         event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT))
        uids.insert(icalcomponent_get_uid(event));
    CHECK(uids.size() == 10'000);
}

TEST_CASE("an empty calendar is still a calendar", "[calendar][reports]") {
    CHECK(icalcomponent_isa(parsed(file({})).get()) == ICAL_VCALENDAR_COMPONENT);
}

TEST_CASE("an entry that no calendar could hold is refused by its field", "[calendar][reports]") {
    CalendarEntry wrong = entry();
    CHECK(refused(wrong).isEmpty());
    wrong.source = {};
    CHECK(refused(wrong) == u"calendar.source"_s);
    wrong = entry(), wrong.start = QDateTime();
    CHECK(refused(wrong) == u"calendar.start"_s);
    wrong = entry(), wrong.start = QDate(12026, 1, 1);
    CHECK(refused(wrong) == u"calendar.start"_s);
    wrong = entry(), wrong.end = utc(11, 26, 15, 29);
    CHECK(refused(wrong) == u"calendar.end"_s);
    wrong = entry(), wrong.end = QDate(2026, 11, 27);
    CHECK(refused(wrong) == u"calendar.end"_s);
    wrong = entry(), wrong.stamp = {};
    CHECK(refused(wrong) == u"calendar.stamp"_s);
    wrong = entry(), wrong.revision = -1;
    CHECK(refused(wrong) == u"calendar.revision"_s);
    wrong = entry(), wrong.alarmMinutes = -5;
    CHECK(refused(wrong) == u"calendar.alarm"_s);
}

TEST_CASE("a summary that names somebody is not discreet", "[calendar][privacy][reports]") {
    const QStringList words{u"Al"_s,           u"Zoë"_s,    u"Mary Ann"_s, u"SL1 2AB"_s,
                            u"07700 900123"_s, u"O'Neil"_s, u""_s,         u" "_s};
    CHECK(checkDiscreet(u"Call M.A."_s, words));
    CHECK(checkDiscreet(u"Visit 104233 annually"_s, words));
    CHECK(checkDiscreet({}, words));
    for (const QString& summary : {u"Visit AL"_s, u"Call zoe's school"_s, u"See ZOE\u0308"_s,
                                   u"Ring mary  ann"_s, u"Ring Mary-Ann"_s, u"Visit sl12ab"_s,
                                   u"Ring 07700900123 at 9"_s, u"Ask ONEIL"_s, u"Visit (Al)"_s}) {
        INFO(summary.toStdString());
        const Outcome checked = checkDiscreet(summary, words);
        REQUIRE(!checked);
        CHECK(checked.error() == invalid("calendar.summary"));
    }
}

} // namespace rt
