// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case_view_table.h"
#include "core/store/same_person_table.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace rt;

namespace {

class Random {
public:
    explicit Random(unsigned seed) : m_engine(seed) {}

    unsigned below(unsigned n) { return unsigned(m_engine() % n); }

    QUuid uuid() {
        QByteArray bytes;
        for (int i = 0; i < 16; ++i)
            bytes += char(below(255) + 1);
        return QUuid::fromRfc4122(bytes);
    }

    void fill(QString& text) {
        static constexpr char16_t letters[] = u"aZ9 \u00e9\u4e2d\"'<\n;";
        for (unsigned n = below(20); n > 0; --n)
            text += QChar(letters[below(11)]);
    }

    void fill(QByteArray& bytes) {
        for (unsigned n = below(20); n > 0; --n)
            bytes += char(below(256));
    }

    void fill(QDate& day) {
        if (below(4))
            day = QDate(1950, 1, 1).addDays(below(40000));
    }

    void fill(QDateTime& time) {
        if (below(4))
            time = QDateTime::fromMSecsSinceEpoch(qint64(below(2000000000)) * 1000 + below(1000),
                                                  Qt::UTC);
    }

    void fill(QUuid& id) {
        if (below(4))
            id = uuid();
    }

    template <class Tag> void fill(Id<Tag>& id) { fill(id.value); }

    template <class Tag> void fill(std::vector<Id<Tag>>& ids) {
        for (unsigned n = below(4); n > 0; --n)
            ids.push_back({uuid()});
    }

    void fill(bool& yes) { yes = below(2) == 1; }

    void fill(std::optional<int>& number) {
        if (below(4))
            number = int(below(2000)) - 1000;
    }

    void fill(int& number) { number = int(below(2000)) - 1000; }

    template <class E>
    requires std::is_enum_v<E>

    void fill(E& code) { code = E(below(unsigned(Names<E>::words.size()))); }

private:
    std::mt19937 m_engine;
};

template <class T> T filled(Random& random) {
    T value{};
    value.id = {random.uuid()};
    eachField<T>([&](const auto& f) { random.fill(value.*(f.member)); });
    return value;
}

template <class T> bool same(const T& a, const T& b) {
    bool all = a.id == b.id;
    eachField<T>([&](const auto& f) { all &= a.*(f.member) == b.*(f.member); });
    return all;
}

template <class T> void goesThereAndBack(TestWorkspace& t, unsigned seed) {
    Random random(seed);
    INFO(specOf<T>().name << ", seed " << seed);
    for (int round = 0; round < 20; ++round) {
        const T value = filled<T>(random);
        REQUIRE(t.workspace.change("test", [&](Changes& c) -> Outcome {
            c.add(value);
            return ok;
        }));
        const auto loaded = t.workspace.load<T>(value.id);
        REQUIRE(loaded);
        CHECK(same(loaded.value, value));
    }
}

template <class... T> void allGo(unsigned seed) {
    TestWorkspace t;
    static_assert(sizeof...(T) == 40);
    REQUIRE(sizeof...(T) == allTables().size());
    (goesThereAndBack<T>(t, seed), ...);
}

} // namespace

TEST_CASE("every table reads back what it wrote", "[store][property]") {
    for (const unsigned seed : {1u, 2u, 3u})
        allGo<ServiceArea, Hub, Person, Membership, Cover, PersonTag, Setting, Family, Child, Adult,
              Relation, Address, Case, Allocation, CoWorker, Note, Visit, Voice, Incident, KeyDate,
              Action, ActionStep, Direction, Challenge, Meeting, Attendance, AgendaItem,
              AgendaRequest, Discussion, Scale, Hypothesis, Contribution, SignRequest, SignedRecord,
              Amendment, KnownPerson, HubWeek, Attachment, SamePerson, CaseView>(seed);
}
