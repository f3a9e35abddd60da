// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

// Refusals and faults: what happened and what to do, in one or two sentences without case data.
namespace rt {

QString errorText(const Error& error);
QString faultText(FaultKind kind);
QString backupFaultText(FaultKind kind); // of a backup, its folder or what is restored

// A table's column as people call it: "child.born" -> "Date of birth"; "child" -> "Child".
QString fieldText(QStringView name);

// A command of the log as what was done: "note.add" -> "Note added"; the name itself if unknown.
QString commandText(QStringView name);

} // namespace rt
