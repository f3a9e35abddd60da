// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/family_discussions.h"

#include "core/base/england_day.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"

namespace rt {

namespace {

QString hubLabelOf(const Database& db, CaseId inCase) {
    const auto held = rowOf<Case>(db, inCase);
    const auto hub = held ? rowOf<Hub>(db, held->hub) : std::nullopt;
    return hub ? hub->label : QString();
}

int actionsFrom(const Database& db, DiscussionId discussion) {
    Statement& s = db.cached("SELECT count(*) FROM action WHERE from_discussion=? AND gone&5=0");
    const int count = s.bind(1, discussion).step() ? int(s.number(0)) : 0;
    s.reset();
    return count;
}

RecordLine recordLine(const Database& db, const QHash<PersonId, QString>& names,
                      SignedRecord record) {
    RecordLine line;
    line.signedBy = names.value(record.signedBy);
    line.deputyFor = names.value(record.deputyFor);
    line.on = dayInEngland(record.signedAt);
    if (const auto discussion = rowOf<Discussion>(db, record.discussion))
        line.on = discussion->on;
    line.amendments = rowsOf<Amendment>(db, "record=? ORDER BY at, key", record.id);
    for (const Amendment& amendment : line.amendments)
        line.amendedBy << names.value(amendment.by);
    line.record = std::move(record);
    return line;
}

} // namespace

std::vector<DiscussionLine> familyDiscussions(const Database& db, FamilyId family) {
    const auto names = personNames(db);
    std::vector<DiscussionLine> lines;
    for (const Discussion& one :
         rowsOf<Discussion>(db, "family=? ORDER BY on_day DESC, key DESC", family)) {
        DiscussionLine line;
        line.id = one.id;
        line.meeting = one.meeting;
        line.on = one.on;
        line.depth = one.depth;
        line.state = one.state;
        line.hubLabel = hubLabelOf(db, one.inCase);
        line.question = one.question;
        if (const auto direction = firstRowOf<Direction>(db, "discussion=? ORDER BY key", one.id))
            line.direction = direction->decision;
        line.presenter = names.value(one.presenter);
        if (const auto record = firstRowOf<SignedRecord>(db, "discussion=? ORDER BY key", one.id)) {
            line.signedBy = names.value(record->signedBy);
            line.signedAt = record->signedAt;
        }
        line.actions = actionsFrom(db, one.id);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<RecordLine> familyRecords(const Database& db, FamilyId family) {
    const auto names = personNames(db);
    std::vector<RecordLine> lines;
    for (SignedRecord& record :
         rowsOf<SignedRecord>(db, "family=? ORDER BY signed_at DESC, key DESC", family))
        lines.push_back(recordLine(db, names, std::move(record)));
    return lines;
}

std::vector<RecordLine> childRecords(const Database& db, ChildId child) {
    const auto row = rowOf<Child>(db, child);
    if (!row)
        return {};
    const auto names = personNames(db);
    std::vector<RecordLine> lines;
    for (SignedRecord& record : rowsOf<SignedRecord>(
             db, "family=? AND child=? ORDER BY signed_at DESC, key DESC", row->family, child))
        lines.push_back(recordLine(db, names, std::move(record)));
    return lines;
}

} // namespace rt
