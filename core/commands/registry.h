// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/json_fields.h"
#include "core/store/workspace.h"

#include <functional>

// Everything a person can do, by name: what "roundtablectl apply" runs and lists. A line's fields
// are those of the command's value, the same as its table's columns.
namespace rt {

struct CommandEntry {
    const char* name; // as in the log: "note.add"
    const char* says; // one sentence in plain English
    std::vector<FieldInfo> fields;
    std::function<Result<QUuid>(Workspace&, const QJsonObject&)> run; // the id of what it made
};

const std::vector<CommandEntry>& allCommands(); // by name
const CommandEntry* commandNamed(QStringView name);

// One for each registry_*.cpp.
void addCaseworkCommands(std::vector<CommandEntry>& commands);
void addMeetingCommands(std::vector<CommandEntry>& commands);

} // namespace rt
