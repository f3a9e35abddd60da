// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actions.h"
#include "core/commands/attachments.h"
#include "core/commands/cases.h"
#include "core/commands/challenges.h"
#include "core/commands/conflicts.h"
#include "core/commands/directions.h"
#include "core/commands/families.h"
#include "core/commands/hubs.h"
#include "core/commands/key_dates.h"
#include "core/commands/notes.h"
#include "core/commands/people.h"
#include "core/commands/registry_adapters.h"
#include "core/commands/relations.h"
#include "core/commands/same_people.h"
#include "core/commands/settings.h"
#include "core/commands/withdraw.h"

namespace rt {

namespace {

template <class T> CommandEntry withdrawal(const char* name, const char* says) {
    CommandEntry entry = command<Withdraw<T>>(
        name, says, static_cast<Outcome (*)(Workspace&, const Withdraw<T>&)>(withdraw), {"why"});
    entry.fields.front().required = true; // the id
    return entry;
}

void addOrganisation(std::vector<CommandEntry>& to) {
    to.push_back(command("area.add", "Adds a service area.", addServiceArea, {"name"}));
    to.push_back(editCommand("area.edit", "Changes a service area.", editServiceArea));
    to.push_back(command("hub.add", "Opens a hub.", addHub, {"label"}));
    to.push_back(editCommand("hub.edit", "Changes a hub.", editHub));
    to.push_back(command("hub.merge", "Merges a hub into another; its cases and people go along.",
                         mergeHubs, {"hub", "into", "on_day", "why"}));
    to.push_back(
        command("hub.close", "Closes a hub without cases.", closeHub, {"hub", "on_day", "why"}));
    to.push_back(command("person.add", "Adds somebody who works here.", addPerson, {"given"}));
    to.push_back(editCommand("person.edit", "Changes what is known of a person.", editPerson));
    to.push_back(command("membership.add", "Somebody joins a hub.", joinHub, {"person", "hub"}));
    to.push_back(
        command("membership.end", "Somebody leaves a hub.", leaveHub, {"membership", "on_day"}));
    to.push_back(command("cover.add", "Somebody is away; somebody stands in, or nobody.",
                         arrangeCover, {"person", "hub", "from_day"}));
    to.push_back(command("cover.end", "Cover comes to an end.", endCover, {"cover", "on_day"}));
    to.push_back(
        command("tag.add", "Says what somebody is good with.", addTag, {"person", "words"}));
    to.push_back(
        command("tag.confirm", "Confirms what somebody is good with.", confirmTag, {"tag"}));
    to.push_back(
        command("tag.remove", "Takes back what somebody is good with.", removeTag, {"tag"}));
    to.push_back(command("setting.set", "Sets a number or word from a day on, with the reason.",
                         setSetting, {"name", "value", "why"}));
}

void addFamilies(std::vector<CommandEntry>& to) {
    to.push_back(command("family.add", "Adds a family.", addFamily, {"name"}));
    to.push_back(editCommand("family.edit", "Changes a family.", editFamily));
    to.push_back(command("child.add", "Adds a child, born or expected.", addChild, {"family"}));
    to.push_back(editCommand("child.edit", "Changes what is known of a child.", editChild));
    to.push_back(command("child.status", "Sets where a child stands, from a day on.", setStatus,
                         {"child", "status"}));
    to.push_back(command("adult.add", "Adds an adult of a family.", addAdult, {"family"}));
    to.push_back(editCommand("adult.edit", "Changes what is known of an adult.", editAdult));
    to.push_back(command("relation.add", "Says who is kin to whom.", relate,
                         {"family", "who", "whom", "kin"}));
    to.push_back(editCommand("relation.edit", "Corrects who is kin to whom.", editRelation));
    to.push_back(command("relation.end", "A relation comes to an end.", endRelation,
                         {"relation", "on_day"}));
    to.push_back(command("address.add", "Adds an address.", addAddress, {"family"}));
    to.push_back(editCommand("address.edit", "Corrects an address.", editAddress));
    to.push_back(command("person.same",
                         "Says that two entries are one person; the second is shown for both.",
                         joinPeople, {"one", "shown"}));
    to.push_back(command("address.end", "Somebody moves out.", endAddress, {"address", "on_day"}));
}

void addCases(std::vector<CommandEntry>& to) {
    to.push_back(command("case.open", "Opens a family's case in a hub, without a child yet.",
                         openCase, {"family", "hub"}));
    to.push_back(command("case.close", "Closes a case; its children are no longer allocated.",
                         closeCase, {"case_id", "on_day", "because"}));
    to.push_back(command("allocation.add", "Allocates a child to a hub with a lead worker.",
                         allocate, {"child", "hub"}));
    to.push_back(command("allocation.lead", "Changes a child's lead worker.", changeLead,
                         {"child", "lead"}));
    to.push_back(
        command("co_worker.add", "Names a co-worker.", addCoWorker, {"case_id", "person"}));
    to.push_back(
        command("co_worker.remove", "A co-worker steps back.", removeCoWorker, {"co_worker"}));
}

void addRecords(std::vector<CommandEntry>& to) {
    to.push_back(command("note.add",
                         "Writes a note about one or more children, with visits and views.",
                         addNote, {"family", "text"}));
    to.push_back(command("attachment.add", "Attaches a copy of a file to a family, child or note.",
                         attachFile, {"family", "file"}));
    to.push_back(command("note.amend", "Adds to a note.", amendNote, {"note", "text"}));
    to.push_back(command("visit.add", "Records that a child was seen, or not.", recordVisit,
                         {"family", "child", "on_day"}));
    to.push_back(command("field.settle",
                         "Keeps one of the values that stand beside each other in a field.",
                         settleField, {"table", "row", "column"}));
    to.push_back(command("voice.add", "Records a child's views.", recordVoice,
                         {"family", "child", "on_day", "words"}));
    to.push_back(command("incident.add", "Records an incident.", recordIncident,
                         {"family", "kind", "on_day"}));
    to.push_back(command("key_date.add", "Sets a conference, review or hearing.", setKeyDate,
                         {"family", "kind"}));
    to.push_back(
        editCommand("key_date.edit", "Changes a conference, review or hearing.", editKeyDate));
    to.push_back(command("key_date.hold", "Records that it was held, and when the next one is due.",
                         holdKeyDate, {"key_date", "held"}));
}

void addDecisions(std::vector<CommandEntry>& to) {
    to.push_back(command("action.add", "Adds an action.", addAction, {"family", "what", "due"}));
    to.push_back(command("action.done", "An action is done.", actionDone, {"action"}));
    to.push_back(
        command("action.roll", "An action gets a later date.", rollAction, {"action", "new_due"}));
    to.push_back(command("action.drop", "An action is dropped, with the reason.", dropAction,
                         {"action", "reason"}));
    to.push_back(command("action.reopen", "An action is open again.", reopenAction, {"action"}));
    to.push_back(command("action.reassign", "Gives an action to somebody else.", reassignAction,
                         {"action"}));
    to.push_back(command("direction.record", "Records a direction between meetings.",
                         recordDirection, {"family", "decision", "because", "by_day"}));
    to.push_back(command("direction.give", "Gives a direction that is owed.", giveOwedDirection,
                         {"direction"}));
    to.push_back(
        command("challenge.raise", "Raises a challenge.", raiseChallenge, {"family", "text"}));
    to.push_back(command("challenge.answer", "Answers a challenge.", answerChallenge,
                         {"challenge", "answer"}));
    to.push_back(command("challenge.evidence", "Shows what was done about a challenge.",
                         evidenceChallenge, {"challenge", "evidence"}));
}

void addWithdrawals(std::vector<CommandEntry>& to) {
    to.push_back(withdrawal<Note>("note.withdraw", "Takes back a note and its visits."));
    to.push_back(withdrawal<Visit>("visit.withdraw", "Takes back a visit."));
    to.push_back(withdrawal<Voice>("voice.withdraw", "Takes back a child's views."));
    to.push_back(withdrawal<Incident>("incident.withdraw", "Takes back an incident."));
    to.push_back(withdrawal<KeyDate>("key_date.withdraw", "Takes back a date."));
    to.push_back(withdrawal<Action>("action.withdraw", "Takes back an action."));
    to.push_back(withdrawal<Direction>("direction.withdraw", "Takes back a direction."));
    to.push_back(withdrawal<Challenge>("challenge.withdraw", "Takes back a challenge."));
    to.push_back(withdrawal<Relation>("relation.withdraw", "Takes back a relation."));
    to.push_back(withdrawal<Address>("address.withdraw", "Takes back an address."));
    to.push_back(withdrawal<Adult>("adult.withdraw", "Takes back an adult."));
    to.push_back(withdrawal<Child>("child.withdraw", "Takes back a child."));
    to.push_back(withdrawal<Attachment>("attachment.withdraw", "Takes back an attached file."));
    to.push_back(withdrawal<Family>("family.withdraw", "Takes back a family."));
}

} // namespace

void addCaseworkCommands(std::vector<CommandEntry>& commands) {
    addOrganisation(commands);
    addFamilies(commands);
    addCases(commands);
    addRecords(commands);
    addDecisions(commands);
    addWithdrawals(commands);
}

} // namespace rt
