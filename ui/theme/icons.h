// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QIcon>

namespace rt {

enum class Icon {
    Today,
    Intake,
    Cases,
    Meeting,
    Diary,
    Charts,
    Hub,
    Search,
    Add,
    Sync,
    Privacy,
    Lock,
    Warning,
    Import,
    Help,
    Settings,
    People,
    Wall,
    Note,
    Print,
    Copy,
    Back,
    Undo,
    Edit,
    Filter,
    History,
    Keys,
    Folder
};

// A Breeze outline in a tone of the application's palette when it is painted, so one set serves
// light and dark. Where it is chosen it takes the accent. Null where the icon theme is missing, so
// that a button shows its words alone: every button has words.
QIcon icon(Icon, Tone = Tone::Text);

} // namespace rt
