// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/in_words.h"

#include <QHash>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

using Say = QString (*)(const std::string&);

template <class E> QString sayStored(const std::string& word) {
    const auto code = fromName<E>(word);
    return code ? inWords(*code) : QString();
}

QString sayCategory(const std::string& word) {
    return categoryText(QString::fromStdString(word));
}

QString sayNeed(const std::string& word) {
    return needText(QString::fromStdString(word));
}

// Columns that hold a code, as "table.column".
const QHash<QString, Say>& codedColumns() {
    static const QHash<QString, Say> columns{{u"hub.type"_s, sayStored<HubType>},
                                             {u"person.role"_s, sayStored<Role>},
                                             {u"person.employment"_s, sayStored<Employment>},
                                             {u"membership.role"_s, sayStored<Role>},
                                             {u"person_tag.kind"_s, sayStored<TagKind>},
                                             {u"child.status"_s, sayStored<Journey>},
                                             {u"child.sex"_s, sayStored<Sex>},
                                             {u"child.category"_s, sayCategory},
                                             {u"child.need"_s, sayNeed},
                                             {u"adult.sex"_s, sayStored<Sex>},
                                             {u"relation.kin"_s, sayStored<Kin>},
                                             {u"note.kind"_s, sayStored<NoteKind>},
                                             {u"incident.kind"_s, sayStored<IncidentKind>},
                                             {u"key_date.kind"_s, sayStored<KeyDateKind>},
                                             {u"action.state"_s, sayStored<ActionState>},
                                             {u"action_step.kind"_s, sayStored<StepKind>},
                                             {u"direction.kind"_s, sayStored<DecisionKind>},
                                             {u"direction.level"_s, sayStored<Authority>},
                                             {u"meeting.kind"_s, sayStored<MeetingKind>},
                                             {u"meeting.state"_s, sayStored<MeetingState>},
                                             {u"attendance.role"_s, sayStored<Role>},
                                             {u"attendance.presence"_s, sayStored<Presence>},
                                             {u"agenda_item.tier"_s, sayStored<Tier>},
                                             {u"agenda_item.depth"_s, sayStored<Depth>},
                                             {u"agenda_item.state"_s, sayStored<ItemState>},
                                             {u"discussion.depth"_s, sayStored<Depth>},
                                             {u"discussion.state"_s, sayStored<DiscussionState>},
                                             {u"discussion.reflection_waiver"_s, sayStored<Waiver>},
                                             {u"discussion.direction_waiver"_s, sayStored<Waiver>}};
    return columns;
}

} // namespace

QString categoryText(QStringView code) {
    static const QHash<QString, QString> words{{u"NEG"_s, u"neglect"_s},
                                               {u"PHY"_s, u"physical abuse"_s},
                                               {u"SAB"_s, u"sexual abuse"_s},
                                               {u"EMO"_s, u"emotional abuse"_s},
                                               {u"MUL"_s, u"several categories"_s}};
    return words.value(code.toString(), code.toString());
}

QString needText(QStringView code) {
    static const QHash<QString, QString> words{{u"N1"_s, u"Abuse, neglect, exploitation"_s},
                                               {u"N2"_s, u"Child's disability or illness"_s},
                                               {u"N3"_s, u"Parent's illness or disability"_s},
                                               {u"N4"_s, u"Family in acute stress"_s},
                                               {u"N5"_s, u"Family dysfunction"_s},
                                               {u"N6"_s, u"Socially unacceptable behaviour"_s},
                                               {u"N7"_s, u"Low income"_s},
                                               {u"N8"_s, u"Absent parenting"_s},
                                               {u"N9"_s, u"Other than child in need"_s},
                                               {u"N0"_s, u"Not stated"_s}};
    return words.value(code.toString(), code.toString());
}

QString storedText(QStringView column, QStringView word) {
    const Say say = codedColumns().value(column.toString());
    const QString said = say ? say(word.toUtf8().toStdString()) : QString();
    return said.isEmpty() ? word.toString() : said;
}

} // namespace rt
