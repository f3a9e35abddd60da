// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/sync/cargo.h"
#include "core/sync/file_names.h"
#include "core/sync/pack.h"
#include "tests/fuzz/targets.h"
#include "tests/fuzz/writers.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace rt::fuzz {

namespace {

// Only a fault of kind Damaged may come of what is in a file.
template <class Read> auto readOr(Read read) -> std::optional<decltype(read())> {
    try {
        return read();
    } catch (const Fault& fault) {
        promised(fault.kind == FaultKind::Damaged, "what cannot be read is damaged");
        return std::nullopt;
    }
}

QByteArray written(const Cargo& cargo) {
    Incarnations incarnations;
    for (const QUuid& device : cargo.devices)
        incarnations.push_back(device.toRfc4122());
    CargoWriter writer(incarnations, 0, cargo.person);
    for (const CarriedChange& carried : cargo.changes)
        writer.add(carried.command, carried.change, cargo.routes[carried.route]);
    return writer.take(true);
}

// One number for two commands: a log has no such thing, so that nobody writes it.
bool saysTwice(const Cargo& cargo) {
    const auto twice = std::adjacent_find(
        cargo.changes.begin(), cargo.changes.end(), [](const auto& one, const auto& next) {
            return one.command.id == next.command.id && one.command.clock != next.command.clock;
        });
    return twice != cargo.changes.end();
}

} // namespace

int fuzzCargo(const uint8_t* data, size_t size) {
    const QByteArray bytes = bytesIn(data, size);
    (void)readOr([&] { return readCargo(bytes, idOf(1, 7)); });
    const auto cargo = readOr([&] { return readCargo(bytes); });
    if (!cargo || saysTwice(*cargo))
        return 0;
    const auto again = readOr([&] { return readCargo(written(*cargo)); });
    promised(again && again->changes.size() == cargo->changes.size(),
             "a cargo that is read can be written");
    for (size_t i = 0; i < cargo->changes.size(); ++i)
        promised(again->changes[i].change.row == cargo->changes[i].change.row &&
                     again->changes[i].change.clock == cargo->changes[i].change.clock &&
                     again->changes[i].change.cells.size() == cargo->changes[i].change.cells.size(),
                 "and says the same");
    return 0;
}

int fuzzPack(const uint8_t* data, size_t size) {
    FileHead head;
    head.kind = FileKind::Pack;
    head.incarnation = idOf(1, 7);
    const auto segments = readOr([&] { return decodePack(bytesIn(data, size), head); });
    if (!segments)
        return 0;
    for (const PackedSegment& segment : *segments)
        (void)readOr([&] { return readCargo(segment.cargo, head.incarnation); });
    const auto again = readOr([&] { return decodePack(encodePack(*segments), head); });
    promised(again && again->size() == segments->size(), "a pack that is read can be written");
    return 0;
}

int fuzzNames(const uint8_t* data, size_t size) {
    const QString name = QString::fromUtf8(bytesIn(data, size));
    if (const auto head = names::parseHead(name))
        promised(head->stream.size() == 16 && head->hash.size() == 8, "a head names a stream");
    if (const auto segment = names::parseSegment(name); segment && segment->attempt < 9999) {
        promised(segment->hash.size() == 16, "a segment names its hash");
        const auto next = names::parseSegment(names::nextAttempt(name));
        promised(next && next->sequence == segment->sequence && next->attempt > segment->attempt,
                 "the next attempt has the next name");
    }
    if (const auto pack = names::parsePack(name))
        promised(pack->hash.size() == 16, "a pack names its hash");
    (void)names::parseSnapshot(name);
    (void)names::parseSnapshotPart(name);
    return 0;
}

} // namespace rt::fuzz
