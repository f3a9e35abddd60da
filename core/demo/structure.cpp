// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/trust.h"
#include "core/domain/organisation_rules.h"

// Areas, hubs and people of March 2017 (progress report, 7.1 to 7.10), with invented names.
namespace rt::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr Phrase areaNames[] = {u"Operations", u"Placement and Resources Service",
                                u"SEN",        u"Safeguarding and QA",
                                u"YOT",        u"Virtual School"};

constexpr HubSpec specs[] = {
    {u"1", u"First Contact and MASH", HubType::FrontDoor, 45, 0, 40, 70,
     u"contacts, referrals, first assessments"},
    {u"6", u"PAUSE", HubType::Pause, 0, 0, 0, 40, u"women who have had children removed"},
    {u"IRT", u"Information and Resource Team", HubType::Information, 0, 0, 0, 0,
     u"advice, services in the community"},
    {u"3", u"Innovations", HubType::Innovation, 42, 1, 40, 70,
     u"domestic abuse, whole family work, seven days a week"},
    {u"4", u"Early Intervention", HubType::EarlyIntervention, 55, 1, 40, 70,
     u"early help, parenting"},
    {u"5", u"Early Intervention", HubType::EarlyIntervention, 52, 1, 40, 70,
     u"early help, Troubled Families"},
    {u"7", u"Children with Disabilities", HubType::Disability, 58, 2, 40, 70,
     u"disability, short breaks"},
    {u"8", u"Court", HubType::Court, 40, 2, 40, 70, u"care proceedings, before birth"},
    {u"13", u"Child Protection", HubType::ChildProtection, 50, 3, 40, 70,
     u"child protection, teenagers"},
    {u"14", u"Child Protection", HubType::ChildProtection, 55, 3, 40, 70,
     u"child protection, neglect"},
    {u"15", u"Child Protection", HubType::ChildProtection, 60, 3, 40, 70,
     u"child protection, domestic abuse"},
    {u"16", u"Child Protection", HubType::ChildProtection, 52, 3, 40, 70,
     u"child protection, under fives"},
    {u"17", u"Children Looked After", HubType::LookedAfter, 57, 4, 40, 70,
     u"looked after, life story work"},
    {u"18", u"Children Looked After", HubType::LookedAfter, 56, 4, 40, 70,
     u"looked after, permanence"},
    {u"19", u"Leaving Care", HubType::LeavingCare, 90, 4, 40, 70, u"16 and over, housing, work"},
    {u"20", u"Leaving Care", HubType::LeavingCare, 89, 4, 40, 70, u"16 and over, education"},
};

constexpr Phrase skills[] = {u"teenagers",  u"court",           u"domestic abuse", u"pre-birth",
                             u"disability", u"under fives",     u"fathers",        u"direct work",
                             u"life story", u"family meetings", u"mental health",  u"housing"};

class Making {
public:
    Making(Trust& trust, Book& book) : m_trust(trust), m_c(book) {}

    void all() {
        areas();
        leaders();
        for (const HubSpec& spec : specs)
            hub(spec);
        partners();
        covers();
        settings();
    }

private:
    QDate longAgo() { return m_trust.start.addDays(-30 * m_trust.chance.between(2, 60)); }

    // Names differ, so that a typed line means one person.
    Person newPerson(Role role, Employment employment, int share, QDate from) {
        Chance& chance = m_trust.chance;
        Person p;
        p.id = m_c.newId<PersonId>();
        const Heritage& heritage = anyHeritage(chance);
        m_language = heritage.language;
        do {
            const bool woman = chance.percent(78);
            p.given = text(chance.of(woman ? heritage.girls : heritage.boys));
            p.family = text(chance.of(heritage.surnames));
            if (chance.percent(30)) // many people carry names of two families
                p.given = text(chance.of(woman ? heritages[0].girls : heritages[0].boys));
        } while (std::any_of(m_trust.people.begin(), m_trust.people.end(), [&](const Person& o) {
            return o.given == p.given && o.family == p.family;
        }));
        p.role = role;
        p.employment = employment;
        p.share = share;
        p.from = from;
        const int number = 1001 + int(m_trust.people.size());
        p.staffNumber = QString::number(number);
        p.email = u"%1.%2@trust.example"_s.arg(p.given.toLower(), p.family.toLower());
        p.phone = u"01632 960%1"_s.arg(number % 1000, 3, 10, QChar(u'0'));
        m_c.add(p);
        m_trust.people.push_back(p);
        return p;
    }

    void tag(PersonId person, TagKind kind, const QString& words) {
        PersonTag tag{m_c.newId<PersonTagId>(), person, kind, words, {}, {}};
        if (m_trust.chance.percent(80)) {
            tag.confirmedBy = m_trust.managers.empty() ? person : m_trust.managers.front();
            tag.confirmedOn = m_trust.start.addDays(m_trust.chance.below(60));
        }
        m_c.add(tag);
    }

    void skilled(const Person& person) {
        if (text(m_language) != u"English" && m_trust.chance.percent(80))
            tag(person.id, TagKind::Language, text(m_language));
        const int first = m_trust.chance.below(int(std::size(skills)));
        for (int i = 0; i < m_trust.chance.between(1, 3); ++i)
            tag(person.id, TagKind::Skill, text(skills[(first + 5 * i) % int(std::size(skills))]));
    }

    void areas() {
        for (const Phrase name : areaNames) {
            const ServiceArea area{m_c.newId<AreaId>(), text(name), m_trust.start.addYears(-1), {}};
            m_c.add(area);
            if (m_operations.isNull())
                m_operations = area.id;
        }
    }

    void leaders() {
        m_trust.head = newPerson(Role::HeadOfOperations, Employment::Permanent, 100, longAgo()).id;
        for (int i = 0; i < 5; ++i) { // four of five are permanent (7.2)
            const Person p =
                newPerson(Role::GroupManager, i == 2 ? Employment::Agency : Employment::Permanent,
                          100, longAgo());
            m_trust.managers.push_back(p.id);
            static constexpr Phrase leads[] = {u"front door", u"early help", u"court", u"neglect",
                                               u"permanency"};
            tag(p.id, TagKind::LeadArea, text(leads[i]));
        }
        const Person lead = newPerson(Role::ClinicalLead, Employment::Permanent, 100, longAgo());
        tag(lead.id, TagKind::Skill, u"family therapy"_s);
        newPerson(Role::BusinessSupport, Employment::Permanent, 100, longAgo());
        m_trust.quality =
            newPerson(Role::QualityAssurance, Employment::Permanent, 100, longAgo()).id;
        newPerson(Role::QualityAssurance, Employment::Permanent, 60, longAgo());
    }

    Member member(const Person& person, Role role, int share, const Hub& hub) {
        const QDate from = std::max(person.from, hub.opened);
        m_c.add(Membership{m_c.newId<MembershipId>(), person.id, hub.id, role, share, from, {}});
        return {person.id, person.given, person.name(), role, from};
    }

    Person newMember(Role role) {
        Chance& chance = m_trust.chance;
        const bool agency = role != Role::Coordinator && role != Role::NewlyQualified &&
                            chance.percent(22); // about 20 % in hubs
        QDate from = longAgo();
        if (role == Role::NewlyQualified)
            from = m_trust.today.addDays(-chance.between(80, 300));
        else if (agency && role != Role::Consultant)
            from = m_trust.today.addDays(-chance.between(90, 500));
        const Person p = newPerson(role, agency ? Employment::Agency : Employment::Permanent,
                                   role == Role::Clinician ? 50
                                   : chance.percent(12)    ? 80
                                                           : 100,
                                   from);
        skilled(p);
        return p;
    }

    Person clinicianFor(const HubSpec& spec) { // one who works half-time in two hubs, or in one
        const QString label = text(spec.label);
        const bool second = label == u"5" || label == u"16" || label == u"18" || label == u"20";
        if (!second)
            m_clinician = newMember(Role::Clinician);
        else
            m_c.update<Person>(m_clinician.id, [](Person& p) { p.share = 100; });
        return m_clinician;
    }

    void hub(const HubSpec& spec) {
        Team team;
        team.spec = &spec;
        Hub& hub = team.hub;
        hub.id = m_c.newId<HubId>();
        hub.area = m_operations;
        hub.label = text(spec.label);
        hub.name = text(spec.name);
        hub.type = spec.type;
        hub.specialisms = text(spec.specialisms);
        hub.bandLow = spec.bandLow;
        hub.bandHigh = spec.bandHigh;
        hub.opened = m_trust.start.addDays(-200);
        m_c.add(hub);
        const PersonId manager = m_trust.managers[size_t(spec.manager)];
        for (const Person& p : m_trust.people)
            if (p.id == manager)
                team.manager = member(p, Role::GroupManager, 20, hub);
        std::vector<Role> roles = requiredRoles(spec.type);
        if (spec.type == HubType::Information)
            roles = {Role::Coordinator, Role::FamilySupport};
        for (const Role role : roles) {
            const bool clinician = role == Role::Clinician;
            const Person p = clinician ? clinicianFor(spec) : newMember(role);
            team.members.push_back(member(p, role, clinician ? 50 : p.share, hub));
        }
        if (hub.label == u"13")
            knownSkills(team);
        m_trust.teams.push_back(std::move(team));
    }

    void knownSkills(const Team& team) { // what the tour and the README ask for
        tag(team.of(Role::FamilySupport)->id, TagKind::Skill, u"good with teenagers"_s);
        tag(team.of(Role::SocialWorker)->id, TagKind::Language, u"Urdu"_s);
        tag(team.of(Role::SeniorSocialWorker)->id, TagKind::Skill, u"court"_s);
        tag(team.of(Role::NewlyQualified)->id, TagKind::Language, u"Polish"_s);
    }

    void partners() {
        static constexpr Phrase links[] = {u"police, community team", u"police, missing children",
                                           u"health visiting", u"recovery service"};
        for (const Phrase link : links) {
            const Person p = newPerson(Role::Partner, Employment::Partner, 100, longAgo());
            tag(p.id, TagKind::PartnerLink, text(link));
            m_trust.partners.push_back({p.id, p.given, p.name(), Role::Partner, p.from});
        }
    }

    void cover(QStringView label, QDate from, int days, const QString& reason) {
        const Team& team = m_trust.teams[size_t(m_trust.teamOf(label))];
        m_c.add(Cover{m_c.newId<CoverId>(), team.of(Role::Consultant)->id,
                      team.of(Role::SeniorSocialWorker)->id, team.hub.id, from, from.addDays(days),
                      reason});
    }

    void covers() {
        cover(u"13", m_trust.today.addDays(-70), 11, u"annual leave"_s);
        cover(u"14", m_trust.today.addDays(-30), 4, u"training"_s);
        cover(u"16", m_trust.today.addDays(-3), 10, u"annual leave"_s);
        cover(u"4", m_trust.today.addDays(9), 11, u"annual leave"_s);
        const Team& team = m_trust.teams[size_t(m_trust.teamOf(u"13"))];
        m_c.add(Cover{m_c.newId<CoverId>(),
                      team.of(Role::Clinician)->id,
                      {},
                      team.hub.id,
                      m_trust.today.addDays(-22),
                      m_trust.today.addDays(12),
                      u"sick leave"_s});
    }

    void setting(const QString& name, const QString& value, QStringView label, const QString& why) {
        const int team = label.isEmpty() ? -1 : m_trust.teamOf(label);
        m_c.add(Setting{m_c.newId<SettingId>(), name, value,
                        team < 0 ? HubId{} : m_trust.teams[size_t(team)].hub.id,
                        m_trust.start.addDays(-14), m_trust.head, why});
    }

    void settings() {
        setting(u"agenda.cadence_weeks.leaving_care"_s, u"8"_s, {},
                u"Pathway reviews are twice a year; eight weeks keep everybody in sight."_s);
        setting(u"agenda.cadence_weeks.looked_after"_s, u"6"_s, {},
                u"As often as children who live with carers are visited."_s);
        setting(u"voice.days"_s, u"56"_s, u"7", u"Direct work takes longer to prepare here."_s);
        setting(u"lock.idle_minutes"_s, u"15"_s, {}, u"Asked for by the coordinators."_s);
        setting(u"meeting.minutes"_s, u"120"_s, {}, u"Ten families in depth need their time."_s);
    }

    Trust& m_trust;
    Book& m_c;
    AreaId m_operations;
    Person m_clinician;
    Phrase m_language = u"";
};

} // namespace

void makeStructure(Trust& trust) {
    trust.actAs({}, atHour(trust.start.addDays(-10), 9));
    write(trust.workspace, "demo.structure", [&](Book& book) { Making(trust, book).all(); });
    const Team& hub13 = trust.teams[size_t(trust.teamOf(u"13"))];
    trust.made.people = int(trust.people.size());
    trust.made.hub13 = hub13.hub.id;
    trust.made.manager = hub13.manager.id;
    trust.made.consultant = hub13.of(Role::Consultant)->id;
    trust.made.coordinator = hub13.of(Role::Coordinator)->id;
    for (Team& team : trust.teams) {
        const int index = int(&team - trust.teams.data());
        const int weekday = 1 + index % 5;
        team.next = trust.today.addDays((weekday - trust.today.dayOfWeek() + 7) % 7);
        if (team.hub.label == u"13")
            team.next = trust.today.addDays(std::max(0, 8 - trust.today.dayOfWeek()) % 7 *
                                            int(trust.today.dayOfWeek() > 5));
    }
    const QDate joint = trust.teams[size_t(trust.teamOf(u"4"))].next;
    trust.teams[size_t(trust.teamOf(u"5"))].next = joint;
}

} // namespace rt::demo
