// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/rights.h"
#include "core/sync/sync_self.h"
#include "core/vault/membership.h"

namespace rt {

// The role table for receivers (security.md, column P): whether the membership log gives somebody
// the right to what a change did. What may not be is set aside visibly; it comes in when a grant
// arrives. Rights that were ever given count, as a change may come years after it was made: what a
// person may not do any more is cut by sequences, not by this.
bool mayChange(const TrustMembers& members, const Wish& wish);

// The same for what this PC's own people do: keeps everybody's standing grants beside the log,
// where commands and queries look (core/queries/reach.h). True: the membership had changed.
bool noteRights(Workspace& workspace, const TrustMembers& members);

// nullopt for the roles that only the trust has.
std::optional<Role> staffRole(MemberRole role);
MemberRole memberRole(Role role);

} // namespace rt
