// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/family_news.h"

#include "core/queries/called.h"
#include "core/queries/rows.h"
#include "core/queries/same_people.h"
#include "core/store/log_bytes.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownLetters = 120;
constexpr qint64 mostSteps = 5000; // looked through, of the whole PC

class News {
public:
    News(const Database& db, FamilyId family, const LookMark& since, PersonId reader)
        : m_db(db),
          m_family(family),
          m_since(since),
          m_reader(reader) {}

    std::vector<NewsLine> all() {
        grown<Note>();
        grown<Visit>();
        grown<Voice>();
        grown<Incident>();
        grown<Direction>();
        grown<Amendment>();
        steps();
        kept<Family>("t.id=?");
        for (const auto each :
             {&News::kept<Child>, &News::kept<Adult>, &News::kept<Relation>, &News::kept<Address>,
              &News::kept<Case>, &News::kept<KeyDate>, &News::kept<Challenge>})
            (this->*each)("t.family=?");
        kept<Action>("t.family=? AND t.state='open'");
        kept<Discussion>("t.family=? ORDER BY t.on_day DESC, t.key DESC LIMIT 5");
        kept<Allocation>("t.case_id IN (SELECT k.id FROM family_case k WHERE k.family=?)");
        kept<CoWorker>("t.case_id IN (SELECT k.id FROM family_case k WHERE k.family=?)");
        std::stable_sort(m_lines.begin(), m_lines.end(),
                         [](const NewsLine& a, const NewsLine& b) { return a.at > b.at; });
        return std::move(m_lines);
    }

private:
    using Of = NewsLine::Of;

    struct Touch { // what others did to a row since the mark
        NewsLine::How how = NewsLine::How::Changed;
        PersonId who;
        QDateTime at; // null: nothing
        std::vector<int> columns;
    };

    static qint64 of(const std::map<int, qint64>& numbers, int key) {
        const auto at = numbers.find(key);
        return at == numbers.end() ? 0 : at->second;
    }

    bool isNew(ChangeNo no) const { return countOf(no) > of(m_since.devices, deviceOf(no)); }

    Touch touchOf(ChangeNo last) const {
        Touch touch;
        for (ChangeNo no = last; no != 0 && isNew(no);) {
            Statement& s = m_db.cached(
                "SELECT ch.chain, ch.kind, ch.prev, c.person, c.clock>>16 FROM change ch JOIN "
                "command c ON c.id=ch.id-ch.part WHERE ch.id=?");
            if (!s.bind(1, no).step()) { // its history has not come yet
                s.reset();
                break;
            }
            const auto kind = ChangeKind(s.number(1));
            const PersonId who = s.id<PersonId>(3);
            const QByteArray prev = s.bytes(2);
            const QDateTime at = s.time(4);
            no = s.isNull(0) ? 0 : s.number(0);
            s.reset();
            if (who == m_reader)
                continue;
            if (!touch.at.isValid()) {
                touch.who = who;
                touch.at = at;
            }
            if (kind == ChangeKind::Row || kind == ChangeKind::Record)
                touch.how = NewsLine::How::Added;
            if (kind == ChangeKind::Set)
                for (const CellChange& cell : decodePrev(prev))
                    touch.columns.push_back(cell.column);
        }
        return touch;
    }

    // Rows of a table that only grows: the family's index knows the keys of the new ones.
    template <class T> void grown() {
        static const std::string sql = "SELECT t.key, t.last FROM " + specOf<T>().name +
                                       " t WHERE t.family=?1 AND t.key>?2 AND t.gone&5=0 ORDER BY "
                                       "t.key DESC LIMIT 50";
        found<T>(m_db.cached(sql).bind(1, m_family).bind(2, of(m_since.keys, TableOf<T>::number)));
    }

    // A family has few of them, and their last change says whether they are new.
    template <class T> void kept(const char* condition) {
        const std::string sql = "SELECT t.key, t.last, t.gone FROM " + specOf<T>().name +
                                " t WHERE t.gone&4=0 AND " + condition;
        found<T>(m_db.cached(sql).bind(1, m_family));
    }

    void steps() {
        const qint64 since = of(m_since.keys, TableOf<ActionStep>::number);
        found<ActionStep>(
            m_db.cached("SELECT t.key, t.last FROM action_step t WHERE t.key>max(?2, (SELECT "
                        "max(key) FROM action_step)-?3) AND t.family=?1 AND t.gone&5=0 ORDER BY "
                        "t.key DESC LIMIT 50")
                .bind(1, m_family)
                .bind(2, since)
                .bind(3, mostSteps));
    }

    template <class T> void found(Statement& s) {
        std::vector<std::pair<qint64, ChangeNo>> rows;
        while (s.step())
            if (!s.isNull(1) && isNew(s.number(1)))
                rows.emplace_back(s.number(0), s.number(1));
        s.reset();
        for (const auto& [key, last] : rows)
            if (const Touch touch = touchOf(last); touch.at.isValid())
                put<T>(key, touch);
    }

    template <class T> void put(qint64 key, const Touch& touch) {
        static const std::string sql = "SELECT " + columnsOf<T>("t") + ", t.gone FROM " +
                                       specOf<T>().name + " t WHERE t.key=?";
        Statement& s = m_db.cached(sql);
        if (!s.bind(1, key).step())
            return void(s.reset());
        const T value = readRow<T>(s);
        const bool gone = s.number(s.columns() - 1) & 1;
        s.reset();
        NewsLine line;
        line.table = QString::fromStdString(specOf<T>().name);
        line.row = value.id.value;
        line.how = gone ? NewsLine::How::Withdrawn : touch.how;
        line.at = touch.at;
        if (gone && touch.how == NewsLine::How::Added)
            return; // it came and went
        for (const int column : touch.columns)
            if (const int place = specOf<T>().at(column); place >= 0)
                line.fields << QString::fromStdString(specOf<T>().name + '.' +
                                                      specOf<T>().columns[size_t(place)].name);
        line.fields.removeDuplicates();
        if (!tell(value, line))
            return;
        line.by = nameOf(touch.who);
        line.words = line.words.simplified().left(shownLetters);
        m_lines.push_back(std::move(line));
    }

    bool tell(const Note& one, NewsLine& line) {
        line.of = Of::Note;
        line.code = int(one.kind);
        line.words = one.text;
        line.about = names(one.children);
        return true;
    }

    bool tell(const Visit& one, NewsLine& line) {
        line.of = Of::Visit;
        line.code = one.seen + (one.seen && one.alone);
        line.about = nameOf(one.child);
        line.on = one.on;
        return one.note.isNull(); // its note says so
    }

    bool tell(const Voice& one, NewsLine& line) {
        line.of = Of::Voice;
        line.words = one.words;
        line.about = nameOf(one.child);
        return true;
    }

    bool tell(const Incident& one, NewsLine& line) {
        line.of = Of::Incident;
        line.code = int(one.kind);
        line.words = one.words;
        line.about = nameOf(one.child);
        line.on = one.on;
        return true;
    }

    bool tell(const Direction& one, NewsLine& line) {
        line.of = Of::Direction;
        line.words = one.decision;
        line.about = names(one.children);
        return true;
    }

    bool tell(const Amendment& one, NewsLine& line) {
        line.of = Of::Amendment;
        line.words = one.text;
        return true;
    }

    bool tell(const ActionStep& one, NewsLine& line) {
        line.of = Of::Step;
        m_stepped.insert(one.action);
        line.code = int(one.kind);
        const auto action = rowOf<Action>(m_db, one.action);
        line.words = action ? action->what : QString();
        line.about = action ? nameOf(action->child) : QString();
        line.on = one.newDue;
        return action.has_value();
    }

    bool tell(const Action& one, NewsLine& line) {
        line.of = Of::Action;
        line.words = one.what;
        line.about = nameOf(one.child);
        line.on = one.due;
        return line.how != NewsLine::How::Changed || !m_stepped.contains(one.id);
    }

    bool tell(const Discussion& one, NewsLine& line) {
        line.of = Of::Discussion;
        line.code = int(one.state);
        line.on = one.on;
        line.words = one.question;
        return one.state != DiscussionState::Open;
    }

    bool tell(const KeyDate& one, NewsLine& line) {
        line.of = Of::Date;
        line.code = int(one.kind);
        line.about = nameOf(one.child);
        line.on = one.held.isValid() ? one.held : one.due;
        return true;
    }

    bool tell(const Challenge& one, NewsLine& line) {
        line.of = Of::Challenge;
        line.words = line.how == NewsLine::How::Added ? one.text : one.answer;
        return true;
    }

    bool tell(const Family&, NewsLine&) { return true; }

    bool tell(const Child& one, NewsLine& line) {
        line.about = calledName(one);
        return true;
    }

    bool tell(const Adult& one, NewsLine& line) {
        line.about = wholeName(one);
        return true;
    }

    bool tell(const Relation&, NewsLine&) { return true; }

    bool tell(const Address&, NewsLine&) { return true; }

    bool tell(const Case& one, NewsLine& line) {
        const auto hub = rowOf<Hub>(m_db, one.hub);
        line.about = hub ? u"Hub "_s + hub->label : QString();
        return true;
    }

    bool tell(const Allocation& one, NewsLine& line) {
        line.of = Of::Allocation;
        line.about = nameOf(one.child);
        line.words = nameOf(one.lead);
        return true;
    }

    bool tell(const CoWorker& one, NewsLine& line) {
        line.about = nameOf(one.person);
        return true;
    }

    QString nameOf(ChildId id) const {
        const auto child = id.isNull() ? std::nullopt : rowOf<Child>(m_db, m_same.shown(id));
        return child ? calledName(*child) : QString();
    }

    QString nameOf(PersonId id) const {
        const auto person = id.isNull() ? std::nullopt : rowOf<Person>(m_db, id);
        return person ? person->name() : QString();
    }

    QString names(const std::vector<ChildId>& children) const {
        QStringList all;
        for (const ChildId id : children)
            all << nameOf(id);
        all.removeAll({});
        return all.join(u", "_s);
    }

    const Database& m_db;
    const SamePeople m_same{m_db};
    const FamilyId m_family;
    const LookMark& m_since;
    const PersonId m_reader;
    QSet<ActionId> m_stepped;
    std::vector<NewsLine> m_lines;
};

} // namespace

FamilyNews newsOf(const Database& db, FamilyId family, const LookMark& since, PersonId reader,
                  size_t most) {
    FamilyNews news{News(db, family, since, reader).all(), 0};
    news.count = int(news.lines.size());
    if (news.lines.size() > most)
        news.lines.resize(most);
    return news;
}

QHash<FamilyId, int> newsCounts(const Database& db, const QHash<FamilyId, LookMark>& looks,
                                PersonId reader) {
    QHash<FamilyId, int> counts;
    const auto here = markOf(db, {}).devices;
    for (auto look = looks.begin(); look != looks.end(); ++look)
        if (look->devices != here)
            if (const int count = newsOf(db, look.key(), *look, reader, 0).count)
                counts.insert(look.key(), count);
    return counts;
}

QSet<FamilyId> openFamilies(const Database& db, const std::vector<Hub>& hubs) {
    QSet<FamilyId> open;
    for (const Hub& hub : hubs)
        for (const Case& one : rowsOf<Case>(db, "hub=? AND closed IS NULL ORDER BY key", hub.id))
            open.insert(one.family);
    return open;
}

} // namespace rt
