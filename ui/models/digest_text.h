// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/hub_digest.h"

// The digest of a hub's week in words, for the screen and, by initials, for paper.
namespace rt {

QString digestFactText(const DigestFact& fact, const QString& whom); // "incident: missing, Mia"
QString digestClockText(const ClockLine& line, const QString& whom); // "visit Mia"
QString digestFacts(const HubDigest& digest);                        // the week in one sentence
QString withWhom(const QString& what, const QString& whom);          // "what, whom"

} // namespace rt
