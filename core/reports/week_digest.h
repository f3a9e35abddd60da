// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/hub_digest.h"
#include "core/reports/meeting_documents.h"

// The digest of a hub's week on paper and as text for an e-mail: children by initials, actions by
// their verb, nothing that was written.
namespace rt {

struct DigestWords { // codes said by ui/text; whom: initials
    SayReason reason;
    std::function<QString(const DigestFact& fact, const QString& whom)> fact;
    std::function<QString(const ClockLine& line, const QString& whom)> clock;
};

Document weekDigest(const Database& db, const HubDigest& digest, const DigestWords& say,
                    const Printing& printing);
QString digestEmail(const Document& digest);

} // namespace rt
