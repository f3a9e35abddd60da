// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.h"

#include <QHash>
#include <QRegularExpression>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

using Labels = QHash<QString, QString>;

// What a row is called.
const Labels& thingLabels() {
    static const Labels labels{{u"service_area"_s, u"Service area"_s},
                               {u"area"_s, u"Service area"_s},
                               {u"hub"_s, u"Hub"_s},
                               {u"person"_s, u"Person"_s},
                               {u"membership"_s, u"Place in a hub"_s},
                               {u"cover"_s, u"Cover"_s},
                               {u"person_tag"_s, u"Skill"_s},
                               {u"tag"_s, u"Skill"_s},
                               {u"setting"_s, u"Setting"_s},
                               {u"family"_s, u"Family"_s},
                               {u"child"_s, u"Child"_s},
                               {u"adult"_s, u"Adult"_s},
                               {u"relation"_s, u"Relation"_s},
                               {u"address"_s, u"Address"_s},
                               {u"family_case"_s, u"Case"_s},
                               {u"case"_s, u"Case"_s},
                               {u"allocation"_s, u"Allocation"_s},
                               {u"co_worker"_s, u"Co-worker"_s},
                               {u"note"_s, u"Note"_s},
                               {u"visit"_s, u"Visit"_s},
                               {u"voice"_s, u"Child's voice"_s},
                               {u"incident"_s, u"Incident"_s},
                               {u"key_date"_s, u"Conference, review or court date"_s},
                               {u"action"_s, u"Action"_s},
                               {u"action_step"_s, u"Step of an action"_s},
                               {u"direction"_s, u"Direction"_s},
                               {u"challenge"_s, u"Challenge"_s},
                               {u"meeting"_s, u"Meeting"_s},
                               {u"attendance"_s, u"Attendance"_s},
                               {u"agenda"_s, u"Agenda"_s},
                               {u"agenda_item"_s, u"Place on the agenda"_s},
                               {u"agenda_request"_s, u"Request"_s},
                               {u"discussion"_s, u"Discussion"_s},
                               {u"scale"_s, u"Scale"_s},
                               {u"hypothesis"_s, u"Hypothesis"_s},
                               {u"contribution"_s, u"Reflection beforehand"_s},
                               {u"sign_request"_s, u"Request to sign"_s},
                               {u"signed_record"_s, u"Signed record"_s},
                               {u"amendment"_s, u"Amendment"_s},
                               {u"command"_s, u"Change"_s},
                               {u"merge"_s, u"Merging of hubs"_s},
                               {u"close"_s, u"Closing"_s},
                               {u"withdraw"_s, u"Withdrawal"_s},
                               {u"holidays"_s, u"Bank holidays"_s}};
    return labels;
}

// Where a column's name alone would mislead.
const Labels& ownLabels() {
    static const Labels labels{{u"adult.part"_s, u"Part in the family"_s},
                               {u"voice.words"_s, u"In the child's words"_s},
                               {u"voice.changed"_s, u"What we changed because of this"_s},
                               {u"incident.words"_s, u"What happened"_s},
                               {u"person_tag.words"_s, u"Good with"_s},
                               {u"hub.name"_s, u"Name"_s},
                               {u"hub.label"_s, u"Number or label"_s},
                               {u"hub.opened"_s, u"Opened on"_s},
                               {u"person.family"_s, u"Family name"_s},
                               {u"family.name"_s, u"Family name"_s},
                               {u"setting.name"_s, u"Setting"_s},
                               {u"meeting.on_day"_s, u"Day"_s},
                               {u"scale.voice"_s, u"Whose number"_s},
                               {u"scale.because"_s, u"What makes it this number"_s},
                               {u"discussion.voice"_s, u"Child's voice"_s},
                               {u"discussion.question"_s, u"Question the family brings"_s},
                               {u"action.state"_s, u"Done, open or dropped"_s},
                               {u"note.at"_s, u"When it happened"_s},
                               {u"key_date.due"_s, u"Date"_s},
                               {u"allocation.lead"_s, u"Lead worker"_s},
                               {u"merge.into"_s, u"Hub that goes on"_s},
                               {u"holidays.date"_s, u"List of bank holidays"_s}};
    return labels;
}

const Labels& columnLabels();

QString snakeCase(QStringView name) {
    static const QRegularExpression capital(u"([a-z])([A-Z])"_s);
    return name.toString().replace(capital, u"\\1_\\2"_s).toLower();
}

QString spaced(const QString& name) {
    QString text = name;
    text.replace(u'_', u' ');
    return text.isEmpty() ? text : text.left(1).toUpper() + text.mid(1);
}

} // namespace

QString fieldText(QStringView name) {
    const QString plain = snakeCase(name);
    const QString column = plain.section(u'.', -1);
    if (!plain.contains(u'.'))
        return thingLabels().value(plain, spaced(plain));
    return ownLabels().value(
        plain, columnLabels().value(column, thingLabels().value(column, spaced(column))));
}

QString commandText(QStringView name) {
    static const Labels done{{u"add"_s, u"added"_s},
                             {u"edit"_s, u"changed"_s},
                             {u"end"_s, u"ended"_s},
                             {u"set"_s, u"set"_s},
                             {u"open"_s, u"opened"_s},
                             {u"close"_s, u"closed"_s},
                             {u"done"_s, u"done"_s},
                             {u"roll"_s, u"rolled"_s},
                             {u"drop"_s, u"dropped"_s},
                             {u"reopen"_s, u"opened again"_s},
                             {u"reassign"_s, u"given to somebody else"_s},
                             {u"withdraw"_s, u"withdrawn"_s},
                             {u"amend"_s, u"amended"_s},
                             {u"confirm"_s, u"confirmed"_s},
                             {u"remove"_s, u"removed"_s},
                             {u"record"_s, u"recorded"_s},
                             {u"give"_s, u"given by the manager"_s},
                             {u"raise"_s, u"raised"_s},
                             {u"answer"_s, u"answered"_s},
                             {u"evidence"_s, u"evidenced"_s},
                             {u"hold"_s, u"held"_s},
                             {u"status"_s, u"moved to another status"_s},
                             {u"merge"_s, u"merged"_s},
                             {u"sign"_s, u"signed"_s},
                             {u"save"_s, u"changed"_s},
                             {u"start"_s, u"started"_s},
                             {u"cancel"_s, u"cancelled"_s},
                             {u"prepare"_s, u"prepared"_s},
                             {u"move"_s, u"moved"_s},
                             {u"plan"_s, u"planned"_s},
                             {u"ask"_s, u"asked for"_s},
                             {u"request"_s, u"asked for"_s},
                             {u"waive"_s, u"waived in part"_s},
                             {u"lead"_s, u"given another lead worker"_s}};
    const QString plain = snakeCase(name);
    if (plain == u"undo")
        return u"Undone"_s;
    if (plain == u"import")
        return u"Imported"_s;
    const QString verb = done.value(plain.section(u'.', 1));
    const QString thing = thingLabels().value(plain.section(u'.', 0, 0));
    return verb.isEmpty() || thing.isEmpty() ? name.toString() : thing + u' ' + verb;
}

namespace {

const Labels& columnLabels() {
    static const Labels labels{{u"given"_s, u"First name"_s},
                               {u"surname"_s, u"Family name"_s},
                               {u"known_as"_s, u"Known as"_s},
                               {u"born"_s, u"Date of birth"_s},
                               {u"expected"_s, u"Expected date of birth"_s},
                               {u"case_number"_s, u"Statutory case number"_s},
                               {u"nhs_number"_s, u"NHS number"_s},
                               {u"upn"_s, u"Unique pupil number"_s},
                               {u"status_since"_s, u"Status since"_s},
                               {u"category"_s, u"Category of the plan"_s},
                               {u"legal_status"_s, u"Legal status"_s},
                               {u"summary_on"_s, u"Date of the summary"_s},
                               {u"banner"_s, u"Must never be missed"_s},
                               {u"interpreter"_s, u"Interpreter needed"_s},
                               {u"lines"_s, u"Address"_s},
                               {u"not_known_by"_s, u"Not to be known by"_s},
                               {u"from_day"_s, u"From"_s},
                               {u"to_day"_s, u"To"_s},
                               {u"on_day"_s, u"Day"_s},
                               {u"on"_s, u"Day"_s},
                               {u"at_time"_s, u"Time"_s},
                               {u"at"_s, u"Time"_s},
                               {u"by_day"_s, u"By when"_s},
                               {u"due"_s, u"By when"_s},
                               {u"new_due"_s, u"New date"_s},
                               {u"first_due"_s, u"First date"_s},
                               {u"next_due"_s, u"Next date"_s},
                               {u"ended_on"_s, u"Ended on"_s},
                               {u"next_day"_s, u"Next discussion"_s},
                               {u"next_deep"_s, u"Next deep discussion"_s},
                               {u"next"_s, u"Next discussion"_s},
                               {u"what"_s, u"What to do"_s},
                               {u"outside_owner"_s, u"Owner outside the hub"_s},
                               {u"no_action_because"_s, u"No new action because"_s},
                               {u"decision"_s, u"What is decided"_s},
                               {u"because"_s, u"Because"_s},
                               {u"decider"_s, u"Decided by"_s},
                               {u"decided_at"_s, u"Decided at"_s},
                               {u"level"_s, u"Level that decides"_s},
                               {u"owed_by_manager"_s, u"Owed by the group manager"_s},
                               {u"new_facts"_s, u"New facts"_s},
                               {u"plan_stands"_s, u"The plan stands"_s},
                               {u"reflection_waiver"_s, u"Reflection waived"_s},
                               {u"reflection_waiver_why"_s, u"Reflection, why waived"_s},
                               {u"direction_waiver"_s, u"Direction waived"_s},
                               {u"direction_waiver_why"_s, u"Direction, why waived"_s},
                               {u"waiver"_s, u"Reason for waiving"_s},
                               {u"dissent"_s, u"Who sees it differently"_s},
                               {u"conversation_with"_s, u"Conversation with"_s},
                               {u"asker"_s, u"Who asks"_s},
                               {u"why"_s, u"Why"_s},
                               {u"reason"_s, u"Why"_s},
                               {u"closed_because"_s, u"Why it closed"_s},
                               {u"cancelled_because"_s, u"Why it is cancelled"_s},
                               {u"removed_because"_s, u"Why it is removed"_s},
                               {u"override_because"_s, u"Why the rule is set aside"_s},
                               {u"first_deep_due"_s, u"First deep discussion by"_s},
                               {u"lead"_s, u"Lead worker"_s},
                               {u"covered_by"_s, u"Covered by"_s},
                               {u"share"_s, u"Share of full time"_s},
                               {u"staff_number"_s, u"Staff number"_s},
                               {u"email"_s, u"E-mail"_s},
                               {u"band_low"_s, u"Band, fewest children"_s},
                               {u"band_high"_s, u"Band, most children"_s},
                               {u"who"_s, u"Who"_s},
                               {u"whom"_s, u"Of whom"_s},
                               {u"alone"_s, u"Seen alone"_s},
                               {u"late"_s, u"Came at"_s},
                               {u"left_at"_s, u"Left at"_s},
                               {u"left"_s, u"Left at"_s},
                               {u"minutes"_s, u"Minutes"_s},
                               {u"place"_s, u"Place in the order"_s},
                               {u"depth"_s, u"Deep or quick"_s},
                               {u"tier"_s, u"Must, should or later"_s},
                               {u"rolled"_s, u"Times rolled"_s}};
    return labels;
}

} // namespace

} // namespace rt
