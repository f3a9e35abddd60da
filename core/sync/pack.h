// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/sealed_file.h"

#include <vector>

namespace rt {

struct PackedSegment { // a segment as its reader would have it, without seal and signature
    FileHead head;
    FileHash hash{};
    QByteArray cargo;
};

inline constexpr qsizetype packLimit = 32 << 20;

QByteArray encodePack(const std::vector<PackedSegment>& segments);

// Trust, scope, device and incarnation are the pack's own. Throws Fault(Damaged).
std::vector<PackedSegment> decodePack(const QByteArray& plain, const FileHead& pack);

} // namespace rt
