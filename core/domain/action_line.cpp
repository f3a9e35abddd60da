// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/action_line.h"

#include "core/base/text.h"
#include "core/domain/typed_date.h"

#include <algorithm>
#include <array>

namespace rt {

namespace {

using People = std::vector<OwnerCandidate>;

// With these a line begins with what to do; "call" is not the beginning of Callum.
bool isVerb(const QString& word) {
    static constexpr std::array<QStringView, 34> verbs{
        u"call",  u"ring",  u"phone",  u"visit",   u"see",     u"ask",    u"tell",
        u"send",  u"write", u"book",   u"check",   u"chase",   u"draft",  u"email",
        u"find",  u"get",   u"give",   u"go",      u"help",    u"invite", u"make",
        u"meet",  u"plan",  u"record", u"refer",   u"request", u"review", u"set",
        u"share", u"speak", u"start",  u"support", u"take",    u"talk"};
    return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
}

QString joined(QStringView name) {
    return foldedWords(name).join(QString());
}

QString initialsOf(const OwnerCandidate& person) {
    const QString& first = person.knownAs.isEmpty() ? person.given : person.knownAs;
    return joined(first).left(1) + joined(person.family).left(1);
}

bool isCalled(const OwnerCandidate& person, const QString& word) {
    return word == joined(person.given) || word == joined(person.knownAs) ||
           word == joined(person.family) || word == initialsOf(person);
}

bool beginsLike(const OwnerCandidate& person, const QString& word) {
    return word.size() >= 2 &&
           (joined(person.given).startsWith(word) || joined(person.knownAs).startsWith(word) ||
            joined(person.family).startsWith(word));
}

template <class Fits> People those(const People& people, Fits fits) {
    People found;
    std::copy_if(people.begin(), people.end(), std::back_inserter(found), fits);
    return found;
}

struct Found {
    People people;
    int words = 1; // that the name took
};

// "jo osei", and "jo o" where there are two called Jo.
Found withSecondWord(People found, const QStringList& words) {
    if (words.size() < 2)
        return {found};
    const QString second = joined(words[1]);
    const People both = those(found, [&](const OwnerCandidate& p) {
        return !second.isEmpty() && second == joined(p.family) && second != joined(words[0]);
    });
    if (!both.empty())
        return {both, 2};
    const People byLetter = those(found, [&](const OwnerCandidate& p) {
        return second.size() == 1 && joined(p.family).startsWith(second);
    });
    return found.size() > 1 && !byLetter.empty() ? Found{byLetter, 2} : Found{found};
}

Found ownersIn(const QStringList& words, const People& people) {
    const QString first = joined(words[0]);
    People found = those(people, [&](const OwnerCandidate& p) { return isCalled(p, first); });
    const People byName = those(found, [&](const OwnerCandidate& p) {
        return first == joined(p.given) || first == joined(p.knownAs);
    });
    if (!byName.empty()) // a first name beats somebody's initials
        found = byName;
    if (found.empty() && !isVerb(first))
        found = those(people, [&](const OwnerCandidate& p) { return beginsLike(p, first); });
    Found result = withSecondWord(std::move(found), words);
    const People here = those(result.people, [](const OwnerCandidate& p) { return p.present; });
    if (result.people.size() > 1 && here.size() == 1)
        result.people = here;
    return result;
}

void takePeople(ActionLine& line, QStringList& words, const People& people) {
    const Found found = ownersIn(words, people);
    if (found.people.empty()) {
        if (isVerb(joined(words[0])))
            return;
        line.ownerState = ActionLine::Owner::Unknown;
        line.ownerText = words.takeFirst();
        return;
    }
    line.ownerText = words.mid(0, found.words).join(u' ');
    words.remove(0, found.words);
    if (found.people.size() == 1) {
        line.ownerState = ActionLine::Owner::Known;
        line.owner = found.people.front().id;
        return;
    }
    line.ownerState = ActionLine::Owner::Several;
    for (const OwnerCandidate& person : found.people)
        line.candidates.push_back(person.id);
}

// "Baylis Court School: send attendance": a member's name before the colon is still that member.
bool takeOutside(ActionLine& line, QStringList& words, const People& people) {
    qsizetype end = 0;
    while (end < words.size() && !words[end].endsWith(u':'))
        ++end;
    if (end >= words.size() || end > 5)
        return false;
    QStringList name = words.mid(0, end + 1);
    words.remove(0, end + 1);
    name.last().chop(1);
    name.removeAll(QString());
    if (name.isEmpty())
        return false;
    const Found found = ownersIn(name, people);
    if (!found.people.empty() && found.words == name.size()) {
        takePeople(line, name, people);
        return true;
    }
    line.ownerState = ActionLine::Owner::Outside;
    line.ownerText = name.join(u' ');
    return true;
}

void takeOwner(ActionLine& line, QStringList& words, const People& people, PersonId me) {
    const QString first = words.first();
    if (first.startsWith(u'?')) {
        line.ownerState = ActionLine::Owner::Query;
        line.ownerText = first.mid(1);
        words.removeFirst();
        return;
    }
    if (takeOutside(line, words, people) || words.isEmpty())
        return;
    if (joined(first) == u"me" && !me.isNull()) {
        line.ownerState = ActionLine::Owner::Known;
        line.owner = me;
        line.ownerText = words.takeFirst();
        return;
    }
    takePeople(line, words, people);
}

} // namespace

ActionLine readActionLine(QStringView typed, const People& people, PersonId me, QDate today) {
    ActionLine line;
    QStringList words = tidyLine(typed).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return line;
    takeOwner(line, words, people, me);
    if (const auto date = trailingDate(words, today)) {
        line.due = date->date;
        words.remove(words.size() - date->words, date->words);
    }
    line.what = words.join(u' ');
    while (line.what.endsWith(u',') || line.what.endsWith(u';'))
        line.what.chop(1);
    return line;
}

} // namespace rt
