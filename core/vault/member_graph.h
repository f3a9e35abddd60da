// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/vault/member_entry.h"

namespace rt {

// The entries of a membership log in one order that is alike on every PC, and which of them knew
// which. An entry stands in it only when all its parents do.
class MemberGraph {
public:
    explicit MemberGraph(const std::vector<SignedEntry>& entries);

    size_t size() const { return m_order.size(); }

    const SignedEntry& operator[](size_t i) const { return *m_order[i]; }

    bool knew(size_t later, size_t earlier) const { // an ancestor
        return earlier < later && ((m_known[later][earlier / 64] >> (earlier % 64)) & 1);
    }

    // Whether its number is one more than the greatest of its parents'.
    bool isNumbered(size_t i) const { return m_numbered[i]; }

    size_t waiting() const { return m_waiting; }

private:
    std::vector<const SignedEntry*> m_order;
    std::vector<std::vector<quint64>> m_known;
    std::vector<bool> m_numbered;
    size_t m_waiting = 0;
};

} // namespace rt
