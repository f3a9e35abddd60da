// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/known_elsewhere.h"

#include "core/base/text.h"
#include "core/domain/organisation_rules.h"
#include "core/queries/rows.h"
#include "core/queries/search_matches.h"
#include "core/store/held_hubs.h"
#include "core/store/name_mark.h"
#include "core/store/search_index.h"
#include "core/store/search_terms.h"

#include <QHash>

namespace rt {

namespace {

constexpr int mostRows = 200;
constexpr qsizetype fewestLetters = 2, mostNames = 4;

class Elsewhere {
public:
    Elsewhere(const Database& db, const SearchLine& line, QDate day, size_t limit)
        : m_db(db),
          m_line(line),
          m_day(day),
          m_limit(limit),
          m_held(heldHubs(db)),
          m_index(db),
          m_words(foldedWords(line.words)) {}

    std::vector<KnownElsewhere> run() {
        if (!m_held)
            return {};
        if (m_words.isEmpty()) {
            if (m_line.born)
                take(bornOn(m_line.born->digits()), false);
        } else if (m_words.join(QString()).size() >= fewestLetters) {
            take(beginningWith(m_line.words), false);
            if (m_found.empty())
                take(soundingLike(m_line.words), true);
        }
        asked();
        return std::move(m_found);
    }

private:
    void take(const QString& expression, bool bySound) {
        constexpr int table = TableOf<KnownPerson>::number;
        for (const auto& hit : m_index.named(expression, mostRows, table, table)) {
            if (m_found.size() >= m_limit)
                return;
            const auto person = rowOf<KnownPerson>(m_db, KnownPersonId{hit.row});
            if (person && person->standing != Known::Ask && answers(*person) &&
                (!bySound || soundsRight(m_db, *hit.table, hit.row, m_words)))
                add(*person, bySound);
        }
    }

    bool answers(const KnownPerson& person) const {
        const bool byBirth = m_line.born && !m_line.bornMayBeNumber;
        return !isHeld(m_held, person.hub) &&
               (!byBirth || (person.born >= m_line.born->from && person.born <= m_line.born->to));
    }

    // A mark takes milliseconds: only when a name and a whole day of birth were typed.
    void asked() {
        if (!m_line.born || m_line.born->from != m_line.born->to)
            return;
        std::vector<QByteArray> marks;
        for (const QString& name : m_words.mid(0, mostNames))
            marks.push_back(nameMark(name, m_line.born->from));
        if (marks.empty())
            return;
        std::set<QUuid> told;
        for (const KnownPerson& person :
             rowsOf<KnownPerson>(m_db, "t.standing='ask' ORDER BY t.hub,t.key"))
            if (!isHeld(m_held, person.hub) && !told.contains(person.hub.value) &&
                std::all_of(marks.begin(), marks.end(), [&](const QByteArray& mark) {
                    return holdsMark(person.marks, mark);
                })) {
                told.insert(person.hub.value);
                KnownPerson only;
                only.hub = person.hub;
                only.standing = Known::Ask;
                add(only, false);
            }
    }

    void add(const KnownPerson& person, bool bySound) {
        KnownElsewhere one{person, {}, {}, bySound};
        auto at = m_hubs.find(person.hub);
        if (at == m_hubs.end()) {
            const auto hub = rowOf<Hub>(m_db, person.hub);
            at = m_hubs.insert(person.hub, {hub ? hub->label : QString(),
                                            consultantName(m_db, person.hub, m_day)});
        }
        one.hubLabel = at->first;
        one.ask = at->second;
        m_found.push_back(std::move(one));
    }

    const Database& m_db;
    const SearchLine& m_line;
    QDate m_day;
    size_t m_limit;
    std::optional<std::set<QUuid>> m_held;
    SearchIndex m_index;
    QStringList m_words;
    std::vector<KnownElsewhere> m_found;
    QHash<HubId, std::pair<QString, QString>> m_hubs; // label, whom to ask
};

} // namespace

std::vector<KnownElsewhere> knownElsewhere(const Database& db, const SearchLine& line,
                                           PersonId reader, QDate day, int limit) {
    const auto person = rowOf<Person>(db, reader);
    if (!person || person->role == Role::Partner || line.commandsOnly || !line.filters.empty())
        return {};
    return Elsewhere(db, line, day, size_t(std::max(limit, 0))).run();
}

QString consultantName(const Database& db, HubId hub, QDate day) {
    const auto memberships = rowsOf<Membership>(db, "hub=? ORDER BY key", hub);
    const auto covers = rowsOf<Cover>(db, "hub=? ORDER BY key", hub);
    const auto found = consultantOn(day, hub, memberships, covers);
    const auto person = found ? rowOf<Person>(db, found->acting()) : std::nullopt;
    return person ? person->name() : QString();
}

} // namespace rt
