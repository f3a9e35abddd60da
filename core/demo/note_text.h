// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/phrases.h"

// Case notes of a few sentences, chosen by what brings the family and by the child's age.
namespace rt::demo {

enum class About { Child, Children, Family };

struct NoteText {
    NoteKind kind = NoteKind::Note;
    QString text;
    About about = About::Family;
};

QString visitText(Chance& chance, Theme theme, Band band, const Words& words);
NoteText anyNote(Chance& chance, Theme theme, Band band, const Words& words);

} // namespace rt::demo
