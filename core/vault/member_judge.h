// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/vault/member_graph.h"
#include "core/vault/membership.h"

namespace rt {

// Which entries of the log count. What takes a right away is judged by what its author knew; what
// gives one also by everything that takes, unless the author of the taking knew of it: so a
// revocation beats what was written beside it, and two PCs never disagree.
class MemberJudge {
public:
    using Verdict = std::optional<SetAsideWhy>; // none: it counts

    MemberJudge(const MemberGraph& graph, const EntryHash& founding);

    bool counts(size_t i) const { return !m_verdicts[i]; }

    const Verdict& verdict(size_t i) const { return m_verdicts[i]; }

    // Whether a grant in entry `i` still stands when everything is known.
    bool stands(size_t i, const RoleGrant& grant) const;

    // Whether the device admitted in entry `i` was revoked.
    bool isRevoked(size_t i) const;

private:
    struct View { // all entries, or those that one entry knew
        std::optional<size_t> top;
        std::vector<Verdict> verdicts;
        std::set<QUuid> devices, invitations;
        std::map<std::pair<QUuid, quint32>, size_t> generations;
    };

    const MemberEntry& at(size_t i) const { return m_graph[i].entry; }

    bool in(const View& view, size_t i) const { return !view.top || m_graph.knew(*view.top, i); }

    bool takes(const View& view, size_t i) const { return in(view, i) && !m_takings[i]; }

    View judge(std::optional<size_t> top) const;
    Verdict judged(View& view, size_t e) const;
    Verdict judgedDevice(View& view, size_t e, QUuid author) const;
    Verdict judgedGeneration(View& view, size_t e, QUuid author) const;
    Verdict judgedBoxes(const View& view, size_t e, QUuid author) const;
    Verdict judgedTaking(const View& view, size_t e, QUuid author) const;
    Verdict judgedSeen(const View& view, size_t e, QUuid author) const;
    std::optional<QUuid> authorOf(const View& view, size_t e) const;
    bool isAgainst(const View& view, size_t admission, size_t e) const;
    bool survives(const View& view, size_t giving, const RoleGrant& grant,
                  std::optional<size_t> e) const;
    std::set<RoleGrant> grantsAt(const View& view, size_t e, QUuid person) const;
    bool isAdministrator(const View& view, size_t e, QUuid person) const;

    const MemberGraph& m_graph;
    EntryHash m_founding;
    std::map<QUuid, std::vector<size_t>> m_admissions, m_againstDevice; // by device
    std::map<QUuid, std::vector<size_t>> m_givings, m_againstPerson;    // by person
    std::vector<Verdict> m_takings, m_verdicts;
};

} // namespace rt
