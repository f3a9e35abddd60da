// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/trust.h"

// The rows that a case opens with.
namespace rt::demo {

using namespace Qt::StringLiterals;

namespace {

class Opening {
public:
    Opening(Trust& trust, Book& book, Work& work)
        : m_trust(trust),
          m_c(book),
          m_work(work),
          m_home(trust.households[size_t(work.household)]),
          m_team(trust.teams[size_t(work.team)]) {}

    void rows() {
        m_work.lead = lead();
        if (!m_home.stored)
            family();
        m_home.stored = true;
        theCase();
        firstDays();
    }

private:
    Member lead() {
        static constexpr Role roles[] = {Role::SocialWorker, Role::SeniorSocialWorker,
                                         Role::FamilySupport, Role::NewlyQualified};
        for (int tries = 0; tries < 6; ++tries) {
            const Member* m = m_team.of(roles[m_trust.chance.below(4)]);
            if (m && m->from <= m_work.opened)
                return *m;
        }
        return m_team.members.front();
    }

    void family() {
        m_home.row.id = m_c.newId<FamilyId>();
        m_c.add(m_home.row);
        ++m_trust.made.families;
        for (Adult& adult : m_home.adults) {
            adult.id = m_c.newId<AdultId>();
            adult.family = m_home.row.id;
            m_c.add(adult);
        }
        for (Kid& kid : m_home.kids)
            child(kid);
        relations();
        addresses();
    }

    void child(Kid& kid) {
        kid.row.id = m_c.newId<ChildId>();
        kid.row.family = m_home.row.id;
        setStatus(kid.row, statusOf(kid));
        kid.row.statusSince = m_work.opened;
        m_c.add(kid.row);
        ++m_trust.made.children;
    }

    Journey statusOf(const Kid& kid) const { // of the case that holds the child
        const int index = int(&kid - m_home.kids.data());
        for (const Work& work : m_trust.works)
            if (work.household == m_work.household &&
                std::find(work.kids.begin(), work.kids.end(), index) != work.kids.end())
                return work.status;
        return m_work.status;
    }

    void setStatus(Child& child, Journey status) {
        static constexpr Phrase categories[] = {u"NEG", u"EMO", u"PHY", u"NEG"};
        child.status = status;
        if (status == Journey::ChildProtection)
            child.category = text(categories[m_trust.chance.below(4)]);
        if (status == Journey::LookedAfter) {
            child.legalStatus = m_trust.chance.percent(60) ? u"C2"_s : u"V2"_s;
            child.placement = u"foster carers"_s;
        }
    }

    void relate(QUuid who, QUuid whom, Kin kin) {
        m_c.add(Relation{m_c.newId<RelationId>(), m_home.row.id, who, whom, kin, {}, {}, {}});
    }

    void relations() {
        for (size_t i = 0; i < m_home.kids.size(); ++i) {
            const QUuid child = m_home.kids[i].row.id.value;
            for (const Adult& adult : m_home.adults) {
                const bool parent = adult.part == u"Mum" || adult.part == u"Dad";
                const bool grandparent = adult.part == u"Nan" || adult.part == u"Grandad";
                relate(adult.id.value, child,
                       parent                          ? Kin::ParentOf
                       : grandparent                   ? Kin::GrandparentOf
                       : adult.part == u"Foster carer" ? Kin::CarerOf
                                                       : Kin::OtherOf);
            }
            if (i > 0)
                relate(m_home.kids[i - 1].row.id.value, child, Kin::SiblingOf);
        }
        if (m_home.adults.size() > 2)
            relate(m_home.adults[0].id.value, m_home.adults[1].id.value,
                   m_home.theme == Theme::DomesticAbuse ? Kin::FormerPartnerOf : Kin::PartnerOf);
    }

    void address(const QString& notKnownBy, QDate from, QDate to) {
        Address a;
        a.id = m_c.newId<AddressId>();
        a.family = m_home.row.id;
        a.lines = u"%1 %2\nFennimore"_s.arg(m_trust.chance.between(1, 180))
                      .arg(text(m_trust.chance.of(streets)));
        a.postcode = u"ZZ%1 %2QX"_s.arg(m_trust.chance.between(1, 9)).arg(m_trust.chance.below(10));
        a.notKnownBy = notKnownBy;
        a.from = from;
        a.to = to;
        m_c.add(a);
    }

    void addresses() {
        const QDate moved = m_work.opened.addDays(-m_trust.chance.between(20, 900));
        if (m_trust.chance.percent(15))
            address({}, moved.addDays(-400), moved.addDays(-1));
        address(m_home.protectedAddress ? u"Dad"_s : QString(), moved, {});
    }

    void theCase() {
        m_work.id = m_c.newId<CaseId>();
        Case c;
        c.id = m_work.id;
        c.family = m_home.row.id;
        c.hub = m_team.hub.id;
        c.opened = m_work.opened;
        if (m_work.opened < m_trust.start) {
            m_work.nextDeep =
                m_trust.start.addDays(7 + m_trust.chance.below(cadenceDays(m_trust, m_work)));
            c.firstDeepDue = m_work.nextDeep;
        }
        m_c.add(c);
        for (const int kid : m_work.kids) {
            const ChildId child = m_home.kids[size_t(kid)].row.id;
            m_c.add(Allocation{m_c.newId<AllocationId>(),
                               child,
                               m_work.id,
                               m_work.lead.id,
                               m_work.opened,
                               {},
                               {}});
            if (m_trust.chance.percent(35))
                coWorker(child);
        }
    }

    void coWorker(ChildId child) {
        const bool partner = m_team.hub.type == HubType::Innovation || m_trust.chance.percent(6);
        const Member& who = partner ? m_trust.chance.of(std::span<const Member>(m_trust.partners))
                                    : m_trust.anyMember(m_team, m_work.opened);
        if (who.id != m_work.lead.id)
            m_c.add(CoWorker{m_c.newId<CoWorkerId>(), child, m_work.id, who.id,
                             partner                           ? u"joint work"_s
                             : who.role == Role::FamilySupport ? u"parenting"_s
                                                               : u"direct work"_s});
    }

    void firstDays() {
        const QDate from = std::max(m_work.opened, m_trust.start);
        m_work.nextVisit = from.addDays(m_trust.chance.between(1, 5));
        m_work.nextPlan = from.addDays(m_trust.chance.between(18, 30));
        m_work.nextSummary = from.addDays(m_trust.chance.between(5, 25));
        for (const int kid : m_work.kids)
            m_home.kids[size_t(kid)].nextVoice = from.addDays(m_trust.chance.between(4, 20));
    }

    Trust& m_trust;
    Book& m_c;
    Work& m_work;
    Household& m_home;
    const Team& m_team;
};

} // namespace

void store(Trust& trust, Book& book, Work& work) {
    Opening(trust, book, work).rows();
}

} // namespace rt::demo
