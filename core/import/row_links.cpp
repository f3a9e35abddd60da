// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/row_links.h"

#include "core/import/cell.h"
#include "core/import/fold.h"
#include "core/import/sameness.h"

#include <algorithm>

namespace rt {

Refers refersTo(ImportKind kind, size_t column) {
    switch (kind) {
    case ImportKind::Hubs:
        if (column == HubColumn::GroupManager)
            return Refers::ToPerson;
        return column == HubColumn::MergedInto ? Refers::ToHub : Refers::ToNothing;
    case ImportKind::People:
        return column == PersonColumn::Hub ? Refers::ToHub : Refers::ToNothing;
    case ImportKind::Families:
        return Refers::ToNothing;
    case ImportKind::Relations:
        return column <= RelationColumn::Relative ? Refers::ToMember : Refers::ToNothing;
    case ImportKind::Allocations:
        switch (column) {
        case AllocationColumn::Child:
            return Refers::ToMember;
        case AllocationColumn::Hub:
            return Refers::ToHub;
        case AllocationColumn::LeadWorker:
            return Refers::ToPerson;
        case AllocationColumn::CoWorkers:
            return Refers::ToPeople;
        default:
            return Refers::ToNothing;
        }
    case ImportKind::Standing:
        if (column == StandingColumn::Actions)
            return Refers::ToOwners;
        return column == StandingColumn::Reference ? Refers::ToMemberOrFamily : Refers::ToNothing;
    }
    return Refers::ToNothing;
}

QStringList namesIn(Refers refers, const QString& cell) {
    if (refers == Refers::ToNothing)
        return {};
    if (refers == Refers::ToPeople)
        return cell.split(QStringLiteral("; "));
    if (refers != Refers::ToOwners)
        return {cell};
    QStringList owners;
    for (const ImportedAction& action : actionsIn(cell))
        owners.append(action.owner);
    return owners;
}

namespace {

template <class T> Resolved orElse(const std::optional<T>& found, ProblemCode code) {
    return found ? Resolved(*found) : Resolved(code);
}

} // namespace

Resolved resolve(const References& known, Refers refers, const QString& text) {
    switch (refers) {
    case Refers::ToHub:
        return orElse(known.hub(text), ProblemCode::UnknownHub);
    case Refers::ToPerson:
    case Refers::ToPeople:
    case Refers::ToOwners:
        return known.person(text);
    default:
        break;
    }
    if (const auto member = known.member(text))
        return member->id;
    if (refers == Refers::ToMemberOrFamily)
        return orElse(known.family(text), ProblemCode::UnknownMember);
    return ProblemCode::UnknownMember;
}

namespace {

bool meanSame(const References& known, Refers refers, const QString& a, const QString& b) {
    const QStringList left = namesIn(refers, a), right = namesIn(refers, b);
    const auto isIn = [&](const QStringList& all, const QString& x) {
        const Resolved xs = resolve(known, refers, x);
        return std::holds_alternative<QUuid>(xs) &&
               std::any_of(all.begin(), all.end(),
                           [&](const QString& y) { return xs == resolve(known, refers, y); });
    };
    const auto within = [&](const QStringList& some, const QStringList& all) {
        return std::all_of(some.begin(), some.end(),
                           [&](const QString& x) { return isIn(all, x); });
    };
    return within(left, right) && within(right, left);
}

// An action is known by its owner and its words, open or not, whatever its date is by now.
bool hasActions(const References& known, QStringView before, QStringView listed) {
    const auto all = actionsIn(before), wanted = actionsIn(listed);
    return std::all_of(wanted.begin(), wanted.end(), [&](const ImportedAction& want) {
        const Resolved owner = resolve(known, Refers::ToPerson, want.owner);
        return std::any_of(all.begin(), all.end(), [&](const ImportedAction& one) {
            return foldReference(one.text) == foldReference(want.text) &&
                   resolve(known, Refers::ToPerson, one.owner) == owner;
        });
    });
}

} // namespace

bool meansSame(const References& known, ImportKind kind, size_t column, const ImportRow& row,
               const ImportRow& old) {
    const Refers refers = refersTo(kind, column);
    if (refers == Refers::ToOwners)
        return hasActions(known, old[column], row[column]);
    if (refers != Refers::ToNothing)
        return !old[column].isEmpty() &&
               meanSame(known, refers, row[column].toString(), old[column].toString());
    if (kind == ImportKind::Allocations && column == AllocationColumn::Status)
        if (const auto member = known.member(row[0]); member && !member->child)
            return true; // an adult has no such status
    return meansSameText(kind, column, row, old);
}

} // namespace rt
