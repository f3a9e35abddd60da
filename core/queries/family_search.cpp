// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/family_search.h"

#include "core/base/text.h"
#include "core/queries/called.h"
#include "core/queries/rows.h"

#include <QHash>
#include <QSet>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstName = TableOf<Family>::number, lastName = TableOf<Adult>::number;
constexpr int lastPlace = TableOf<Address>::number;
constexpr qsizetype shownLetters = 120;

QDate typedBirth(const QString& text) { // 13/4/13, 13/04/2013, 2013-04-13
    const QString trimmed = text.trimmed();
    if (const QDate iso = QDate::fromString(trimmed, Qt::ISODate); iso.isValid())
        return iso;
    const QStringList parts = trimmed.split(u'/');
    if (parts.size() != 3)
        return {};
    int year = parts[2].toInt();
    if (parts[2].size() == 2)
        year += year < 50 ? 2000 : 1900;
    return QDate(year, parts[1].toInt(), parts[0].toInt());
}

class Search {
public:
    Search(const Database& db, const Sight& sight, int limit)
        : m_db(db),
          m_sight(sight),
          m_index(db),
          m_limit(limit) {}

    std::vector<FamilyHit> run(const QString& text) {
        if (const QDate born = typedBirth(text); born.isValid()) {
            bornOn<Child>(born);
            bornOn<Adult>(born);
        }
        take(m_index.find(text, m_limit * 4, firstName, lastName));
        spreadOverNames(foldedWords(text));
        take(m_index.find(text, m_limit, lastName + 1, lastPlace));
        take(m_index.find(text, m_limit * 2, lastPlace + 1));
        return std::move(m_hits);
    }

private:
    template <class T> void bornOn(QDate born) {
        for (const T& one : rowsOf<T>(m_db, "born=? ORDER BY key", born))
            add(specOf<T>(), one.id.value, one.family, wholeName(one));
    }

    void take(const std::vector<SearchIndex::Hit>& hits) {
        for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) // tables of names come first
            if (const FamilyId family = familyOf(*hit); !family.isNull())
                add(*hit->table, hit->row, family, {});
    }

    // "mia adeyemi" where Mia has no surname of her own: each word is a name in the family.
    void spreadOverNames(const QStringList& words) {
        if (words.size() < 2)
            return;
        QHash<FamilyId, int> found;
        for (const QString& word : words) {
            QSet<FamilyId> families;
            for (const SearchIndex::Hit& hit : m_index.find(word, 500, firstName, lastName))
                families.insert(familyOf(hit));
            for (const FamilyId family : families)
                ++found[family];
        }
        for (auto at = found.cbegin(); at != found.cend(); ++at)
            if (*at == words.size() && !at.key().isNull())
                add(specOf<Family>(), at.key().value, at.key(), {});
    }

    FamilyId familyOf(const SearchIndex::Hit& hit) const {
        if (hit.table->number == TableOf<Family>::number)
            return {hit.row};
        if (hit.table->at("family") < 0)
            return {};
        Statement& s = m_db.cached("SELECT family FROM " + hit.table->name + " WHERE id=?");
        const FamilyId family = s.bind(1, hit.row).step() ? s.id<FamilyId>(0) : FamilyId{};
        s.reset();
        return family;
    }

    QString wordsOf(const TableSpec& table, QUuid row) const {
        QStringList words;
        for (const std::string& column : table.searchable) {
            Statement& s = m_db.cached("SELECT " + column + " FROM " + table.name + " WHERE id=?");
            if (s.bind(1, row).step() && !s.isNull(0))
                words << s.text(0).left(shownLetters);
            s.reset();
        }
        return words.join(u' ').simplified().left(shownLetters);
    }

    void add(const TableSpec& table, QUuid row, FamilyId id, const QString& matched) {
        if (m_seen.contains(id) || int(m_hits.size()) >= m_limit || !m_sight.sees(id))
            return;
        const auto family = rowOf<Family>(m_db, id);
        if (!family)
            return;
        m_seen.insert(id);
        FamilyHit hit;
        hit.family = id;
        hit.table = QString::fromStdString(table.name);
        hit.row = row;
        hit.restricted = family->restricted;
        hit.closedToReader = !m_sight.opens(id, family->restricted);
        if (!hit.closedToReader) {
            hit.name = family->name;
            hit.reference = family->reference;
        }
        if (!family->restricted)
            hit.matched = matched.isEmpty() ? wordsOf(table, row) : matched;
        if (const auto open =
                firstRowOf<Case>(m_db, "family=? AND closed IS NULL ORDER BY opened, key", id)) {
            hit.hub = open->hub;
            if (const auto hub = rowOf<Hub>(m_db, open->hub))
                hit.hubLabel = hub->label;
        }
        m_hits.push_back(std::move(hit));
    }

    const Database& m_db;
    const Sight& m_sight;
    SearchIndex m_index;
    const int m_limit;
    QSet<FamilyId> m_seen;
    std::vector<FamilyHit> m_hits;
};

} // namespace

std::vector<FamilyHit> findFamilies(const Database& db, const QString& text, const Sight& sight,
                                    int limit) {
    return Search(db, sight, limit).run(text);
}

} // namespace rt
