// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/family_search.h"

#include "core/base/text.h"
#include "core/domain/organisation_rules.h"
#include "core/domain/rights.h"
#include "core/queries/called.h"
#include "core/queries/family_people.h"
#include "core/queries/known_elsewhere.h"
#include "core/queries/rows.h"
#include "core/queries/search_filters.h"
#include "core/queries/search_matches.h"
#include "core/store/search_terms.h"

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr int names[]{TableOf<Family>::number, TableOf<Child>::number, TableOf<Adult>::number};
constexpr int mostRows = 600; // of one table; a text that more rows hold is no search yet
constexpr int mostAlike = 200, mostBorn = 4000;
constexpr qsizetype fewestLetters = 3; // for names by sound and for what was written

enum class How { Exact, Name, Place, Sound, Written };

struct Found {
    FamilyId family;
    const TableSpec* table = nullptr;
    QUuid row;
    How how = How::Name;
    bool whole = false; // each word is one of the names, not only its beginning
};

bool has(const QStringList& words, bool (*test)(const QString&)) {
    return std::any_of(words.begin(), words.end(), test);
}

bool hasDigit(const QString& word) {
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

bool isLong(const QString& word) {
    return word.size() >= fewestLetters;
}

} // namespace

// One search. Each way of finding adds what it found; a family keeps its best.
class FamilySearch {
public:
    FamilySearch(const FamilyFinder& finder, const SearchLine& line, const FamilyFinder::Wish& wish)
        : m_finder(finder),
          m_line(line),
          m_wish(wish),
          m_index(finder.m_db),
          m_words(foldedWords(line.words)) {}

    std::vector<FamilyHit> run() {
        if (m_line.born)
            born();
        if (!m_line.words.isEmpty())
            words(m_line.words);
        else if (!m_line.born && m_wish.among)
            for (const FamilyId family : byName(*m_wish.among))
                add({family, &specOf<Family>(), family.value, How::Name, false});
        return best();
    }

private:
    using Hit = SearchIndex::Hit;

    std::vector<FamilyId> byName(const QSet<FamilyId>& families) const {
        std::vector<std::pair<QString, FamilyId>> named;
        Statement& s = m_finder.m_db.cached("SELECT name FROM family WHERE id=?");
        for (const FamilyId family : families) {
            named.emplace_back(s.bind(1, family).step() ? folded(s.text(0)) : QString(), family);
            s.reset();
        }
        std::sort(named.begin(), named.end());
        std::vector<FamilyId> ordered;
        for (const auto& [name, family] : named)
            ordered.push_back(family);
        return ordered;
    }

    bool onlyBorn() const { return m_line.words.isEmpty() || m_line.bornMayBeNumber; }

    void born() {
        const QString day = bornOn(m_line.born->digits());
        for (const int table : {names[1], names[2]})
            for (const Hit& hit : m_index.named(day, mostBorn, table, table)) {
                m_born.insert({hit.family});
                if (onlyBorn())
                    add({{hit.family}, hit.table, hit.row, How::Name, true});
            }
    }

    void words(const QString& text) {
        const bool figures = has(m_words, hasDigit);
        for (const int table : names) {
            take(m_index.named(holdingWords(text), mostRows, table, table), How::Name, true,
                 figures && text.size() >= fewestLetters);
            take(m_index.named(beginningWith(text), mostRows, table, table), How::Name);
        }
        spread(How::Name, beginningWith);
        places(text);
        const bool isLongEnough =
            !m_words.isEmpty() && std::all_of(m_words.begin(), m_words.end(), isLong);
        if (isLongEnough && !figures && isWanting())
            bySound(text);
        // the words themselves first: their beginnings are dear where many words begin so
        if (has(m_words, isLong) && isWanting())
            take(m_index.written(holdingWords(text), mostWritten()), How::Written);
        if (has(m_words, isLong) && isWanting())
            take(m_index.written(beginningWith(text), mostWritten()), How::Written);
    }

    bool isWanting() const { return int(m_found.size()) < m_wish.limit; }

    int mostWritten() const { return m_wish.among ? mostRows : 4 * m_wish.limit; }

    void places(const QString& text) {
        constexpr int place = TableOf<Address>::number;
        for (const Hit& hit : m_index.named(beginningWith(text), mostRows, place, place))
            if (m_finder.m_mayKnowProtected || !isProtected(hit.row))
                add({{hit.family}, hit.table, hit.row, How::Place, false});
    }

    void take(const std::vector<Hit>& hits, How how, bool whole = false, bool mayBeExact = false) {
        for (const Hit& hit : hits) {
            const bool exact =
                mayBeExact && matchIn(m_finder.m_db, *hit.table, hit.row, m_line).whole;
            add({{hit.family}, hit.table, hit.row, exact ? How::Exact : how, whole});
        }
    }

    void bySound(const QString& text) {
        for (const int table : names)
            for (const Hit& hit : m_index.named(soundingLike(text), mostAlike, table, table))
                if (soundsRight(m_finder.m_db, *hit.table, hit.row, m_words))
                    add({{hit.family}, hit.table, hit.row, How::Sound, false});
        spread(How::Sound, soundingLike);
    }

    // "mia adeyemi" where Mia has no surname of her own: each word is a name in the family.
    void spread(How how, QString (*expression)(const QString&)) {
        if (m_words.size() < 2)
            return;
        QHash<FamilyId, int> found;
        for (const QString& word : m_words) {
            QSet<FamilyId> families;
            for (const Hit& hit : m_index.named(expression(word), 2 * mostRows, names[0], names[2]))
                if (how != How::Sound || soundsRight(m_finder.m_db, *hit.table, hit.row, {word}))
                    families.insert({hit.family});
            for (const FamilyId family : families)
                ++found[family];
        }
        QSet<FamilyId> whole;
        for (auto at = found.cbegin(); at != found.cend(); ++at)
            if (*at == m_words.size() && !at.key().isNull())
                whole.insert(at.key());
        for (const FamilyId family : byName(whole))
            add({family, &specOf<Family>(), family.value, how, false});
    }

    bool isProtected(const QUuid& address) const {
        const auto row = rowOf<Address>(m_finder.m_db, AddressId{address});
        return row && !row->notKnownBy.isEmpty();
    }

    void add(const Found& one) {
        if (one.family.isNull() || (m_wish.among && !m_wish.among->contains(one.family)) ||
            (m_line.born && !onlyBorn() && !m_born.contains(one.family)) ||
            !m_finder.m_sight.sees(one.family))
            return;
        const bool byName = one.how != How::Place && one.how != How::Written;
        if (!byName && m_finder.m_closed.contains(one.family))
            return; // what is written there must not be guessed at
        const auto known = m_at.constFind(one.family);
        if (known == m_at.cend()) {
            m_at.insert(one.family, m_found.size());
            m_found.push_back(one);
        } else if (one.how < m_found[*known].how) {
            m_found[*known] = one;
        }
    }

    auto rank(const Found& one) const {
        const auto recent = std::find(m_wish.recent.begin(), m_wish.recent.end(), one.family) -
                            m_wish.recent.begin();
        const HubId hub = m_finder.m_openIn.value(one.family);
        return std::tuple(one.how, recent, !m_finder.m_hubs.contains(hub), !one.whole,
                          hub.isNull());
    }

    std::vector<FamilyHit> best() {
        std::vector<std::pair<decltype(rank(Found{})), size_t>> order;
        for (size_t i = 0; i < m_found.size(); ++i)
            order.emplace_back(rank(m_found[i]), i);
        const size_t most = std::min(order.size(), size_t(std::max(m_wish.limit, 0)));
        std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(most), order.end());
        std::vector<FamilyHit> hits;
        for (size_t i = 0; i < most; ++i)
            if (auto hit = hitOf(m_found[order[i].second]); !hit.family.isNull())
                hits.push_back(std::move(hit));
        return hits;
    }

    FamilyHit hitOf(const Found& one) const {
        const Database& db = m_finder.m_db;
        FamilyHit hit;
        const auto family = rowOf<Family>(db, one.family);
        if (!family)
            return hit;
        hit.family = one.family;
        hit.table = QString::fromStdString(one.table->name);
        hit.row = one.row;
        hit.restricted = family->restricted;
        hit.closedToReader = m_finder.m_closed.contains(one.family);
        hit.hub = m_finder.m_openIn.value(one.family);
        hit.hubLabel = m_finder.m_labels.value(hit.hub);
        hit.bySound = one.how == How::Sound;
        if (hit.closedToReader) {
            hit.ask = hit.hub.isNull() ? QString() : consultantName(db, hit.hub, m_finder.m_day);
            return hit;
        }
        hit.name = family->name;
        hit.reference = family->reference;
        hit.protectedPlace = one.how == How::Place && isProtected(one.row);
        if (family->restricted || hit.protectedPlace)
            return hit;
        const RowMatch match = matchIn(db, *one.table, one.row, m_line);
        hit.column = match.column;
        hit.matched = match.words;
        return hit;
    }

    const FamilyFinder& m_finder;
    const SearchLine& m_line;
    const FamilyFinder::Wish& m_wish;
    SearchIndex m_index;
    QStringList m_words;
    QSet<FamilyId> m_born;
    std::vector<Found> m_found;
    QHash<FamilyId, size_t> m_at;

    friend class FamilyFinder;
};

FamilyFinder::FamilyFinder(const Database& db, PersonId person, QDate day)
    : m_db(db),
      m_day(day),
      m_sight(db, person, day) {
    const auto me = rowOf<Person>(db, person);
    for (const Acting& acting : me ? actingAs(db, person, me->role, day) : std::vector<Acting>{}) {
        m_hubs.unite({acting.hubs.begin(), acting.hubs.end()});
        m_mayKnowProtected |= isAllowed(acting.role, Deed::SeeProtectedAddress);
    }
    for (const Hub& hub : rowsOf<Hub>(db, "1 ORDER BY key"))
        m_labels.insert(hub.id, hub.label);
    auto open = db.prepare("SELECT family,hub FROM family_case WHERE closed IS NULL AND gone&5=0 "
                           "ORDER BY opened,key");
    while (open.step()) {
        const auto family = open.id<FamilyId>(0);
        const auto hub = open.id<HubId>(1);
        if (!m_openIn.contains(family) ||
            (m_hubs.contains(hub) && !m_hubs.contains(m_openIn[family])))
            m_openIn.insert(family, hub);
    }
    auto restricted =
        db.prepare("SELECT id FROM family WHERE restricted AND gone&5=0 ORDER BY key");
    while (restricted.step())
        if (const auto family = restricted.id<FamilyId>(0); !m_sight.opens(family, true))
            m_closed.insert(family);
}

std::vector<FamilyHit> FamilyFinder::find(const SearchLine& line, const Wish& wish) const {
    return FamilySearch(*this, line, wish).run();
}

std::vector<FamilyHit> FamilyFinder::recent(const Wish& wish) const {
    const SearchLine nothing;
    FamilySearch search(*this, nothing, wish);
    for (const FamilyId family : wish.recent)
        search.add({family, &specOf<Family>(), family.value, How::Name, false});
    return search.best();
}

std::vector<FamilyHit> findFamilies(const Database& db, const QString& text, PersonId person,
                                    QDate day, int limit) {
    const SearchLine line = readSearch(text, day);
    QSet<FamilyId> among;
    if (!line.filters.empty())
        for (const CaseLine& one : FilteredCases(db, person, day).matching(line))
            among.insert(one.family);
    FamilyFinder::Wish wish;
    wish.limit = limit;
    wish.among = line.filters.empty() ? nullptr : &among;
    return FamilyFinder(db, person, day).find(line, wish);
}

} // namespace rt
