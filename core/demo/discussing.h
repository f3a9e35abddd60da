// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/record.h"
#include "core/demo/trust.h"

namespace rt::demo {

// One family in one meeting: what was done since, what is wondered, what is directed, who does
// what.
class Discussing {
public:
    Discussing(Trust& trust, Book& book, Sitting& sitting, int work, Depth depth)
        : m_trust(trust),
          m_chance(trust.chance),
          m_c(book),
          m_sitting(sitting),
          m_index(work),
          m_work(trust.works[size_t(work)]),
          m_home(trust.households[size_t(m_work.household)]),
          m_day(sitting.meeting.on),
          m_recent(m_day > trust.today.addDays(-370)),
          m_before(trust.weeks - sitting.week) {
        m_d.depth = depth;
    }

    void go();

private:
    bool deepOne() const { return m_d.depth == Depth::Deep; }

    bool is(Notable notable) const { return m_work.notable == notable; }

    QString say(Phrases phrases) { return m_trust.say(phrases, m_words); }

    void begin();
    void previousActions();
    QString ownerOf(const Action& action) const;
    void answers();
    QString resultOf(const Hypothesis& hypothesis, const QString& otherwise) const;

    QDateTime at(int minute) const { return m_sitting.meeting.started.addSecs(60 * minute); }

    void deep();

    bool isStory() const { return m_work.notable != Notable::None; }

    void quick();
    Decided chosen();
    void direct();
    void action(DirectionId direction, int number);
    void scales();
    void hypothesis();
    void challenge();
    void finish();

    Trust& m_trust;
    Chance& m_chance;
    Book& m_c;
    Sitting& m_sitting;
    const int m_index;
    Work& m_work;
    Household& m_home;
    const QDate m_day;
    const bool m_recent;
    const int m_before; // weeks until the next planned meeting
    Words m_words;
    Discussion m_d;
    Record m_record;
};

} // namespace rt::demo
