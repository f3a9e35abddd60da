// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/undo.h"

namespace rt {

// Undo as the store knows it, without the rights that core/commands/undo.h asks for.
inline Result<ChangeNo> undone(Workspace& workspace, ChangeNo command) {
    return workspace.change("undo", [&](Changes& changes) -> Result<ChangeNo> {
        if (const Outcome done = undoCommand(workspace.log(), changes, command); !done)
            return done.error();
        return changes.command();
    });
}

} // namespace rt
