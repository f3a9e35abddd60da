// SPDX-License-Identifier: GPL-3.0-or-later
// Documents leave the program through here: into a file that was not there before, that only its
// owner may read, and that is whole or not there at all.
#pragma once
#include "core/base/result.h"

#include <QByteArray>

namespace rt {

// NotFound "file.folder": no such folder. Conflict "file.exists". NotAllowed "file.readOnly":
// may not write there. Fault "file.full" or "file.write": the disk failed us; nothing is left.
Outcome writeNewFile(const QString& path, const QByteArray& bytes);

} // namespace rt
