// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/bytes.h"
#include "core/store/change.h"
#include "core/store/row_state.h"

// The blobs of the change table, and the canonical bytes that a change's digest is made of.
namespace rt {

void writeVersions(ByteWriter& out, const Versions& versions);
Versions readVersions(ByteReader& in);

QByteArray
encodePrev(const std::vector<CellChange>& cells); // columns and the versions they replace
std::vector<CellChange> decodePrev(const QByteArray& bytes);     // without values
QByteArray encodeValues(const std::vector<ColumnValue>& values); // empty for none
std::vector<ColumnValue> decodeValues(const QByteArray& bytes);
QByteArray encodeLife(const LifeChange& life);
LifeChange decodeLife(const QByteArray& bytes);

// Digests name a device by its incarnation, so that they are the same on every PC.
using Incarnations = std::vector<QByteArray>; // 16 bytes each, by local number; [0] is empty

Digest commandDigest(const Command& command, const Incarnations& devices);
// The digest of a row's first change, from its cells in the order of the table's columns.
Digest firstDigest(const TableSpec& table, QUuid row, const std::vector<Value>& cells, ChangeNo no,
                   const Digest& command, const Incarnations& devices);
Digest changeDigest(const Change& change, const Digest& command, const Incarnations& devices);

} // namespace rt
