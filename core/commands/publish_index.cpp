// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/publish_index.h"

#include "core/base/text.h"
#include "core/store/derived_id.h"
#include "core/store/name_mark.h"
#include "core/store/writer.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostRows = 400; // in one transaction

struct KnownFamily {
    QUuid id;
    bool withdrawn = false; // no case of this hub stands
    bool open = false;
    bool isProtected = false;
    QDate closed;
};

struct Wanted {
    KnownPerson person;
    bool withdrawn = false;
};

class IndexOfHub {
public:
    IndexOfHub(Workspace& workspace, HubId hub, MarkBook& marks)
        : m_workspace(workspace),
          m_db(workspace.db()),
          m_hub(hub),
          m_marks(marks) {}

    Published run() {
        Published done;
        for (const KnownFamily& family : families()) {
            done.more = m_marked && Writer::isAwaited(); // and then goes on with the marks it has
            if (done.more)
                break;
            for (const char* table : {"child", "adult"})
                addPeople(family, table);
        }
        std::erase_if(m_wanted, [this](const Wanted& one) { return stands(one); });
        if (m_wanted.size() > mostRows) {
            done.more = true;
            m_wanted.resize(mostRows);
        }
        if (!m_wanted.empty())
            (void)bool(m_workspace.derive("index.publish", [this](Changes& c) -> Outcome {
                for (const Wanted& one : m_wanted)
                    write(c, one);
                return ok;
            }));
        done.rows = m_wanted.size();
        return done;
    }

private:
    std::vector<KnownFamily> families() const {
        std::vector<KnownFamily> all;
        Statement& s = m_db.cached(
            "SELECT k.family,min(k.gone&1),max((k.gone&1)=0 AND k.closed IS NULL),"
            "max(CASE WHEN (k.gone&1)=0 THEN k.closed END),max(f.gone&1),max(coalesce("
            "f.restricted,0)<>0 OR EXISTS(SELECT 1 FROM address a WHERE a.family=f.id AND "
            "a.not_known_by IS NOT NULL AND a.gone&1=0)) FROM family_case k JOIN family f ON "
            "f.id=k.family WHERE k.hub=? AND f.last IS NOT NULL GROUP BY k.family ORDER BY "
            "k.family");
        s.bind(1, m_hub);
        while (s.step()) {
            KnownFamily one;
            one.id = s.uuid(0);
            one.withdrawn = s.number(1) || s.number(4);
            one.open = s.number(2);
            one.closed = one.open ? QDate() : s.date(3);
            one.isProtected = s.number(5);
            all.push_back(one);
        }
        s.reset();
        return all;
    }

    void addPeople(const KnownFamily& family, const std::string& table) {
        Statement& s = m_db.cached("SELECT id,given,surname,known_as,born,gone&1,gone&4 FROM " +
                                   table + " WHERE family=? ORDER BY id");
        s.bind(1, family.id);
        while (s.step()) {
            if (s.number(6))
                continue; // its first write has not come yet
            Wanted one;
            one.withdrawn = family.withdrawn || s.number(5);
            one.person.id = {derivedId(m_hub.value, u"known", s.uuid(0).toString())};
            one.person.hub = m_hub;
            one.person.given = s.text(1);
            one.person.surname = s.text(2);
            one.person.knownAs = s.text(3);
            one.person.born = s.date(4);
            one.person.isChild = table == "child";
            one.person.standing = family.open ? Known::Open : Known::Closed;
            one.person.closed = family.closed;
            if (family.isProtected)
                one.person = asked(one.person);
            m_wanted.push_back(std::move(one));
        }
        s.reset();
    }

    KnownPerson asked(const KnownPerson& person) {
        KnownPerson only;
        only.id = person.id;
        only.hub = person.hub;
        only.standing = Known::Ask;
        if (!person.born.isValid())
            return only;
        QStringList names =
            foldedWords(person.given + u' ' + person.surname + u' ' + person.knownAs);
        names.sort();
        names.removeDuplicates();
        std::vector<QByteArray> marks;
        for (const QString& name : names) {
            auto [at, fresh] = m_marks.try_emplace({name, person.born});
            if (fresh)
                at->second = nameMark(name, person.born);
            m_marked |= fresh;
            marks.push_back(at->second);
        }
        std::sort(marks.begin(), marks.end()); // their order says nothing
        for (const QByteArray& mark : marks)
            only.marks += mark;
        return only;
    }

    bool stands(const Wanted& one) const {
        const auto stored = m_workspace.load<KnownPerson>(one.person.id);
        if (one.withdrawn || (stored.row.state.gone & Incomplete)) // its first write is on its way
            return !stored.exists();
        return stored.exists() && cellsOf(stored.value) == cellsOf(one.person);
    }

    void write(Changes& c, const Wanted& one) const {
        const auto stored = c.load<KnownPerson>(one.person.id);
        if (one.withdrawn)
            return c.withdraw<KnownPerson>(one.person.id);
        if (stored.row.key == 0)
            return c.add(one.person);
        if (!stored.exists())
            c.restore<KnownPerson>(one.person.id);
        c.save(stored, one.person);
    }

    Workspace& m_workspace;
    const Database& m_db;
    HubId m_hub;
    MarkBook& m_marks;
    std::vector<Wanted> m_wanted;
    bool m_marked = false; // anybody anew
};

} // namespace

Published publishIndex(Workspace& workspace, HubId hub, MarkBook& marks) {
    return IndexOfHub(workspace, hub, marks).run();
}

} // namespace rt
