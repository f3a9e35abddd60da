// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/privacy.h"

#include "core/base/text.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString firstLetter(QStringView name) {
    const QString plain = tidyLine(name);
    for (qsizetype at = 0; at < plain.size(); ++at) {
        if (plain[at].isHighSurrogate())
            return plain.mid(at, 2);
        if (plain[at].isLetterOrNumber())
            return plain.mid(at, 1).toUpper();
    }
    return {};
}

template <class Person> QString everyday(const Person& person) {
    return person.knownAs.isEmpty() ? person.given : person.knownAs;
}

template <class Person> QString shown(const Person& person, NameMode mode) {
    switch (mode) {
    case NameMode::FirstNames:
        return everyday(person);
    case NameMode::Initials:
        return initials(everyday(person), person.surname);
    case NameMode::Blank:
        break;
    }
    return {};
}

template <class Person> void addNames(QStringList& names, const Person& person) {
    for (const QString& name : {person.given, person.knownAs, person.surname})
        if (!name.trimmed().isEmpty())
            names.append(name);
}

// The lines of an address as somebody would say them: with and without the number.
void addLines(QStringList& lines, const Address& address) {
    QString all = address.lines;
    const QStringList parts = all.replace(u'\n', u',').split(u',', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringList words = foldedWords(parts[i]);
        if (words.isEmpty() || (words.size() == 1 && (i > 0 || words[0].size() < 4)))
            continue; // a town, or too little to know it by
        lines.append(words.join(u' '));
        if (words.size() > 2 && words[0][0].isDigit())
            lines.append(words.mid(1).join(u' '));
    }
}

} // namespace

NameMode modeFor(const WallSwitches& switches) {
    if (switches.blank)
        return NameMode::Blank;
    return switches.initials || switches.visitorPresent ? NameMode::Initials : NameMode::FirstNames;
}

QString initials(QStringView given, QStringView family) {
    QString text;
    for (const QString& letter : {firstLetter(given), firstLetter(family)})
        if (!letter.isEmpty())
            text += letter + u'.';
    return text;
}

QString initialsOf(const Child& child) {
    return initials(everyday(child), child.surname);
}

QString initialsOf(const Adult& adult) {
    return initials(everyday(adult), adult.surname);
}

QString shownName(const Child& child, NameMode mode) {
    return shown(child, mode);
}

QString shownName(const Adult& adult, NameMode mode) {
    return shown(adult, mode);
}

QString shownFamily(const Family& family, NameMode mode, Reveal restricted) {
    if (mode == NameMode::Blank)
        return {};
    if (family.restricted && restricted == Reveal::Hidden)
        return u"restricted family"_s;
    const QString name = mode == NameMode::Initials ? initials({}, family.name) : family.name;
    return name.isEmpty() ? u"family"_s : name + u" family"_s;
}

KnownNames knownNames(const Family& family, const std::vector<Child>& children,
                      const std::vector<Adult>& adults, const std::vector<Address>& addresses) {
    KnownNames known;
    if (!family.name.trimmed().isEmpty())
        known.names.append(family.name);
    for (const Child& child : children)
        addNames(known.names, child);
    for (const Adult& adult : adults)
        addNames(known.names, adult);
    for (const Address& address : addresses)
        addLines(known.addresses, address);
    return known;
}

} // namespace rt
