// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/setting_text.h"

#include "ui/text/field_labels.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

enum class Unit { None, Weeks, Days, WorkingDays, Minutes, Points };

struct Said {
    QStringView name, words;
    Unit unit = Unit::None;
};

constexpr Said said[] = {
    {u"agenda.cadence_weeks.unborn", u"Deep discussion: before a birth", Unit::Weeks},
    {u"agenda.cadence_weeks.hub", u"Deep discussion: every family of the hub", Unit::Weeks},
    {u"agenda.limit_extra_weeks", u"A must when this long past its turn", Unit::Weeks},
    {u"agenda.must.review_working_days", u"A must before a review or court date",
     Unit::WorkingDays},
    {u"agenda.must.incident_days", u"A must after a critical incident", Unit::Days},
    {u"agenda.horizon_working_days", u"A date this near gives points", Unit::WorkingDays},
    {u"agenda.points.week_beyond", u"Each week past its turn", Unit::Points},
    {u"agenda.points.week_beyond_most", u"Weeks past its turn, at most", Unit::Points},
    {u"agenda.points.scale_drop", u"The hub's scale fell by 1", Unit::Points},
    {u"agenda.points.scale_flat", u"The scale is low and flat", Unit::Points},
    {u"agenda.points.rolled", u"Each action rolled twice", Unit::Points},
    {u"agenda.points.rolled_most", u"Rolled actions, at most", Unit::Points},
    {u"agenda.points.plan_old", u"The plan is not updated in time", Unit::Points},
    {u"agenda.points.not_seen_alone", u"A child was not seen alone in time", Unit::Points},
    {u"agenda.points.voice_old", u"A child's views are old", Unit::Points},
    {u"agenda.points.date_coming", u"A review comes up", Unit::Points},
    {u"agenda.points.asked", u"A colleague asked", Unit::Points},
    {u"agenda.points.ready_to_close", u"Ready to close", Unit::Points},
    {u"agenda.points.not_reached", u"Not reached last time", Unit::Points},
    {u"agenda.deep_from_points", u"Deep discussion from", Unit::Points},
    {u"agenda.minutes.new_or_urgent", u"New or urgent", Unit::Minutes},
    {u"agenda.minutes.review", u"Before a review", Unit::Minutes},
    {u"agenda.minutes.routine", u"Any other deep discussion", Unit::Minutes},
    {u"agenda.minutes.quick", u"Quick discussion", Unit::Minutes},
    {u"agenda.minutes.usual", u"A family, when time is forecast", Unit::Minutes},
    {u"meeting.minutes", u"Length of a weekly meeting", Unit::Minutes},
    {u"meeting.overhead_minutes", u"Of it, for opening and ending", Unit::Minutes},
    {u"scale.big_drop", u"A fall of the scale that makes a must"},
    {u"scale.flat_below", u"A scale below this can be flat"},
    {u"scale.flat_weeks", u"Without a move, it is flat after", Unit::Weeks},
    {u"scale.spread", u"Hub and another voice this far apart: a question"},
    {u"voice.days", u"A child's views are old after", Unit::Days},
    {u"lock.idle_minutes", u"The screen locks after", Unit::Minutes},
    {u"print.marking", u"Marking on every printed page"},
    {u"words.young_person_age", u"We say young person from the age of"},
};

struct Stem { // settings with one row for each status or kind of decision
    QStringView name, words;
    Unit unit;
};

constexpr Stem stems[] = {{u"agenda.cadence_weeks.", u"Deep discussion: %1", Unit::Weeks},
                          {u"visits.alone.", u"Seen alone: %1", Unit::None},
                          {u"visits.", u"Seen: %1", Unit::None},
                          {u"plan.update.", u"Plan updated: %1", Unit::None},
                          {u"authority.", u"Decides: %1", Unit::None}};

const Said* ownWords(QStringView name) {
    for (const Said& one : said)
        if (one.name == name)
            return &one;
    return nullptr;
}

const Stem* stemOf(QStringView name) {
    for (const Stem& one : stems)
        if (name.startsWith(one.name))
            return &one;
    return nullptr;
}

template <class E> QString wordOf(QStringView code) {
    const auto found = fromName<E>(code.toUtf8().toStdString());
    return found ? inWords(*found).toLower() : code.toString();
}

QString counted(QStringView value, Unit unit) {
    const int count = value.toInt();
    switch (unit) {
    case Unit::Weeks:
        return countText(count, u"week", u"weeks");
    case Unit::Days:
        return countText(count, u"day", u"days");
    case Unit::WorkingDays:
        return countText(count, u"working day", u"working days");
    case Unit::Minutes:
        return countText(count, u"minute", u"minutes");
    case Unit::Points:
        return countText(count, u"point", u"points");
    case Unit::None:
        break;
    }
    return value.toString();
}

} // namespace

QString settingText(QStringView name) {
    if (const Said* own = ownWords(name))
        return own->words.toString();
    const Stem* stem = stemOf(name);
    if (!stem)
        return name.toString();
    const QStringView code = name.mid(stem->name.size());
    return stem->words.toString().arg(stem->name == u"authority." ? wordOf<DecisionKind>(code)
                                                                  : wordOf<Journey>(code));
}

QString settingGroup(QStringView name) {
    static constexpr std::pair<QStringView, QStringView> groups[] = {
        {u"agenda.cadence", u"How often discussed"},
        {u"agenda.points", u"Points on the agenda"},
        {u"agenda.deep", u"Points on the agenda"},
        {u"agenda.minutes", u"Minutes"},
        {u"agenda.", u"What must be discussed"},
        {u"meeting.", u"Minutes"},
        {u"scale.", u"Scales"},
        {u"voice.", u"Child's voice"},
        {u"visits.", u"Visits"},
        {u"plan.", u"Plans"},
        {u"authority.", u"Who decides"},
        {u"words.", u"Words"},
        {u"print.", u"Words"}};
    for (const auto& [begins, words] : groups)
        if (name.startsWith(begins))
            return words.toString();
    return u"Screen"_s;
}

QString settingValueText(QStringView name, QStringView value) {
    if (name.startsWith(u"authority.")) {
        const auto level = fromName<Authority>(value.toUtf8().toStdString());
        return level ? inWords(*level) : value.toString();
    }
    if (name == u"agenda.cadence_weeks.hub" && value == u"0")
        return u"by status"_s;
    if (value == u"none")
        return u"no rule"_s;
    const Said* own = ownWords(name);
    const Stem* stem = own ? nullptr : stemOf(name);
    return counted(value, own ? own->unit : stem ? stem->unit : Unit::None);
}

QString settingHint(QStringView name, QStringView says) {
    QString hint = says.toString();
    if (hint.startsWith(u"The same"_s)) // as the line before it in the program's table
        hint = hint.section(u". "_s, 1);
    if (name.startsWith(u"visits.") || name.startsWith(u"plan."))
        hint = u"Type 10 working days, 6 weeks, 3 months or none. "_s + hint;
    return hint.trimmed();
}

std::vector<std::pair<QString, QString>> settingChoices(QStringView name) {
    std::vector<std::pair<QString, QString>> choices;
    if (name.startsWith(u"authority."))
        for (size_t i = 0; i < Names<Authority>::words.size(); ++i)
            choices.emplace_back(QString::fromLatin1(Names<Authority>::words[i].data()),
                                 inWords(Authority(i)));
    return choices;
}

} // namespace rt
