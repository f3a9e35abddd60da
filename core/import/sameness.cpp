// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/sameness.h"

#include "core/import/fold.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

using F = FamilyColumn;
using S = StandingColumn;

bool isAddress(size_t column) {
    return column == F::Address1 || column == F::Address2 || column == F::Town;
}

QStringList words(QStringView cell) {
    QStringList all;
    for (const QString& word : cell.toString().replace(u',', u';').split(u';', Qt::SkipEmptyParts))
        all << word.simplified().toCaseFolded();
    return all;
}

bool hasEvery(QStringView known, QStringView listed) {
    const QStringList all = words(known);
    const QStringList wanted = words(listed);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const QString& word) { return all.contains(word); });
}

bool sameOfMember(size_t column, const ImportRow& row, const ImportRow& known) {
    if (!isKept(row, column))
        return true;
    if (column == F::Family || column == F::Reference || column == F::CaseNumber)
        return foldReference(row[column]) == foldReference(known[column]);
    if (isAddress(column))
        return addressLines(row) == known[F::Address1];
    if (column != F::AddressPrivate)
        return false;
    // A list never unprotects, and nothing is there to protect without an address.
    return row[column] == u"no" || (addressLines(row).isEmpty() && known[F::Address1].isEmpty());
}

// Days that have passed since: a later one is known already. Days ahead: `known` has every one.
bool sameOfStanding(size_t column, const ImportRow& row, const ImportRow& known) {
    switch (column) {
    case S::LastDiscussed:
    case S::LastDeep:
    case S::LastSeen:
    case S::LastSeenAlone:
    case S::ViewsOn:
        return row[column] <= known[column];
    case S::Views: // views without their day are only for a child of whom there are none
        return row[S::ViewsOn].isEmpty() ? !known[S::ViewsOn].isEmpty()
                                         : row[S::ViewsOn] <= known[S::ViewsOn];
    case S::NextConference:
    case S::NextReview:
    case S::NextCourt:
        return known[column].contains(row[column]);
    default:
        return false;
    }
}

} // namespace

bool isKeyColumn(ImportKind kind, size_t column) {
    switch (kind) {
    case ImportKind::Hubs:
        return column == HubColumn::Label;
    case ImportKind::People:
        return column == PersonColumn::Role || column == PersonColumn::Hub;
    case ImportKind::Families:
        return false;
    case ImportKind::Relations:
        return column <= RelationColumn::Relation;
    case ImportKind::Allocations:
    case ImportKind::Standing:
        return column == 0;
    }
    return false;
}

bool meansSameText(ImportKind kind, size_t column, const ImportRow& row, const ImportRow& known) {
    switch (kind) {
    case ImportKind::Hubs:
        return column == HubColumn::Specialisms && hasEvery(known[column], row[column]) &&
               hasEvery(row[column], known[column]);
    case ImportKind::People: // people add to their skills themselves
        return column == PersonColumn::Skills && hasEvery(known[column], row[column]);
    case ImportKind::Families:
        return sameOfMember(column, row, known);
    case ImportKind::Standing:
        return sameOfStanding(column, row, known);
    default:
        return false;
    }
}

bool isKept(const ImportRow& member, size_t column) {
    const bool child = member[F::Role] != u"adult";
    switch (column) {
    case F::Expected:
    case F::CaseNumber:
    case F::School:
        return child;
    case F::Phone:
        return !child;
    case F::Sex:
        return child || member[column] != u"intersex";
    default:
        return true;
    }
}

QString addressLines(const ImportRow& member) {
    QString lines;
    lines.reserve(member[F::Address1].size() + member[F::Address2].size() + member[F::Town].size() +
                  2);
    for (const size_t column : {size_t(F::Address1), size_t(F::Address2), size_t(F::Town)}) {
        if (!lines.isEmpty() && !member[column].isEmpty())
            lines += u'\n';
        lines += member[column];
    }
    return lines;
}

} // namespace rt
