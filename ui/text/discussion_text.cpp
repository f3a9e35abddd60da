// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/discussion_text.h"

#include "core/base/dates.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"
#include "ui/text/word_lists.h"

namespace rt {

using namespace Qt::StringLiterals;

QString gapText(GapCode code) {
    return pick(code,
                {u"Reflection is not written and not waived.",
                 u"Reflection is waived without the sentence that says why.",
                 u"The reason for waiving reflection names no date.",
                 u"Reflection was waived last time too: write it, or bring in the group manager.",
                 u"Direction is not given and not waived.",
                 u"Direction does not say what is decided.",
                 u"Direction has no reason.",
                 u"Direction has no date.",
                 u"Direction has no action: add one, or say why no new action is needed.",
                 u"Direction is waived without the sentence that says why.",
                 u"The reason for waiving direction names no date.",
                 u"Direction was waived last time too: give it, or bring in the group manager.",
                 u"What changed is not written.",
                 u"Who was seen is not written.",
                 u"Neither “the plan stands” nor a direction.",
                 u"The next deep discussion has no date.",
                 u"The scale has no sentence that says why it is this number and not one lower.",
                 u"A previous action is neither done, rolled nor dropped.",
                 u"A rolled action has no new date.",
                 u"An action rolled for the second time or more needs a reason.",
                 u"A dropped action needs a reason.",
                 u"A planned conversation does not say who asks.",
                 u"A planned conversation has no date.",
                 u"The next discussion has no date."});
}

QString gapField(GapCode code) {
    return pick(code, {u"Reflection",
                       u"Reflection, why waived",
                       u"Reflection, why waived",
                       u"Reflection",
                       u"Direction",
                       u"Direction, decision",
                       u"Direction, because",
                       u"Direction, by when",
                       u"Direction, actions",
                       u"Direction, why waived",
                       u"Direction, why waived",
                       u"Direction",
                       u"New facts",
                       u"Seen",
                       u"Plan stands",
                       u"Next deep discussion",
                       u"Scale, because",
                       u"Since last time",
                       u"Since last time, new date",
                       u"Since last time, why",
                       u"Since last time, why",
                       u"Planned conversation, who asks",
                       u"Planned conversation, by when",
                       u"Next discussion"});
}

QString owedText(Half half, QDate since) {
    const QString owed = inWords(half) + u" owed"_s;
    return since.isValid() ? u"%1 since %2"_s.arg(owed, sayShortDate(since)) : owed;
}

QString authorityText(const Direction& direction) {
    if (!direction.owedByManager)
        return u"Decided at the level of the %1"_s.arg(inWords(direction.level).toLower());
    return u"Owed by the %1"_s.arg(inWords(direction.level).toLower());
}

QString scaleDropText(const ScaleDrop& drop) {
    return u"Scale fell from %1 to %2"_s.arg(drop.from).arg(drop.to);
}

QString spreadQuestion(const ScaleSpread& spread) {
    return u"What does %1 see that the hub does not?"_s.arg(spread.voice);
}

QString scaleQuestion(int number) {
    return number <= 0 ? u"What makes it a 0?"_s
                       : u"What makes it a %1 and not a %2?"_s.arg(number).arg(number - 1);
}

QString coverageText(const std::vector<RoleCoverage>& roles) {
    QStringList absent;
    for (const RoleCoverage& one : roles)
        if (!one.present)
            absent.append(inWords(one.role).toLower());
    if (absent.isEmpty())
        return u"Every role is here"_s;
    QString text = u"Not here: "_s + joinedText(absent);
    return text;
}

const QStringList& promptCards() {
    static const QStringList cards{
        u"Whose voice is missing?"_s,
        u"What would make it one higher?"_s,
        u"What have we not tried?"_s,
        u"What are we at risk of not noticing?"_s,
        u"What does a day look like for this child?"_s,
        u"Who in the family would be least surprised by what we say?"_s,
        u"What is already working, even a little?"_s,
        u"What else could explain it?"_s,
        u"What would the family say about us?"_s,
        u"Who is worried most, and who least?"_s,
        u"What have we stopped asking?"_s,
        u"What would we need to see to change our minds?"_s,
        u"For the clinician: what do you notice in how we talk about this family?"_s};
    return cards;
}

QString dueDayText(QDate due) {
    return due.isValid() ? sayDayAndDate(due) : u"no date"_s;
}

QString byDueText(QDate due) {
    return due.isValid() ? u"by "_s + sayDate(due) : u"no date"_s;
}

ActionChips actionChips(const ActionLine& line, const PersonNamed& named, QDate today) {
    ActionChips chips;
    chips.what = line.what.isEmpty() ? u"what?"_s : line.what;
    chips.due = line.due.isValid() ? sayDayAndDate(line.due) : u"by when?"_s;
    if (line.due.isValid() && line.due < today)
        chips.due += u", in the past"_s;
    chips.ownerKnown = line.ownerState == ActionLine::Owner::Known ||
                       line.ownerState == ActionLine::Owner::Outside;
    chips.dueKnown = line.due.isValid();
    QStringList names;
    for (const PersonId person : line.candidates)
        names.append(named(person));
    switch (line.ownerState) {
    case ActionLine::Owner::Missing:
        chips.owner = u"who?"_s;
        break;
    case ActionLine::Owner::Known:
        chips.owner = named(line.owner);
        break;
    case ActionLine::Owner::Several:
        chips.owner = names.join(u" or "_s) + u'?';
        break;
    case ActionLine::Owner::Unknown:
        chips.owner = u"nobody here is called %1"_s.arg(line.ownerText);
        break;
    case ActionLine::Owner::Outside:
        chips.owner = line.ownerText;
        break;
    case ActionLine::Owner::Query:
        chips.owner = u"who is good with %1?"_s.arg(line.ownerText);
        break;
    }
    return chips;
}

} // namespace rt
