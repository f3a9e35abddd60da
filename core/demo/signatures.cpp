// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/record.h"
#include "core/demo/trust.h"
#include "core/domain/meeting_ids.h"

#include <QCryptographicHash>

namespace rt::demo {

void sign(Trust& trust, Book& book, Sitting& sitting, size_t which) {
    const Discussion& d = sitting.toSign[which];
    const auto& [rest, index] = sitting.texts[which];
    const Work& work = trust.works[size_t(index)];
    const Household& home = trust.households[size_t(work.household)];
    book.update<Discussion>(
        d.id, [](Discussion& signedNow) { signedNow.state = DiscussionState::Signed; });
    SignedRecord record;
    record.discussion = d.id;
    record.meeting = sitting.meeting.id;
    record.family = home.row.id;
    record.signedBy = sitting.meeting.chair;
    record.signedAt = std::min(sitting.meeting.ended.addSecs(90 * 60), trust.now);
    const auto file = [&](const Child* child) {
        record.child = child ? child->id : ChildId{};
        record.id = signedRecordId(d.id, record.child);
        record.text = recordFor(child, home.row, rest);
        record.digest =
            QCryptographicHash::hash(record.text.toUtf8(), QCryptographicHash::Blake2b_256);
        book.add(record);
    };
    if (work.kids.empty())
        file(nullptr);
    for (const int kid : work.kids)
        file(&home.kids[size_t(kid)].row);
}

} // namespace rt::demo
