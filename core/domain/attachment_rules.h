// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace rt {

// A file's name as it may be kept and written again on any system: without a folder, without what a
// system forbids or hides, at most 120 letters with its ending.
QString tidyFileName(const QString& name);

// Whether a file of this name is shown by another program without running it: documents, pictures,
// text, sound. The name alone says so; anything else is saved, not opened.
bool mayBeOpened(const QString& name);

} // namespace rt
