// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/member_judge.h"

#include "core/vault/device_keys.h"

#include <algorithm>

namespace rt {

namespace {

constexpr RoleGrant administration{MemberRole::Administrator, QUuid()};

bool isTaking(EntryKind kind) {
    return kind == EntryKind::Withdraw || kind == EntryKind::RevokeDevice ||
           kind == EntryKind::RevokePerson;
}

bool admits(EntryKind kind) {
    return kind == EntryKind::Found || kind == EntryKind::Device || kind == EntryKind::Recovery;
}

bool gives(EntryKind kind) {
    return kind == EntryKind::Found || kind == EntryKind::Person || kind == EntryKind::Grant ||
           kind == EntryKind::Recovery;
}

const std::vector<size_t>& listOf(const std::map<QUuid, std::vector<size_t>>& all, QUuid id) {
    static const std::vector<size_t> none;
    const auto found = all.find(id);
    return found == all.end() ? none : found->second;
}

bool contains(const std::vector<RoleGrant>& grants, const RoleGrant& grant) {
    return std::find(grants.begin(), grants.end(), grant) != grants.end();
}

} // namespace

MemberJudge::MemberJudge(const MemberGraph& graph, const EntryHash& founding)
    : m_graph(graph),
      m_founding(founding),
      m_takings(graph.size()) {
    for (size_t i = 0; i < graph.size(); ++i) {
        const MemberEntry& entry = at(i);
        if (admits(entry.kind))
            m_admissions[entry.device].push_back(i);
        if (gives(entry.kind))
            m_givings[entry.person].push_back(i);
        if (entry.kind == EntryKind::RevokeDevice)
            m_againstDevice[entry.device].push_back(i);
        else if (isTaking(entry.kind))
            m_againstPerson[entry.person].push_back(i);
    }
    for (size_t i = 0; i < graph.size(); ++i)
        if (isTaking(at(i).kind)) {
            View known = judge(i);
            m_takings[i] = judged(known, i);
        }
    m_verdicts = judge({}).verdicts;
}

MemberJudge::View MemberJudge::judge(std::optional<size_t> top) const {
    View view{top, std::vector<Verdict>(m_graph.size(), SetAsideWhy::Strange), {}, {}, {}};
    for (size_t i = 0; i < top.value_or(m_graph.size()); ++i)
        if (in(view, i))
            view.verdicts[i] = isTaking(at(i).kind) ? m_takings[i] : judged(view, i);
    return view;
}

MemberJudge::Verdict MemberJudge::judged(View& view, size_t e) const {
    const MemberEntry& entry = at(e);
    if (!m_graph.isNumbered(e) || (entry.kind == EntryKind::Found && m_graph[e].hash != m_founding))
        return SetAsideWhy::Strange;
    if (entry.kind == EntryKind::Found || entry.kind == EntryKind::Recovery) {
        if (entry.device != deviceNamed(entry.sign, entry.box))
            return SetAsideWhy::Strange;
        return view.devices.insert(entry.device).second ? Verdict() : SetAsideWhy::Used;
    }
    const auto author = authorOf(view, e);
    if (!author)
        return SetAsideWhy::Revoked;
    switch (entry.kind) {
    case EntryKind::Device:
        return judgedDevice(view, e, *author);
    case EntryKind::Generation:
        return judgedGeneration(view, e, *author);
    case EntryKind::Boxes:
        return judgedBoxes(view, e, *author);
    case EntryKind::RevokeDevice:
        return judgedTaking(view, e, *author);
    case EntryKind::Seen:
        return judgedSeen(view, e, *author);
    case EntryKind::Fork:
        return entry.from > 0 && !grantsAt(view, e, *author).empty() ? Verdict()
                                                                     : SetAsideWhy::NotAllowed;
    default:
        break;
    }
    return isAdministrator(view, e, *author) ? Verdict() : SetAsideWhy::NotAllowed;
}

MemberJudge::Verdict MemberJudge::judgedDevice(View& view, size_t e, QUuid author) const {
    const MemberEntry& entry = at(e);
    if (entry.device != deviceNamed(entry.sign, entry.box))
        return SetAsideWhy::Strange;
    if (author != entry.person && !isAdministrator(view, e, author))
        return SetAsideWhy::NotAllowed;
    for (const size_t t : listOf(m_againstDevice, entry.device)) // a revoked key never returns
        if (takes(view, t) && !m_graph.knew(t, e))
            return SetAsideWhy::Revoked;
    for (const size_t t : listOf(m_againstPerson, entry.person))
        if (at(t).kind == EntryKind::RevokePerson && takes(view, t) && !m_graph.knew(t, e) &&
            !m_graph.knew(e, t))
            return SetAsideWhy::Revoked;
    if (view.devices.contains(entry.device) ||
        (!entry.invitation.isNull() && view.invitations.contains(entry.invitation)))
        return SetAsideWhy::Used;
    view.devices.insert(entry.device);
    view.invitations.insert(entry.invitation);
    return {};
}

MemberJudge::Verdict MemberJudge::judgedGeneration(View& view, size_t e, QUuid author) const {
    const MemberEntry& entry = at(e);
    const auto grants = grantsAt(view, e, author);
    const bool first =
        std::none_of(view.generations.begin(), view.generations.end(), [&](const auto& generation) {
            return generation.first.first == entry.scope && m_graph.knew(e, generation.second);
        });
    if (!opens(grants, entry.trust, entry.scope) && !(first && grants.contains(administration)))
        return SetAsideWhy::NotAllowed;
    if (entry.generation == 0 ||
        !view.generations.try_emplace({entry.scope, entry.generation}, e).second)
        return SetAsideWhy::Used;
    return {};
}

MemberJudge::Verdict MemberJudge::judgedBoxes(const View& view, size_t e, QUuid author) const {
    const MemberEntry& entry = at(e);
    const auto of = view.generations.find({entry.scope, entry.generation});
    if (of == view.generations.end() || !m_graph.knew(e, of->second))
        return SetAsideWhy::Strange;
    return opens(grantsAt(view, e, author), entry.trust, entry.scope) ? Verdict()
                                                                      : SetAsideWhy::NotAllowed;
}

MemberJudge::Verdict MemberJudge::judgedTaking(const View& view, size_t e, QUuid author) const {
    for (const size_t a : listOf(m_admissions, at(e).device)) // one's own that was lost
        if (in(view, a) && !view.verdicts[a] && at(a).person == author)
            return {};
    return isAdministrator(view, e, author) ? Verdict() : SetAsideWhy::NotAllowed;
}

// Nobody speaks for their own PC, nor for a scope that they do not read.
MemberJudge::Verdict MemberJudge::judgedSeen(const View& view, size_t e, QUuid author) const {
    const MemberEntry& entry = at(e);
    const auto grants = grantsAt(view, e, author);
    const bool may = std::all_of(entry.cuts.begin(), entry.cuts.end(), [&](const Cut& cut) {
        return cut.device != entry.author && opens(grants, entry.trust, cut.scope);
    });
    return may ? Verdict() : SetAsideWhy::NotAllowed;
}

std::optional<QUuid> MemberJudge::authorOf(const View& view, size_t e) const {
    for (const size_t a : listOf(m_admissions, at(e).author))
        if (m_graph.knew(e, a) && !view.verdicts[a] && !isAgainst(view, a, e))
            return at(a).person;
    return std::nullopt;
}

bool MemberJudge::isAgainst(const View& view, size_t admission, size_t e) const {
    for (const size_t t : listOf(m_againstDevice, at(admission).device))
        if (t != e && takes(view, t) && !m_graph.knew(t, e))
            return true;
    for (const size_t t : listOf(m_againstPerson, at(admission).person))
        if (t != e && at(t).kind == EntryKind::RevokePerson && takes(view, t) &&
            !m_graph.knew(t, e) && !m_graph.knew(admission, t))
            return true;
    return false;
}

// `e`: the entry that leans on the grant; what its taker knew of it counts still.
bool MemberJudge::survives(const View& view, size_t giving, const RoleGrant& grant,
                           std::optional<size_t> e) const {
    for (const size_t t : listOf(m_againstPerson, at(giving).person)) {
        if ((e && (t == *e || m_graph.knew(t, *e))) || !takes(view, t) || m_graph.knew(giving, t))
            continue;
        if (at(t).kind == EntryKind::RevokePerson || contains(at(t).grants, grant))
            return false;
    }
    return true;
}

std::set<RoleGrant> MemberJudge::grantsAt(const View& view, size_t e, QUuid person) const {
    std::set<RoleGrant> grants;
    for (const size_t g : listOf(m_givings, person))
        if (m_graph.knew(e, g) && !view.verdicts[g])
            for (const RoleGrant& grant : at(g).grants)
                if (survives(view, g, grant, e))
                    grants.insert(grant);
    return grants;
}

bool MemberJudge::isAdministrator(const View& view, size_t e, QUuid person) const {
    return grantsAt(view, e, person).contains(administration);
}

bool MemberJudge::stands(size_t i, const RoleGrant& grant) const {
    return survives(View{}, i, grant, std::nullopt);
}

bool MemberJudge::isRevoked(size_t i) const {
    for (const size_t t : listOf(m_againstDevice, at(i).device))
        if (!m_takings[t])
            return true;
    for (const size_t t : listOf(m_againstPerson, at(i).person))
        if (at(t).kind == EntryKind::RevokePerson && !m_takings[t] && !m_graph.knew(i, t))
            return true;
    return false;
}

} // namespace rt
