// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/log_bytes.h"

#include <QVarLengthArray>

#include <algorithm>
#include <sodium.h>

namespace rt {

namespace {

void writeName(ByteWriter& out, ChangeNo no, const Incarnations& devices) {
    out.raw(devices.at(size_t(deviceOf(no))));
    out.number(quint64(countOf(no)));
}

// In an order that does not depend on local numbers.
void writeCanonical(ByteWriter& out, const Versions& versions, const Incarnations& devices) {
    const auto write = [&](ByteWriter& to, Version v) {
        to.number(v.clock);
        writeName(to, v.no, devices);
    };
    out.number(versions.size());
    if (versions.size() == 1)
        return write(out, versions[0]);
    std::vector<QByteArray> named;
    for (const Version& v : versions) {
        ByteWriter one;
        write(one, v);
        named.push_back(one.bytes());
    }
    std::sort(named.begin(), named.end());
    for (const QByteArray& bytes : named)
        out.raw(bytes);
}

void writeHead(ByteWriter& out, ChangeNo no, ChangeKind kind, int table, QUuid row,
               const Digest& command, const Incarnations& devices) {
    out.raw(command.data(), command.size());
    writeName(out, no, devices);
    out.number(quint64(kind));
    out.number(quint64(table));
    out.raw(row);
}

Digest hash(const char* bytes, qsizetype size) {
    Digest digest;
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(bytes),
                       size_t(size), nullptr, 0);
    return digest;
}

Digest hash(const QByteArray& bytes) {
    return hash(bytes.constData(), bytes.size());
}

} // namespace

void writeVersions(ByteWriter& out, const Versions& versions) {
    out.number(versions.size());
    for (const Version& v : versions) {
        out.number(quint64(v.no));
        out.number(v.clock);
    }
}

Versions readVersions(ByteReader& in) {
    Versions versions(in.count());
    for (Version& v : versions) {
        v.no = ChangeNo(in.number());
        v.clock = in.number();
    }
    return versions;
}

QByteArray encodeHeads(const Heads& heads) {
    ByteWriter out;
    writeVersions(out, heads.base);
    out.number(heads.cells.size());
    for (const CellHeads& cell : heads.cells) {
        out.number(quint64(cell.column));
        writeVersions(out, cell.heads);
        writeVersions(out, cell.awaited);
    }
    writeVersions(out, heads.life);
    writeVersions(out, heads.lifeAwaited);
    return out.bytes();
}

Heads decodeHeads(const QByteArray& bytes) {
    ByteReader in(bytes);
    Heads heads;
    heads.base = readVersions(in);
    heads.cells.resize(in.count());
    for (CellHeads& cell : heads.cells) {
        cell.column = int(in.number());
        cell.heads = readVersions(in);
        cell.awaited = readVersions(in);
    }
    heads.life = readVersions(in);
    heads.lifeAwaited = readVersions(in);
    return heads;
}

QByteArray encodePrev(const std::vector<CellChange>& cells) {
    Versions distinct;
    const auto indexOf = [&](Version v) {
        const auto at = std::find(distinct.begin(), distinct.end(), v);
        if (at == distinct.end()) {
            distinct.push_back(v);
            return distinct.size() - 1;
        }
        return size_t(at - distinct.begin());
    };
    ByteWriter lines;
    lines.number(cells.size());
    for (const CellChange& cell : cells) {
        lines.number(quint64(cell.column));
        lines.number(cell.prev.size());
        for (const Version& v : cell.prev)
            lines.number(indexOf(v));
    }
    ByteWriter out;
    writeVersions(out, distinct);
    out.raw(lines.bytes());
    return out.bytes();
}

std::vector<CellChange> decodePrev(const QByteArray& bytes) {
    ByteReader in(bytes);
    const Versions distinct = readVersions(in);
    std::vector<CellChange> cells(in.count());
    for (CellChange& cell : cells) {
        cell.column = int(in.number());
        cell.prev.resize(in.count());
        for (Version& v : cell.prev) {
            const quint64 at = in.number();
            if (at >= distinct.size())
                throw Fault(FaultKind::Damaged, "change log: a version is out of range");
            v = distinct[at];
        }
    }
    return cells;
}

QByteArray encodeValues(const std::vector<ColumnValue>& values) {
    if (values.empty())
        return {};
    ByteWriter out;
    out.number(values.size());
    for (const ColumnValue& v : values) {
        out.number(quint64(v.column));
        out.value(v.value);
    }
    return out.bytes();
}

std::vector<ColumnValue> decodeValues(const QByteArray& bytes) {
    if (bytes.isEmpty())
        return {};
    ByteReader in(bytes);
    std::vector<ColumnValue> values(in.count());
    for (ColumnValue& v : values) {
        v.column = int(in.number());
        v.value = in.value();
    }
    return values;
}

QByteArray encodeLife(const LifeChange& life) {
    ByteWriter out;
    out.number(life.withdraw ? 1 : 0);
    writeVersions(out, life.prev);
    writeVersions(out, life.seen);
    return out.bytes();
}

LifeChange decodeLife(const QByteArray& bytes) {
    ByteReader in(bytes);
    LifeChange life;
    life.withdraw = in.number() == 1;
    life.prev = readVersions(in);
    life.seen = readVersions(in);
    return life;
}

Digest commandDigest(const Command& command, const Incarnations& devices) {
    ByteWriter out;
    writeName(out, command.id, devices);
    out.number(command.clock);
    out.raw(command.person);
    out.sized(command.name);
    out.sized(command.why);
    return hash(out.bytes());
}

Digest firstDigest(const TableSpec& table, QUuid row, const std::vector<Value>& cells, ChangeNo no,
                   const Digest& command, const Incarnations& devices) {
    ByteWriter out(128);
    writeHead(out, no, firstKind(table), table.number, row, command, devices);
    const QByteArray& head = out.bytes();
    qsizetype room = head.size();
    for (const Value& cell : cells)
        room += cell.isNull() ? 0 : cell.bytes.size() + 21;
    QVarLengthArray<char, 1024> bytes(room);
    char* at = std::copy(head.begin(), head.end(), bytes.data());
    for (size_t i = 0; i < cells.size(); ++i)
        if (!cells[i].isNull())
            at = writeValue(writeNumber(at, quint64(table.columns[i].number)), cells[i]);
    return hash(bytes.constData(), at - bytes.constData());
}

Digest changeDigest(const Change& change, const Digest& command, const Incarnations& devices) {
    ByteWriter out(256);
    writeHead(out, change.no, change.kind, change.table, change.row, command, devices);
    const bool first = change.kind == ChangeKind::Row || change.kind == ChangeKind::Record;
    for (const CellChange& cell : change.cells) {
        if (first && cell.value.isNull())
            continue;
        out.number(quint64(cell.column));
        out.value(cell.value);
        if (change.kind == ChangeKind::Set)
            writeCanonical(out, cell.prev, devices);
    }
    if (change.kind == ChangeKind::Life) {
        out.number(change.life.withdraw ? 1 : 0);
        writeCanonical(out, change.life.prev, devices);
        writeCanonical(out, change.life.seen, devices);
    }
    return hash(out.bytes());
}

} // namespace rt
