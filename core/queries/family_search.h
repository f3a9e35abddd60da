// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/family.h"
#include "core/domain/search_line.h"
#include "core/queries/sight.h"
#include "core/store/search_index.h"

#include <QHash>

namespace rt {

struct FamilyHit {
    FamilyId family;
    QString name, reference;
    QString table, column; // where it was found: "child", "case_number"; "note", "text"
    QString matched;       // the words that were found, at most 120 letters
    QUuid row;
    HubId hub; // of the open case; null: none
    QString hubLabel;
    bool restricted = false;
    bool closedToReader = false; // restricted: nothing but that it is there, and where
    bool bySound = false;        // a name that sounds like what was typed
    bool protectedPlace = false; // an address that is not said
    QString ask;                 // closed to the reader: the consultant of its hub
};

// Looks for families as one person may see them. What does not change between two keys is read
// once: make one when the search box opens.
class FamilyFinder {
public:
    FamilyFinder(const Database& db, PersonId person, QDate day);

    struct Wish {
        int limit = 50;
        std::vector<FamilyId> recent;          // opened by this person, the last one first
        const QSet<FamilyId>* among = nullptr; // those that filters leave; null: all
    };

    // Exact references and numbers first, then names, addresses, names by sound, and what was
    // written; in each the recent ones, then the person's hubs, then the rest. A family once, under
    // its best match; a restricted one without its words, and if it is closed to the reader only by
    // its names. Those that the reader may not see are left out.
    std::vector<FamilyHit> find(const SearchLine& line, const Wish& wish) const;
    std::vector<FamilyHit> recent(const Wish& wish) const; // as they are, without a search

private:
    friend class FamilySearch;

    const Database& m_db;
    const QDate m_day;
    Sight m_sight;
    QSet<HubId> m_hubs;
    bool m_mayKnowProtected = false;
    QHash<FamilyId, HubId> m_openIn; // of the oldest open case, the person's own hub if it is one
    QHash<HubId, QString> m_labels;
    QSet<FamilyId> m_closed; // restricted, and not for this reader
};

// As typed, with filters.
std::vector<FamilyHit> findFamilies(const Database& db, const QString& text, PersonId person,
                                    QDate day, int limit = 50);

} // namespace rt
