// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/signed_rows.h"

#include "core/queries/rows.h"

namespace rt {

namespace {

DiscussionId sayingOf(const Discussion& row) {
    return row.id;
}

DiscussionId sayingOf(const Action& row) {
    return row.from;
}

DiscussionId sayingOf(const ActionStep& row) {
    return row.at;
}

template <class T> DiscussionId sayingOf(const T& row) {
    return row.discussion;
}

// In which discussion a row is said, whether it is withdrawn or not.
template <class T> DiscussionId discussionOf(const Database& db, qint64 key) {
    static const std::string sql =
        "SELECT " + columnsOf<T>("t") + " FROM " + specOf<T>().name + " t WHERE t.key=?";
    Statement& s = db.cached(sql);
    const DiscussionId id = s.bind(1, key).step() ? sayingOf(readRow<T>(s)) : DiscussionId{};
    s.reset();
    return id;
}

DiscussionId discussionOf(const Database& db, int table, qint64 key) {
    switch (table) {
    case TableOf<Discussion>::number:
        return discussionOf<Discussion>(db, key);
    case TableOf<Direction>::number:
        return discussionOf<Direction>(db, key);
    case TableOf<Action>::number:
        return discussionOf<Action>(db, key);
    case TableOf<ActionStep>::number:
        return discussionOf<ActionStep>(db, key);
    case TableOf<Scale>::number:
        return discussionOf<Scale>(db, key);
    case TableOf<Hypothesis>::number:
        return discussionOf<Hypothesis>(db, key);
    case TableOf<Contribution>::number:
        return discussionOf<Contribution>(db, key);
    default:
        return {};
    }
}

} // namespace

bool isSaidInSigned(const Database& db, int table, qint64 key) {
    const auto discussion = rowOf<Discussion>(db, discussionOf(db, table, key));
    return discussion && discussion->state == DiscussionState::Signed;
}

} // namespace rt
