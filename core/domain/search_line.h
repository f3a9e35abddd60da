// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <limits>
#include <optional>
#include <vector>

// What is typed into the search box: words, a date of birth in any form, and filters such as
// "hub:13 age:13-17 scale<5 discussed:>28d visit:late voice:>42d status:cp lead:jo actions:late".
namespace rt {

enum class SearchKey { Hub, Age, Scale, Discussed, Visit, Voice, Status, Lead, Actions };

struct SearchFilter {
    static constexpr int noLimit = std::numeric_limits<int>::max();

    SearchKey key = SearchKey::Hub;
    int low = 0, high = noLimit;      // both count; days, years or the scale's number
    bool late = false, never = false; // "visit:late", "voice:never"
    QString word;                     // hub, lead, or status as it is stored

    bool operator==(const SearchFilter&) const = default;
};

struct BirthTime { // a day, a month or a year
    QDate from, to;

    QString digits() const; // "20130413", "201304", "2013"
    bool operator==(const BirthTime&) const = default;
};

struct SearchLine {
    bool commandsOnly = false; // begins with >
    QString words;             // without filters and dates of birth
    std::vector<SearchFilter> filters;
    std::optional<BirthTime> born;
    bool bornMayBeNumber = false; // "2013" may be a reference: it is one of the words as well
    QStringList notUnderstood;    // "scale:often", "wind:high"

    bool isEmpty() const { return words.isEmpty() && filters.empty() && !born; }
};

SearchLine readSearch(QStringView typed, QDate today);

} // namespace rt
