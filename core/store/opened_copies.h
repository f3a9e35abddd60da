// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace rt {

// Copies of attached files for other programs to show. They lie readable in the profile's folder,
// for this person alone, until the profile locks, closes or opens: then they are overwritten and
// removed. What the disk and the other program kept of them is beyond us; the help says so.
QString writeOpenedCopy(const QString& profileFolder, const QString& name, const QByteArray& bytes);
void wipeOpenedCopies(const QString& profileFolder) noexcept;

} // namespace rt
