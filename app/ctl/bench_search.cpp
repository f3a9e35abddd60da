// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench_search.h"

#include "core/queries/family_search.h"
#include "core/queries/search_filters.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int shownRows = 8;

const QStringList typed{u"mar"_s,  u"stephen"_s,         u"mohammed a"_s, u"13/4/2013"_s,
                        u"2013"_s, u"school with mum"_s, u"sl1 4"_s,      u"she said"_s,
                        u"f-10"_s, u"xyzzy"_s,           u"hub:13 an"_s,  u"age:13-17 scale<5"_s};

class Times {
public:
    template <class Work> void take(Work work) {
        QElapsedTimer timer;
        timer.start();
        work();
        m_all.push_back(double(timer.nsecsElapsed()) / 1e6);
    }

    double percentile95() {
        std::sort(m_all.begin(), m_all.end());
        return m_all[std::min(m_all.size() - 1, m_all.size() * 95 / 100)];
    }

private:
    std::vector<double> m_all;
};

// As the box asks at a key.
void answer(const FamilyFinder& finder, FilteredCases& cases, const QString& text, QDate day) {
    const SearchLine line = readSearch(text, day);
    QSet<FamilyId> among;
    if (!line.filters.empty())
        for (const CaseLine& one : cases.matching(line))
            among.insert(one.family);
    FamilyFinder::Wish wish;
    wish.limit = shownRows;
    wish.among = line.filters.empty() ? nullptr : &among;
    (void)finder.find(line, wish);
}

Figure absolute(const QString& name, double value, const QString& note) {
    Figure figure;
    figure.name = name;
    figure.value = value;
    figure.goal = 50;
    figure.unit = u"ms"_s;
    figure.note = note;
    return figure;
}

} // namespace

std::vector<Figure> benchSearch(const Workspace& workspace) {
    const Database& db = workspace.db();
    const QDate day = workspace.today();
    Times opening, keys;
    for (int round = 0; round < 10; ++round)
        opening.take([&] { (void)FamilyFinder(db, workspace.actor(), day).recent({}); });
    const FamilyFinder finder(db, workspace.actor(), day);
    FilteredCases cases(db, workspace.actor(), day);
    while (cases.gatherNext()) // the window does this between two keys
        ;
    for (const QString& text : typed)
        for (qsizetype letters = 1; letters <= text.size(); ++letters)
            keys.take([&] { answer(finder, cases, text.left(letters), day); });
    return {absolute(u"palette"_s, opening.percentile95(),
                     u"the search box ready to be typed into, 95th percentile"_s),
            absolute(u"search_key"_s, keys.percentile95(),
                     u"answer for each key of names, dates, notes and filters, 95th percentile"_s)};
}

} // namespace rt
