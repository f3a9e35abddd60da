// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/file_names.h"
#include "core/sync/receiving.h"

// Before a unit is let in: whether it shows that two PCs wrote under one name.
namespace rt {

// Two PCs may have given one number to different changes. Also told by a version that a change
// names: it may be of the branch that has not come.
void Receiving::findForks(const Arrival& arrival, const std::vector<CarriedChange>& carried) {
    m_twins.clear();
    std::map<int, ChangeNo> highest; // by device: what comes above it is new
    auto& s = m_workspace.db().cached("SELECT max(id) FROM change WHERE id >= ? AND id < ?");
    const QUuid scope = arrival.file.head.scope;
    for (const CarriedChange& c : carried) {
        if (m_refused.contains(size_t(&c - carried.data())))
            continue; // says nothing of who wrote what
        const int device = deviceOf(c.change.no);
        for (const CellChange& cell : c.change.cells)
            findFork(cell.prev, device, scope);
        findFork(c.change.life.prev, device, scope);
        const auto [at, fresh] = highest.try_emplace(device);
        if (fresh) {
            s.bind(1, changeNo(device, 0)).bind(2, changeNo(device + 1, 0)).step();
            at->second = s.number(0);
            s.reset();
        }
        if (c.change.no > at->second)
            continue;
        if (m_forks.isTwin(c))
            m_twins.insert(size_t(&c - carried.data()));
        learnFork(c.change.version(), c.command.id, scope);
    }
}

void Receiving::findFork(const Versions& named, int device, QUuid scope) {
    for (const Version& v : named)
        if (deviceOf(v.no) != device)
            learnFork(v, v.no, scope);
}

void Receiving::learnFork(const Version& version, ChangeNo command, QUuid scope) {
    if (!m_forks.isCollision(version))
        return;
    const int device = deviceOf(version.no);
    if (device == m_log.ownDevice())
        throw OwnFork{};
    m_book.raise("fork", scope, names::short16(m_log.incarnation(device)), m_now);
    m_forks.learnCollision(version.no, command);
}

// As they are named now: what a change among them teaches holds for those before it, too.
std::vector<CarriedChange> Receiving::carriedIn(const Arrival& arrival,
                                                const std::vector<int>& devices, size_t from,
                                                size_t end) {
    std::vector<CarriedChange> carried;
    carried.reserve(end - from);
    m_refused.clear();
    for (size_t at = from; at < end; ++at) {
        carried.push_back(localised(arrival.cargo.changes[at], devices));
        if (const char* reason = refusal(carried.back(), arrival))
            m_refused[at - from] = reason;
    }
    findForks(arrival, carried);
    for (int pass = 0; pass < 2 && m_forks.any(); ++pass)
        for (CarriedChange& c : carried)
            c = m_forks.renamed(std::move(c));
    return carried;
}

} // namespace rt
