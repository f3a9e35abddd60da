// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

#include <optional>

namespace rt {

// Bytes as people can print and type them: 32 signs without look-alikes, in groups of four. Small
// letters, spaces, O for 0 and I or L for 1 are forgiven. A checksum in front finds slips.
QString onPaper(const QByteArray& bytes);
std::optional<QByteArray> fromPaper(const QString& text);

} // namespace rt
