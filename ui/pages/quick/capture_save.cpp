// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/capture_save.h"

#include "core/commands/actions.h"
#include "ui/pages/quick/capture_visit.h"
#include "ui/text/error_text.h"

namespace rt {

void saveCaptured(Desk& desk, QObject* owner, const Captured& line,
                  std::function<void(const QString&)> then) {
    const auto answer = [then = std::move(then)](const auto& saved) {
        then(saved ? QString() : errorText(saved.error()));
    };
    const CaptureTarget& about = line.about.front();
    if (line.isAction())
        desk.run([action = ActionPeople::actionOf(line.action, about.family, about.child())](
                     Workspace& w) { return addAction(w, action); },
                 owner, answer);
    else
        desk.run([note = noteOf(line)](Workspace& w) { return addNote(w, note); }, owner, answer);
}

} // namespace rt
