// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/cargo.h"
#include "core/sync/cargo_flags.h"

namespace rt {

namespace {

constexpr qint64 countLimit = qint64(1) << deviceBits;
constexpr size_t believed = 4096; // of a count, before what it counts has been read

[[noreturn]] void damaged() {
    throw Fault(FaultKind::Damaged, "sync: a cargo cannot be read");
}

class Reader {
public:
    Reader(QByteArrayView bytes, QUuid self) : m_in(bytes), m_self(self) {}

    Cargo run() {
        m_cargo.devices = ids();
        if (!m_self.isNull())
            m_cargo.devices.insert(m_cargo.devices.begin(), m_self);
        m_persons = ids();
        if (m_cargo.devices.empty() || m_persons.empty())
            damaged();
        m_cargo.person = m_persons.front();
        m_cargo.routes.resize(1);
        for (size_t n = m_in.count(); n > 0; --n)
            m_cargo.routes.push_back(ids());
        for (size_t n = m_in.count(); n > 0; --n)
            m_names.push_back(m_in.sized());
        const size_t count = m_in.count();
        m_cargo.changes.reserve(std::min(count, believed));
        while (m_cargo.changes.size() < count) {
            CarriedChange& carried = m_cargo.changes.emplace_back();
            m_last = m_cargo.changes.size() > 1 ? &carried - 1 : nullptr;
            read(carried);
        }
        if (!m_in.atEnd())
            damaged();
        return std::move(m_cargo);
    }

private:
    std::vector<QUuid> ids() {
        std::vector<QUuid> all;
        for (size_t n = m_in.count(); n > 0; --n)
            all.push_back(m_in.uuid());
        return all;
    }

    size_t place(size_t size) {
        const quint64 at = m_in.number();
        if (at >= size)
            damaged();
        return size_t(at);
    }

    qint64 signedNumber() {
        const quint64 z = m_in.number();
        return qint64(z >> 1) ^ -qint64(z & 1);
    }

    ChangeNo numberOf(size_t device, qint64 count) {
        if (count <= 0 || count >= countLimit)
            damaged();
        return changeNo(int(device), count);
    }

    Clock clock(Clock from, bool back) {
        const qint64 difference = signedNumber();
        const quint64 counter = m_in.number();
        constexpr qint64 limit = qint64(1) << 47;
        const qint64 base = qint64(from >> 16);
        if (difference > limit || difference < -limit || counter > 0xFFFF)
            damaged();
        const qint64 ms = back ? base - difference : base + difference;
        if (ms < 0 || ms >= limit)
            damaged();
        return Clock(ms) << 16 | counter;
    }

    void read(CarriedChange& carried) {
        const quint64 flags = m_in.number();
        if (flags > 255 || (!m_last && flags & (sameCommand | nextNumber | sameRow)))
            damaged();
        Change& change = carried.change;
        change.kind = ChangeKind(flags & kindMask);
        if (flags & nextNumber) {
            change.no =
                numberOf(size_t(deviceOf(m_last->change.no)), countOf(m_last->change.no) + 1);
        } else {
            const size_t device = place(m_cargo.devices.size());
            change.no = numberOf(device, qint64(m_in.number()));
        }
        flags& sameCommand ? repeatCommand(carried) : readCommand(carried);
        change.command = carried.command.id;
        change.clock = carried.command.clock;
        const bool again = flags & sameRoute;
        carried.route = again ? (m_last ? m_last->route : 0) : place(m_cargo.routes.size());
        readRow(change, flags & sameRow);
        change.kind == ChangeKind::Life ? readLife(change) : readCells(change, flags & samePrev);
        if (flags & proven)
            carried.proof = m_in.sized();
    }

    void repeatCommand(CarriedChange& carried) {
        carried.command = m_last->command;
        if (carried.change.no < carried.command.id ||
            deviceOf(carried.change.no) != deviceOf(carried.command.id))
            damaged();
    }

    void readCommand(CarriedChange& carried) {
        Command& command = carried.command;
        const qint64 part = qint64(m_in.number());
        const qint64 count = countOf(carried.change.no);
        if (part < 0 || part >= count)
            damaged();
        command.id = carried.change.no - part;
        command.clock = clock(m_lastClock, false);
        m_lastClock = command.clock;
        command.person = m_persons[place(m_persons.size())];
        command.name = m_names[place(m_names.size())];
        command.why = m_in.sized();
    }

    void readRow(Change& change, bool same) {
        if (same) {
            change.table = m_last->change.table;
            change.row = m_last->change.row;
            return;
        }
        const size_t at = place(m_rows.size() + 1);
        if (at == 0) {
            const quint64 table = m_in.number();
            if (table == 0 || table > 0xFFFF)
                damaged();
            m_rows.emplace_back(int(table), m_in.uuid());
        }
        std::tie(change.table, change.row) = at == 0 ? m_rows.back() : m_rows[at - 1];
    }

    void readLife(Change& change) {
        const quint64 withdraw = m_in.number();
        if (withdraw > 1)
            damaged();
        change.life.withdraw = withdraw == 1;
        change.life.prev = versions(change);
        change.life.seen = versions(change);
    }

    void readCells(Change& change, bool alike) {
        const bool set = change.kind == ChangeKind::Set;
        const size_t count = m_in.count();
        if (count > 0xFFFF) // they are in order of columns
            damaged();
        change.cells.resize(count);
        const Versions shared =
            set && alike && !change.cells.empty() ? versions(change) : Versions{};
        int last = 0;
        for (CellChange& cell : change.cells) {
            const qint64 step = signedNumber();
            if (step <= 0 || step > 0xFFFF || last + step > 0xFFFF)
                damaged();
            cell.column = last += int(step);
            cell.value = m_in.value();
            if (set)
                cell.prev = alike ? shared : versions(change);
        }
    }

    Versions versions(const Change& change) {
        const size_t count = m_in.count();
        Versions all;
        all.reserve(std::min(count, believed));
        while (all.size() < count) {
            Version& v = all.emplace_back();
            const size_t device = place(m_cargo.devices.size() + 1);
            const qint64 number = signedNumber();
            if (device > 0) {
                v.no = numberOf(device - 1, number);
            } else {
                if (number <= -countLimit || number >= countLimit)
                    damaged();
                v.no = numberOf(size_t(deviceOf(change.no)), countOf(change.no) - number);
            }
            v.clock = clock(change.clock, true);
        }
        return all;
    }

    ByteReader m_in;
    QUuid m_self;
    Cargo m_cargo;
    std::vector<QUuid> m_persons;
    std::vector<QByteArray> m_names;
    std::vector<std::pair<int, QUuid>> m_rows;
    const CarriedChange* m_last = nullptr;
    Clock m_lastClock = 0;
};

} // namespace

std::vector<Digest> Cargo::digests() const {
    Incarnations names;
    for (const QUuid& device : devices)
        names.push_back(device.toRfc4122());
    std::vector<Digest> all;
    Digest ofCommand{};
    const Command* last = nullptr;
    for (const CarriedChange& carried : changes) {
        if (!last || last->id != carried.command.id || last->clock != carried.command.clock)
            ofCommand = commandDigest(carried.command, names);
        last = &carried.command;
        all.push_back(changeDigest(carried.change, ofCommand, names));
    }
    return all;
}

Cargo readCargo(QByteArrayView bytes, QUuid self) {
    return Reader(bytes, self).run();
}

std::vector<int> numbersOf(const Cargo& cargo, ChangeLog& log) {
    std::vector<int> numbers;
    for (size_t i = 0; i < cargo.devices.size(); ++i)
        numbers.push_back(log.deviceNumber(cargo.devices[i], i == 0 ? cargo.person : QUuid{}));
    return numbers;
}

CarriedChange localised(const CarriedChange& carried, const std::vector<int>& numbers) {
    CarriedChange out = carried;
    Change& change = out.change;
    const auto renumber = [&](Versions& versions) {
        for (Version& v : versions)
            v.no = changeNo(numbers.at(size_t(deviceOf(v.no))), countOf(v.no));
    };
    change.no = changeNo(numbers.at(size_t(deviceOf(change.no))), countOf(change.no));
    change.command = changeNo(deviceOf(change.no), countOf(change.command));
    out.command.id = change.command;
    for (CellChange& cell : change.cells)
        renumber(cell.prev);
    renumber(change.life.prev);
    renumber(change.life.seen);
    return out;
}

} // namespace rt
