// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/sign_discussion.h"

#include "core/commands/discussion.h"
#include "core/commands/meeting_writing.h"
#include "core/domain/meeting_ids.h"
#include "core/queries/meeting_people.h"
#include "core/queries/record_text.h"

#include <QCryptographicHash>

namespace rt {

namespace {

using RecordIds = std::vector<SignedRecordId>;

// Closed and not signed, in the agenda's order.
std::vector<Discussion> closedOf(const Database& db, MeetingId meeting) {
    return rowsOf<Discussion>(db,
                              "t.meeting=? AND t.state='closed' ORDER BY (SELECT place FROM "
                              "agenda_item i WHERE i.meeting=t.meeting AND i.case_id=t.case_id),"
                              "t.key",
                              meeting);
}

HubId hubOf(const Database& db, const Discussion& discussion) {
    const auto ofCase = rowOf<Case>(db, discussion.inCase);
    return ofCase ? ofCase->hub : HubId{};
}

// In what capacity the person who acts signs in the hub today.
Result<Signing> signingIn(Workspace& workspace, HubId hub) {
    const auto signing = signingFor(workspace.db(), workspace.actor(), hub, workspace.today());
    if (signing)
        return *signing;
    const bool nobody = signerOf(workspace.db(), hub, workspace.today()).isNull();
    return notAllowed(nobody ? "sign.nobody" : "sign.person");
}

Result<SignedRecord> recordFor(Workspace& workspace, const Discussion& d, ChildId child,
                               const Signing& signing) {
    const auto composed = composeRecord(workspace.db(), d.id, child);
    if (!composed)
        return notFound("discussion");
    SignedRecord record;
    record.id = signedRecordId(d.id, child);
    record.discussion = d.id;
    record.meeting = d.meeting;
    record.family = d.family;
    record.child = child;
    record.signedBy = workspace.actor();
    record.deputyFor = signing.deputyFor;
    record.signedAt = workspace.env().now();
    record.text = toText(*composed);
    record.digest = QCryptographicHash::hash(record.text.toUtf8(), QCryptographicHash::Blake2b_256);
    return record;
}

Outcome meetRequests(Changes& c, const Database& db, DiscussionId discussion) {
    for (const SignRequest& request :
         rowsOf<SignRequest>(db, "t.discussion=? AND t.met=0 ORDER BY t.key", discussion))
        if (const Outcome met =
                c.update<SignRequest>(request.id, [](SignRequest& r) { r.met = true; });
            !met)
            return met;
    return ok;
}

Result<RecordIds> file(Workspace& workspace, const Discussion& d,
                       const std::vector<SignedRecord>& records) {
    return workspace.change("discussion.sign", [&](Changes& c) -> Result<RecordIds> {
        RecordIds ids;
        for (const SignedRecord& record : records) {
            if (c.load<SignedRecord>(record.id).row.key)
                return conflict("discussion.signed");
            c.add(record);
            ids.push_back(record.id);
        }
        if (const Outcome met = meetRequests(c, workspace.db(), d.id); !met)
            return met.error();
        const Outcome state = c.update<Discussion>(
            d.id, [](Discussion& row) { row.state = DiscussionState::Signed; });
        if (!state)
            return state.error();
        return ids;
    });
}

} // namespace

Result<int> askToSign(Workspace& workspace, MeetingId id) {
    const auto meeting = runnableMeeting(workspace, id);
    if (!meeting)
        return meeting.error();
    std::vector<SignRequest> requests;
    for (const Discussion& d : closedOf(workspace.db(), id)) {
        SignRequest request;
        request.asked = signerOf(workspace.db(), hubOf(workspace.db(), d), workspace.today());
        if (request.asked.isNull())
            return notAllowed("sign.nobody");
        request.id = signRequestId(d.id, request.asked);
        request.discussion = d.id;
        request.meeting = id;
        request.askedBy = workspace.actor();
        request.at = workspace.env().now();
        if (!exists<SignRequest>(workspace.db(), request.id))
            requests.push_back(request);
    }
    return workspace.change("sign.ask", [&](Changes& c) -> Result<int> {
        for (const SignRequest& request : requests)
            if (const Outcome put = putRow(c, request); !put)
                return put.error();
        return int(requests.size());
    });
}

Result<RecordIds> signDiscussion(Workspace& workspace, DiscussionId id) {
    const auto d = rowOf<Discussion>(workspace.db(), id);
    if (!d)
        return notFound("discussion");
    const auto signing = signingIn(workspace, hubOf(workspace.db(), *d));
    if (!signing)
        return signing.error();
    if (d->state != DiscussionState::Closed)
        return conflict("discussion.state");
    if (const Outcome whole = checkWhole(workspace.db(), id); !whole)
        return whole.error();
    std::vector<SignedRecord> records;
    for (const ChildId child : recordChildren(workspace.db(), *d)) {
        const auto record = recordFor(workspace, *d, child, *signing);
        if (!record)
            return record.error();
        records.push_back(*record);
    }
    return file(workspace, *d, records);
}

Result<RecordIds> signDiscussions(Workspace& workspace, const std::vector<DiscussionId>& these) {
    return workspace.batch("discussion.sign", [&]() -> Result<RecordIds> {
        RecordIds all;
        for (const DiscussionId id : these) {
            const auto ids = signDiscussion(workspace, id);
            if (!ids)
                return ids.error();
            all.insert(all.end(), ids->begin(), ids->end());
        }
        return all;
    });
}

Result<RecordIds> signAll(Workspace& workspace, MeetingId meeting) {
    std::vector<DiscussionId> mine;
    Error refused = invalid("sign.nothing"); // of a joint meeting's other hub
    for (const Discussion& d : closedOf(workspace.db(), meeting))
        if (const auto signing = signingIn(workspace, hubOf(workspace.db(), d)))
            mine.push_back(d.id);
        else
            refused = signing.error();
    if (mine.empty())
        return refused;
    return signDiscussions(workspace, mine);
}

Result<AmendmentId> amendRecord(Workspace& workspace, SignedRecordId id, const QString& text) {
    const auto record = rowOf<SignedRecord>(workspace.db(), id);
    if (!record)
        return notFound("signed_record");
    if (const Outcome may = mayWork(workspace, record->family); !may)
        return may.error();
    if (blank(text))
        return invalid("amendment.text");
    Amendment amendment;
    amendment.record = id;
    amendment.family = record->family;
    amendment.by = workspace.actor();
    amendment.at = workspace.env().now();
    amendment.text = text;
    return addAs(workspace, "record.amend", amendment);
}

} // namespace rt
