// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/agenda_reasons.h"

#include <QString>

namespace rt {

// The kind of a reason in a word or two, for a chip beside the whole sentence: "Drift", "Owed".
QString reasonWord(ReasonCode code);

} // namespace rt
