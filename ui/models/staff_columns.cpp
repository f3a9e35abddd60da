// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/staff_columns.h"

#include "core/base/dates.h"
#include "core/domain/organisation_rules.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"
#include "ui/text/structure_text.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const Person& person) {
    return person.name().trimmed();
}

QString hubsText(const StaffLine& line) {
    QStringList labels;
    for (const StaffPlace& place : line.places)
        labels << place.hubLabel;
    std::sort(labels.begin(), labels.end(), [](const QString& a, const QString& b) {
        return std::pair(a.size(), a) < std::pair(b.size(), b);
    });
    return labels.join(u", "_s);
}

QString awayText(const StaffCover& one) {
    QStringList words{one.cover.to.isValid()
                          ? QObject::tr("Away until %1").arg(sayDayAndDate(one.cover.to))
                          : QObject::tr("Away")};
    words << (one.coveredByName.isEmpty() ? QObject::tr("nobody stands in")
                                          : QObject::tr("%1 stands in").arg(one.coveredByName));
    return words.join(u", "_s);
}

QString coverText(const StaffLine& line) {
    QStringList words;
    if (!line.absences.empty())
        words << awayText(line.absences.front());
    for (const StaffCover& one : line.standsIn)
        words << QObject::tr("Stands in for %1, Hub %2").arg(one.personName, one.hubLabel);
    return words.join(u"; "_s);
}

QString shortCover(const StaffLine& line) { // "to 24 Nov, nobody", "for Priya Patel"
    QStringList words;
    if (!line.absences.empty()) {
        const StaffCover& one = line.absences.front();
        words << (one.cover.to.isValid() ? QObject::tr("to %1").arg(sayShortDate(one.cover.to))
                                         : QObject::tr("away"))
              << (one.coveredByName.isEmpty() ? QObject::tr("nobody") : one.coveredByName);
    }
    for (const StaffCover& one : line.standsIn)
        words << QObject::tr("for %1").arg(one.personName);
    return words.join(u", "_s);
}

QString skillsText(const StaffLine& line) {
    QStringList words;
    for (const StaffTag& one : line.tags)
        words << one.tag.words;
    return words.join(u", "_s);
}

QString skillText(const StaffTag& one) {
    const QString state = one.tag.confirmedOn.isValid()
                              ? QObject::tr("confirmed %1").arg(sayDate(one.tag.confirmedOn))
                              : QObject::tr("says so, not confirmed yet");
    return u"%1: %2 (%3)"_s.arg(inWords(one.tag.kind), one.tag.words, state);
}

QString tagsText(const StaffLine& line) {
    QStringList words;
    for (const StaffTag& one : line.tags)
        words << skillText(one);
    return words.join(u'\n');
}

Column<StaffLine> words(const QString& title, std::function<QString(const StaffLine&)> said) {
    Column<StaffLine> column;
    column.title = title;
    column.value = [said](const StaffLine& l) { return QVariant(said(l)); };
    return column;
}

Column<StaffLine> day(const QString& title, QDate Person::*member) {
    Column<StaffLine> column = words(title, [member](const StaffLine& l) {
        const QDate on = l.person.*member;
        return on.isValid() ? sayDate(on).mid(4) : QString();
    });
    column.order = [member](const StaffLine& l) { return QVariant(l.person.*member); };
    return column;
}

Chips spanChips(QDate from, QDate to, QDate today) {
    if (to.isValid() && to < today)
        return {{Status::Same, QObject::tr("Past")}};
    if (from.isValid() && from > today)
        return {{Status::DueSoon, QObject::tr("To come")}};
    return {{Status::Done, QObject::tr("Now")}};
}

} // namespace

std::vector<Column<StaffLine>> staffColumns() {
    std::vector<Column<StaffLine>> all(9);
    all[StaffName] =
        words(QObject::tr("Name"), [](const StaffLine& l) { return nameOf(l.person); });
    const auto role = [](const StaffLine& l) { return inWords(l.person.role); };
    all[StaffRole] =
        words(QObject::tr("Role"), [](const StaffLine& l) { return shortWord(l.person.role); });
    all[StaffRole].detail = all[StaffRole].spoken = all[StaffRole].tooltip = role;
    all[StaffHubs] = words(QObject::tr("Hub"), hubsText);
    all[StaffAway] = words(QObject::tr("Leave and cover"), shortCover);
    all[StaffAway].detail = all[StaffAway].spoken = all[StaffAway].tooltip = coverText;
    all[StaffShare] =
        words(QObject::tr("Share"), [](const StaffLine& l) { return shareText(l.person.share); });
    all[StaffShare].order = [](const StaffLine& l) { return QVariant(l.person.share); };
    all[StaffEmployment] = words(QObject::tr("Employed"),
                                 [](const StaffLine& l) { return inWords(l.person.employment); });
    all[StaffSkills] = words(QObject::tr("Good with"), skillsText);
    all[StaffSkills].spoken = tagsText;
    all[StaffSkills].tooltip = tagsText;
    all[StaffFrom] = day(QObject::tr("From"), &Person::from);
    all[StaffTo] = day(QObject::tr("To"), &Person::to);
    return all;
}

QString staffText(const StaffLine& line) {
    const Person& person = line.person;
    QStringList said{u"%1, %2, %3, %4."_s.arg(nameOf(person), inWords(person.role).toLower(),
                                              shareText(person.share).toLower(),
                                              inWords(person.employment).toLower())};
    if (const QString span = spanText(person.from, person.to); !span.isEmpty())
        said << QObject::tr("Here %1.").arg(span);
    if (!line.places.empty())
        said << QObject::tr("Hub %1.").arg(hubsText(line));
    if (const QString cover = coverText(line); !cover.isEmpty())
        said << cover + u'.';
    if (const QString skills = tagsText(line); !skills.isEmpty())
        said << skills;
    return said.join(u'\n');
}

std::vector<Column<StaffPlace>> placeColumns(QDate today) {
    Column<StaffPlace> column;
    column.title = QObject::tr("Place in a hub");
    column.value = [](const StaffPlace& l) {
        return QVariant(u"Hub %1, %2"_s.arg(l.hubLabel, inWords(l.membership.role).toLower()));
    };
    column.detail = [](const StaffPlace& l) {
        return u"%1, %2"_s.arg(shareText(l.membership.share),
                               spanText(l.membership.from, l.membership.to));
    };
    column.chips = [today](const StaffPlace& l) {
        return spanChips(l.membership.from, l.membership.to, today);
    };
    return {column};
}

std::vector<Column<StaffCover>> coverColumns(QDate today, PersonId whose) {
    Column<StaffCover> column;
    column.title = QObject::tr("Leave and cover");
    column.value = [whose](const StaffCover& l) {
        if (l.cover.person != whose)
            return QVariant(QObject::tr("Stands in for %1").arg(l.personName));
        return QVariant(l.coveredByName.isEmpty()
                            ? QObject::tr("Away, nobody stands in")
                            : QObject::tr("Away, %1 stands in").arg(l.coveredByName));
    };
    column.detail = [](const StaffCover& l) {
        QStringList words{QObject::tr("Hub %1").arg(l.hubLabel), spanText(l.cover.from, l.cover.to),
                          l.cover.reason};
        words.removeAll({});
        return words.join(u", "_s);
    };
    column.chips = [today](const StaffCover& l) {
        return spanChips(l.cover.from, l.cover.to, today);
    };
    return {column};
}

std::vector<Column<StaffTag>> tagColumns() {
    Column<StaffTag> column;
    column.title = QObject::tr("Good with");
    column.value = [](const StaffTag& l) { return QVariant(l.tag.words); };
    column.detail = [](const StaffTag& l) {
        if (!l.tag.confirmedOn.isValid())
            return inWords(l.tag.kind);
        return QObject::tr("%1, confirmed by %2 on %3")
            .arg(inWords(l.tag.kind),
                 l.confirmedByName.isEmpty() ? QObject::tr("somebody") : l.confirmedByName,
                 sayDate(l.tag.confirmedOn));
    };
    column.chips = [](const StaffTag& l) {
        return l.tag.confirmedOn.isValid() ? Chips{{Status::Done, QObject::tr("Confirmed")}}
                                           : Chips{{Status::DueSoon, QObject::tr("Says so")}};
    };
    return {column};
}

} // namespace rt
