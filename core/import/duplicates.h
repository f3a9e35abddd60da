// SPDX-License-Identifier: GPL-3.0-or-later
// Members of families who may be one person entered twice. Somebody looks; nothing is merged.
#pragma once
#include <QDate>
#include <QString>

#include <vector>

namespace rt {

struct Candidate {
    QDate born;
    QString givenName, knownAs, familyName; // folded
    QString family;                         // reference of the family
    bool fresh = true;                      // not in the profile yet
};

struct LikelyPair {
    size_t first, second; // places in the list; the second is fresh

    bool operator==(const LikelyPair&) const = default;
};

// Born on the same day, or day and month changed over, with names that sound alike: for each fresh
// one the first that it is like. Each is compared with its 60 nearest: a list in which everyone
// shares a birthday stays quick.
std::vector<LikelyPair> likelyDuplicates(const std::vector<Candidate>& all);

} // namespace rt
