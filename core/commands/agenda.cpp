// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/agenda.h"

#include "core/commands/case_parts.h"
#include "core/commands/meeting_writing.h"
#include "core/domain/meeting_ids.h"
#include "core/domain/place.h"
#include "core/queries/standings.h"

#include <algorithm>

namespace rt {

namespace {

std::vector<AgendaItem> itemsOf(const Database& db, MeetingId meeting) {
    return rowsOf<AgendaItem>(db, "t.meeting=? ORDER BY t.place,t.key", meeting);
}

auto itemOf(std::vector<AgendaItem>& items, CaseId inCase) {
    return std::find_if(items.begin(), items.end(),
                        [inCase](const AgendaItem& item) { return item.inCase == inCase; });
}

AgendaItem newItem(MeetingId meeting, const Ranked& ranked) {
    AgendaItem item;
    item.id = agendaItemId(meeting, ranked.inCase);
    item.meeting = meeting;
    item.inCase = ranked.inCase;
    item.family = ranked.family;
    item.tier = ranked.tier;
    item.reasons = writeReasons(ranked.reasons);
    item.points = ranked.points;
    item.minutes = ranked.minutes;
    item.depth = ranked.depth;
    return item;
}

// Behind the last of its tier or of one before it; the list stays in order of place.
void insertByTier(std::vector<AgendaItem>& items, AgendaItem item) {
    auto at = std::find_if(items.rbegin(), items.rend(), [&](const AgendaItem& other) {
                  return other.tier <= item.tier;
              }).base();
    item.place = placeBetween(at == items.begin() ? QString() : std::prev(at)->place,
                              at == items.end() ? QString() : at->place);
    items.insert(at, std::move(item));
}

// What the rule says now about an item that is there already; what a hand set stays.
void follow(AgendaItem& item, const Ranked& ranked) {
    if (item.state != ItemState::Planned)
        return;
    if (ranked.tier == Tier::Must && item.tier != Tier::Must)
        item.depth = Depth::Deep;
    if (ranked.tier != Tier::Later)
        item.tier = ranked.tier;
    item.reasons = writeReasons(ranked.reasons);
    item.points = ranked.points;
}

bool isClosed(const Database& db, CaseId inCase) {
    const auto ofCase = rowOf<Case>(db, inCase);
    return !ofCase || ofCase->closed.isValid();
}

// What was planned of a case that has closed since, perhaps on another PC.
void dropClosed(const Database& db, MeetingId meeting, std::vector<AgendaItem>& items) {
    for (AgendaItem& item : items)
        if (item.state == ItemState::Planned && isClosed(db, item.inCase) &&
            !exists<Discussion>(db, discussionId(meeting, item.inCase))) {
            item.state = ItemState::Removed;
            item.removedBecause = closedWords();
        }
}

Result<AgendaItem> editableItem(Workspace& workspace, AgendaItemId id) {
    const auto item = rowOf<AgendaItem>(workspace.db(), id);
    if (!item)
        return notFound("agenda_item");
    const auto meeting = openMeeting(workspace, item->meeting);
    if (!meeting)
        return meeting.error();
    return *item;
}

template <class EditFn>
Outcome editItem(Workspace& workspace, const char* name, AgendaItemId id, EditFn edit) {
    const auto item = editableItem(workspace, id);
    if (!item)
        return item.error();
    return workspace.change(name, [&](Changes& c) { return c.update<AgendaItem>(id, edit); });
}

std::optional<Ranked> rankedCase(const Database& db, const Meeting& meeting, CaseId inCase) {
    const auto ofCase = rowOf<Case>(db, inCase);
    if (!ofCase || (ofCase->hub != meeting.hub && ofCase->hub != meeting.jointWith))
        return std::nullopt;
    for (const Standing& standing : standings(db, ofCase->hub, meeting.on))
        if (standing.inCase == inCase)
            return rankCase(standing, hubSettings(db, ofCase->hub, meeting.on), meeting.on);
    return std::nullopt;
}

} // namespace

Result<int> prepareAgenda(Workspace& workspace, MeetingId id) {
    const auto meeting = openMeeting(workspace, id);
    if (!meeting)
        return meeting.error();
    const Agenda agenda = proposedAgenda(workspace.db(), *meeting);
    std::vector<AgendaItem> items = itemsOf(workspace.db(), id);
    dropClosed(workspace.db(), id, items);
    std::vector<AgendaItem> added;
    for (const Ranked& ranked : agenda.items) {
        if (const auto item = itemOf(items, ranked.inCase); item != items.end())
            follow(*item, ranked);
        else if (ranked.chosen)
            added.push_back(newItem(id, ranked));
    }
    if (items.empty()) {
        const std::vector<QString> places = evenPlaces(int(added.size()));
        for (size_t i = 0; i < added.size(); ++i)
            added[i].place = places[i];
        items = std::move(added);
    } else {
        for (AgendaItem& item : added)
            insertByTier(items, std::move(item));
    }
    return workspace.change("agenda.prepare", [&](Changes& c) -> Result<int> {
        for (const AgendaItem& item : items)
            if (const Outcome put = putRow(c, item); !put)
                return put.error();
        return int(std::count_if(items.begin(), items.end(), [](const AgendaItem& item) {
            return item.state != ItemState::Removed;
        }));
    });
}

Result<AgendaItemId> addToAgenda(Workspace& workspace, MeetingId id, CaseId inCase) {
    const auto meeting = openMeeting(workspace, id);
    if (!meeting)
        return meeting.error();
    if (rowOf<Case>(workspace.db(), inCase) && isClosed(workspace.db(), inCase))
        return conflict("agenda_item.case_closed");
    std::vector<AgendaItem> items = itemsOf(workspace.db(), id);
    AgendaItem item;
    if (const auto there = itemOf(items, inCase); there != items.end()) {
        item = *there;
        if (item.state == ItemState::Removed || item.state == ItemState::NotReached) {
            item.state = ItemState::Planned;
            item.removedBecause.clear();
        }
    } else {
        const auto ranked = rankedCase(workspace.db(), *meeting, inCase);
        if (!ranked)
            return notFound("family_case");
        item = newItem(id, *ranked);
        item.place = placeBetween(items.empty() ? QString() : items.back().place, {});
    }
    return workspace.change("agenda.add", [&](Changes& c) -> Result<AgendaItemId> {
        if (const Outcome put = putRow(c, item); !put)
            return put.error();
        return item.id;
    });
}

Outcome removeFromAgenda(Workspace& workspace, AgendaItemId id, const QString& because) {
    const auto item = editableItem(workspace, id);
    if (!item)
        return item.error();
    if (item->state == ItemState::Discussed)
        return conflict("agenda_item.state");
    if (item->tier == Tier::Must && blank(because))
        return invalid("agenda_item.removed_because");
    return editItem(workspace, "agenda.remove", id, [&](AgendaItem& i) {
        i.state = ItemState::Removed;
        i.removedBecause = tidyText(because);
    });
}

Outcome moveItem(Workspace& workspace, AgendaItemId id, AgendaItemId after) {
    const auto item = editableItem(workspace, id);
    if (!item)
        return item.error();
    std::vector<AgendaItem> others = itemsOf(workspace.db(), item->meeting);
    std::erase_if(others, [&](const AgendaItem& other) { return other.id == id; });
    auto next = others.begin();
    if (!after.isNull()) {
        next = std::find_if(others.begin(), others.end(),
                            [&](const AgendaItem& other) { return other.id == after; });
        if (next == others.end())
            return notFound("agenda_item");
        ++next;
    }
    const QString place = placeBetween(next == others.begin() ? QString() : std::prev(next)->place,
                                       next == others.end() ? QString() : next->place);
    return editItem(workspace, "agenda.move", id, [&](AgendaItem& i) { i.place = place; });
}

Outcome setItemMinutes(Workspace& workspace, AgendaItemId id, int minutes) {
    if (minutes < 1 || minutes > 120)
        return invalid("agenda_item.minutes");
    return editItem(workspace, "agenda.minutes", id,
                    [minutes](AgendaItem& i) { i.minutes = minutes; });
}

Outcome setItemDepth(Workspace& workspace, AgendaItemId id, Depth depth) {
    return editItem(workspace, "agenda.depth", id, [depth](AgendaItem& i) { i.depth = depth; });
}

Result<AgendaRequestId> requestFamily(Workspace& workspace, CaseId inCase, Urgency urgency,
                                      const QString& why) {
    const auto ofCase = rowOf<Case>(workspace.db(), inCase);
    if (!ofCase || ofCase->closed.isValid())
        return notFound("family_case");
    if (const Outcome may = mayWork(workspace, ofCase->family); !may)
        return may.error();
    if (urgency == Urgency::Urgent && blank(why))
        return invalid("agenda_request.why");
    AgendaRequest request;
    request.inCase = inCase;
    request.family = ofCase->family;
    request.by = workspace.actor();
    request.on = workspace.today();
    request.urgent = urgency == Urgency::Urgent;
    request.why = why;
    return addAs(workspace, "agenda.request", request);
}

} // namespace rt
