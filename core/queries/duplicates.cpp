// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/duplicates.h"

#include "core/base/text.h"
#include "core/queries/called.h"
#include "core/queries/family_people.h"
#include "core/queries/rows.h"

#include <optional>

namespace rt {

namespace {

bool sameName(const Child& a, const Child& b) {
    return folded(wholeName(a)) == folded(wholeName(b)) && !wholeName(a).isEmpty();
}

bool soundsAlike(const Child& a, const Child& b) {
    const QString key = soundKey(calledName(a));
    return !key.isEmpty() && key == soundKey(calledName(b));
}

std::optional<Alike> alike(const Child& a, const Child& b) {
    if (!a.caseNumber.isEmpty() && a.caseNumber == b.caseNumber)
        return Alike::CaseNumber;
    if (!a.nhsNumber.isEmpty() && a.nhsNumber == b.nhsNumber)
        return Alike::NhsNumber;
    if (!a.born.isValid() || a.born != b.born)
        return std::nullopt;
    if (sameName(a, b))
        return Alike::NameAndBirth;
    return soundsAlike(a, b) ? std::optional(Alike::SoundAndBirth) : std::nullopt;
}

std::optional<Alike> alike(const Adult& a, const Adult& b) {
    const bool born = a.born.isValid() && a.born == b.born;
    if (wholeName(a).isEmpty() || (!born && (a.family != b.family || a.born.isValid())))
        return std::nullopt;
    return folded(wholeName(a)) == folded(wholeName(b)) ? std::optional(Alike::NameAndBirth)
                                                        : std::nullopt;
}

void strongestFirst(std::vector<DuplicateLine>& lines) {
    std::stable_sort(lines.begin(), lines.end(),
                     [](const DuplicateLine& a, const DuplicateLine& b) { return a.why < b.why; });
}

void addReferences(const Database& db, const Family& family, std::vector<DuplicateLine>& lines) {
    if (family.reference.isEmpty())
        return;
    for (const Family& other : rowsOf<Family>(db, "reference=? ORDER BY key", family.reference))
        if (other.id != family.id)
            lines.push_back(
                {Alike::Reference, family.id, other.id, {}, {}, family.name, other.name});
}

} // namespace

std::vector<DuplicateLine> duplicatesOf(const Database& db, const Child& child) {
    std::vector<DuplicateLine> lines;
    for (const Child& other :
         rowsOf<Child>(db, "(case_number=?1 OR nhs_number=?2 OR born=?3) ORDER BY key",
                       child.caseNumber, child.nhsNumber, child.born))
        if (other.id != child.id)
            if (const auto why = alike(child, other))
                lines.push_back({*why, child.family, other.family, child.id, other.id,
                                 wholeName(child), wholeName(other)});
    strongestFirst(lines);
    return lines;
}

std::vector<DuplicateLine> duplicatesOf(const Database& db, const Adult& adult) {
    std::vector<DuplicateLine> lines;
    for (const Adult& other :
         rowsOf<Adult>(db, "(born=?1 OR family=?2) ORDER BY key", adult.born, adult.family))
        if (other.id != adult.id)
            if (const auto why = alike(adult, other))
                lines.push_back({*why,
                                 adult.family,
                                 other.family,
                                 {},
                                 {},
                                 wholeName(adult),
                                 wholeName(other),
                                 adult.id,
                                 other.id});
    return lines;
}

std::vector<DuplicateLine> duplicatesOf(const Database& db, FamilyId id) {
    std::vector<DuplicateLine> lines;
    const auto family = rowOf<Family>(db, id);
    if (!family)
        return lines;
    addReferences(db, *family, lines);
    for (const Child& child : childrenOf(db, id))
        for (DuplicateLine& line : duplicatesOf(db, child))
            lines.push_back(std::move(line));
    for (const Adult& adult : adultsOf(db, id))
        for (DuplicateLine& line : duplicatesOf(db, adult))
            lines.push_back(std::move(line));
    strongestFirst(lines);
    return lines;
}

std::vector<DuplicateLine> allDuplicates(const Database& db) {
    std::vector<DuplicateLine> lines;
    const auto twice =
        rowsOf<Family>(db, "reference IN (SELECT f.reference FROM family f WHERE f.gone&5=0 AND "
                           "f.reference IS NOT NULL "
                           "GROUP BY f.reference HAVING count(*)>1) ORDER BY reference, key");
    for (size_t i = 1; i < twice.size(); ++i)
        if (twice[i].reference == twice[i - 1].reference)
            lines.push_back({Alike::Reference,
                             twice[i - 1].id,
                             twice[i].id,
                             {},
                             {},
                             twice[i - 1].name,
                             twice[i].name});
    // pairs among those that share a number or a date of birth
    QHash<QString, std::vector<Child>> groups;
    for (const Child& child : rowsOf<Child>(db, "1 ORDER BY key"))
        for (const QString& key :
             {child.caseNumber, child.nhsNumber, child.born.toString(Qt::ISODate)})
            if (!key.isEmpty())
                groups[key].push_back(child);
    QHash<std::pair<ChildId, ChildId>, bool> told;
    for (const auto& group : groups)
        for (size_t i = 0; i < group.size(); ++i)
            for (size_t j = i + 1; j < group.size(); ++j)
                if (const auto why = alike(group[i], group[j]);
                    why && !std::exchange(told[{group[i].id, group[j].id}], true))
                    lines.push_back({*why, group[i].family, group[j].family, group[i].id,
                                     group[j].id, wholeName(group[i]), wholeName(group[j])});
    std::sort(lines.begin(), lines.end(), [](const DuplicateLine& a, const DuplicateLine& b) {
        return std::tuple(a.why, a.shown, a.child, a.otherChild) <
               std::tuple(b.why, b.shown, b.child, b.otherChild);
    });
    return lines;
}

} // namespace rt
