// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/trust.h"

namespace rt::demo {

// What happens with a family between two meetings: visits, calls, views, dates, incidents, and what
// gets done without waiting for the meeting.
class Life {
public:
    Life(Trust& trust, Book& book, Work& work, QDate from, QDate to)
        : m_trust(trust),
          m_chance(trust.chance),
          m_c(book),
          m_work(work),
          m_home(trust.households[size_t(work.household)]),
          m_team(trust.teams[size_t(work.team)]),
          m_from(std::max(from, work.opened)),
          m_to(to) {}

    void go();

private:
    bool isStory() const { return m_work.notable != Notable::None; }

    bool isQuiet() const;
    QDate anyDay();
    std::vector<ChildId> children() const;
    int anyKid();
    Band band(int kid, QDate day) const;
    void status();
    int visitDays();
    NoteId note(NoteKind kind, const QString& text, QDate day, const Member& author,
                std::vector<ChildId> about);
    const Member& visitor(QDate day);
    void visits();
    void visit(QDate day, const Member& by);
    void notes();
    void someNote(QDate day);
    void voices();
    void date(KeyDateKind kind, QDate due);
    bool ahead(KeyDateKind kind) const;
    void held();
    void dates();
    QDate nextConference();
    void doneEarly();
    void summary();
    void surprises();
    void incident();
    void directionBetween();

    Trust& m_trust;
    Chance& m_chance;
    Book& m_c;
    Work& m_work;
    Household& m_home;
    const Team& m_team;
    const QDate m_from, m_to;
};

} // namespace rt::demo
