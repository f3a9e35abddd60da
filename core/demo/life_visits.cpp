// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/life.h"
#include "core/demo/note_text.h"

// Visits, calls and what children say.
namespace rt::demo {

using namespace Qt::StringLiterals;

int Life::visitDays() {
    switch (m_work.status) {
    case Journey::ChildProtection:
    case Journey::Assessment:
        return m_chance.between(7, 10);
    case Journey::LookedAfter:
        return m_chance.between(28, 36);
    case Journey::LeavingCare:
        return m_chance.between(38, 50);
    default:
        return m_chance.between(17, 23);
    }
}

NoteId Life::note(NoteKind kind, const QString& text, QDate day, const Member& author,
                  std::vector<ChildId> about) {
    const NoteId id = m_c.newId<NoteId>();
    const QDateTime at = atHour(day, m_chance.between(9, 16), 5 * m_chance.below(12));
    m_c.add(Note{id, m_home.row.id, std::move(about), author.id, at, kind, text, {}});
    ++m_trust.made.notes;
    return id;
}

const Member& Life::visitor(QDate day) {
    return m_chance.percent(72) ? m_work.lead : m_trust.anyMember(m_team, day);
}

void Life::visits() {
    while (m_work.nextVisit <= m_to) {
        const QDate day = std::max(weekdayOnOrBefore(m_work.nextVisit), m_from);
        const Member by = visitor(day);
        if (!isStory() && m_chance.percent(4)) { // tried again two days later
            const Words w = m_trust.words(m_work, day, by);
            note(NoteKind::Visit, m_trust.say(nobodyIn, w), day, by, children());
            m_work.nextVisit = day.addDays(m_chance.between(1, 2));
            if (m_work.nextVisit <= m_to)
                continue;
            return;
        }
        visit(day, by);
    }
}

void Life::visit(QDate day, const Member& by) {
    const int kid = anyKid();
    const NoteId id =
        note(NoteKind::Visit,
             visitText(m_chance, m_home.theme, band(kid, day), m_trust.words(m_work, kid, day, by)),
             day, by, children());
    const bool alone = m_work.status == Journey::LookedAfter || m_work.visits % 3 != 2;
    ++m_work.visits;
    for (const int one : m_work.kids)
        if (band(one, day) != Band::Unborn)
            m_c.add(Visit{m_c.newId<VisitId>(), m_home.row.id, m_home.kids[size_t(one)].row.id, day,
                          true, alone, by.id, id});
    m_work.nextVisit = day.addDays(visitDays());
}

void Life::notes() {
    int count = m_chance.perMille(620) ? 1 : 0;
    count += m_chance.perMille(140) ? 1 : 0;
    for (int i = 0; i < count; ++i)
        someNote(anyDay());
}

void Life::someNote(QDate day) {
    const Member& by = visitor(day);
    const int kid = anyKid();
    const NoteText said =
        anyNote(m_chance, m_home.theme, band(kid, day), m_trust.words(m_work, kid, day, by));
    std::vector<ChildId> about;
    if (said.about == About::Children)
        about = children();
    else if (said.about == About::Child && kid >= 0)
        about = {m_home.kids[size_t(kid)].row.id};
    note(said.kind, said.text, day, by, std::move(about));
}

void Life::voices() {
    for (const int index : m_work.kids) {
        Kid& kid = m_home.kids[size_t(index)];
        const QDate day = std::max(kid.nextVoice, m_from);
        if (day > m_to || bandOf(kid.row, day) == Band::Unborn)
            continue;
        const Words w = m_trust.words(m_work, index, day, m_work.lead);
        kid.lastVoice = m_trust.say(voiceWords(bandOf(kid.row, day)), w);
        m_c.add(Voice{m_c.newId<VoiceId>(), m_home.row.id, kid.row.id, day, kid.lastVoice,
                      m_trust.say(voiceMethods, w),
                      m_chance.percent(40) ? m_trust.say(voiceChanged, w) : QString()});
        kid.nextVoice = day.addDays(m_chance.between(26, 36));
    }
}

} // namespace rt::demo
