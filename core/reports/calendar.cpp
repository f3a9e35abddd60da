// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/calendar.h"

#include "core/reports/plain_text.h"

#include <libical/ical.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace rt {
namespace {

struct Freed {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }

    void operator()(char* text) const { icalmemory_free_buffer(text); }
};

using Component = std::unique_ptr<icalcomponent, Freed>;

void add(icalcomponent* to, icalproperty* property) {
    icalcomponent_add_property(to, property);
}

icaltimetype moment(const QDateTime& at) {
    const QDateTime utc = at.toUTC();
    icaltimetype time = icaltime_null_time();
    time.year = utc.date().year();
    time.month = utc.date().month();
    time.day = utc.date().day();
    time.hour = utc.time().hour();
    time.minute = utc.time().minute();
    time.second = utc.time().second();
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

icaltimetype wholeDay(QDate day) {
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

icaltimetype startOf(const CalendarTime& time) {
    const auto* day = std::get_if<QDate>(&time);
    return day ? wholeDay(*day) : moment(std::get<QDateTime>(time));
}

// In a file the end of a whole day is the day after.
icaltimetype endOf(const CalendarTime& time) {
    const auto* day = std::get_if<QDate>(&time);
    return day ? wholeDay(day->addDays(1)) : moment(std::get<QDateTime>(time));
}

bool writable(const CalendarTime& time) {
    const QDate day = std::holds_alternative<QDate>(time) ? std::get<QDate>(time)
                                                          : std::get<QDateTime>(time).date();
    const bool valid = std::visit([](const auto& value) { return value.isValid(); }, time);
    return valid && day.year() >= 1900 && day.year() <= 9998;
}

Outcome check(const CalendarEntry& entry) {
    if (entry.source.isNull())
        return invalid("calendar.source");
    if (!writable(entry.start))
        return invalid("calendar.start");
    if (entry.end && (!writable(*entry.end) || entry.end->index() != entry.start.index() ||
                      *entry.end < entry.start))
        return invalid("calendar.end");
    if (!writable(CalendarTime(entry.stamp)))
        return invalid("calendar.stamp");
    if (entry.revision < 0)
        return invalid("calendar.revision");
    if (entry.alarmMinutes && *entry.alarmMinutes < 0)
        return invalid("calendar.alarm");
    return ok;
}

Component alarm(int minutesBefore, const QByteArray& summary) {
    Component result(icalcomponent_new_valarm());
    add(result.get(), icalproperty_new_action(ICAL_ACTION_DISPLAY));
    add(result.get(), icalproperty_new_description(summary.constData()));
    icaltriggertype trigger{};
    trigger.time = icaltime_null_time();
    trigger.duration = icaldurationtype_null_duration();
    trigger.duration.is_neg = 1;
    trigger.duration.days = unsigned(minutesBefore / 1440);
    trigger.duration.hours = unsigned(minutesBefore % 1440 / 60);
    trigger.duration.minutes = unsigned(minutesBefore % 60);
    add(result.get(), icalproperty_new_trigger(trigger));
    return result;
}

Component event(const CalendarEntry& entry) {
    const QByteArray uid = entry.source.toByteArray(QUuid::WithoutBraces) + "@roundtable";
    const QByteArray summary = printable(entry.summary).toUtf8();
    Component result(icalcomponent_new_vevent());
    add(result.get(), icalproperty_new_uid(uid.constData()));
    add(result.get(), icalproperty_new_dtstamp(moment(entry.stamp)));
    add(result.get(), icalproperty_new_dtstart(startOf(entry.start)));
    if (entry.end)
        add(result.get(), icalproperty_new_dtend(endOf(*entry.end)));
    add(result.get(), icalproperty_new_summary(summary.constData()));
    add(result.get(), icalproperty_new_sequence(entry.revision));
    add(result.get(), icalproperty_new_class(ICAL_CLASS_PRIVATE));
    if (std::holds_alternative<QDate>(entry.start)) // a day's task does not make a person busy
        add(result.get(), icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    add(result.get(),
        icalproperty_new_status(entry.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    if (entry.alarmMinutes && !entry.cancelled)
        icalcomponent_add_component(result.get(), alarm(*entry.alarmMinutes, summary).release());
    return result;
}

// Letters and figures without case and accents; every run of anything else is one space.
QString folded(const QString& text, bool joinsApostrophes) {
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        const bool apostrophe = c == u'\'' || c == QChar(0x2019);
        if (c.isMark() || c.category() == QChar::Other_Format || (apostrophe && joinsApostrophes))
            continue;
        result += c.isLetterOrNumber() || c.isSurrogate() ? c : QChar(u' ');
    }
    return result.simplified();
}

// "Zoe's" holds Zoe, and "O'Neil" may be written in one word: both readings count.
QStringList readings(const QString& text) {
    QStringList both{folded(text, false), folded(text, true)};
    both.removeDuplicates();
    both.removeAll(QString());
    return both;
}

bool holds(const QString& words, const QString& sought) {
    constexpr qsizetype longEnough = 6; // a postcode or telephone number without its spaces
    const QString together = QString(sought).remove(u' ');
    return (u' ' + words + u' ').contains(u' ' + sought + u' ') ||
           (together.size() >= longEnough && QString(words).remove(u' ').contains(together));
}

} // namespace

Result<QByteArray> toIcs(const std::vector<CalendarEntry>& entries) {
    Component calendar(icalcomponent_new_vcalendar());
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid("-//Roundtable//Roundtable//EN"));
    for (const CalendarEntry& entry : entries) {
        if (const Outcome checked = check(entry); !checked)
            return checked.error();
        icalcomponent_add_component(calendar.get(), event(entry).release());
    }
    const std::unique_ptr<char, Freed> text(icalcomponent_as_ical_string_r(calendar.get()));
    return QByteArray(text.get());
}

Outcome checkDiscreet(const QString& summary, const QStringList& protectedWords) {
    const QStringList texts = readings(summary);
    for (const QString& word : protectedWords)
        for (const QString& sought : readings(word))
            for (const QString& text : texts)
                if (holds(text, sought))
                    return invalid("calendar.summary");
    return ok;
}

} // namespace rt
