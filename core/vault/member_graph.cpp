// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/member_graph.h"

#include <algorithm>
#include <map>

namespace rt {

MemberGraph::MemberGraph(const std::vector<SignedEntry>& entries) {
    std::vector<const SignedEntry*> sorted;
    sorted.reserve(entries.size());
    for (const SignedEntry& entry : entries)
        sorted.push_back(&entry);
    std::sort(sorted.begin(), sorted.end(), [](const SignedEntry* a, const SignedEntry* b) {
        return a->entry.sequence != b->entry.sequence ? a->entry.sequence < b->entry.sequence
                                                      : a->hash < b->hash;
    });
    sorted.erase(
        std::unique(sorted.begin(), sorted.end(),
                    [](const SignedEntry* a, const SignedEntry* b) { return a->hash == b->hash; }),
        sorted.end());
    std::map<EntryHash, size_t> at;
    for (const SignedEntry* entry : sorted) {
        const size_t here = m_order.size();
        std::vector<quint64> known(here / 64 + 1);
        bool whole = true;
        quint32 above = 0;
        for (const EntryHash& parent : entry->entry.parents) {
            const auto found = at.find(parent);
            if (found == at.end()) {
                whole = false;
                break;
            }
            const auto& more = m_known[found->second];
            for (size_t i = 0; i < more.size(); ++i)
                known[i] |= more[i];
            above = std::max(above, m_order[found->second]->entry.sequence);
            known[found->second / 64] |= quint64(1) << (found->second % 64);
        }
        if (!whole) {
            ++m_waiting;
            continue;
        }
        at.emplace(entry->hash, here);
        m_order.push_back(entry);
        m_known.push_back(std::move(known));
        m_numbered.push_back(entry->entry.sequence == above + 1);
    }
}

} // namespace rt
