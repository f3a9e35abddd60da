// SPDX-License-Identifier: GPL-3.0-or-later
// One random story: people on several PCs in three hubs, a share that misbehaves, one seed.
#pragma once
#include "tests/core/store/log_oracle.h"
#include "tests/simulation/world.h"

namespace rt::sim {

using logtest::Name;
using logtest::Names;
using logtest::Said;

class Story {
public:
    explicit Story(quint64 seed) : m_random(seed) {
        const size_t count = 3 + m_random.below(4);
        constexpr qint64 skews[]{0, 0, 0, -86'400'000, 37'000, 500'000};
        for (size_t n = 0; n < count; ++n) {
            std::vector<int> hubs{int(m_random.below(3))};
            if (n == 0) // who may hand over: holds all three
                hubs = {0, 1, 2};
            m_hubs.push_back(hubs);
            pcs.push_back(std::make_unique<Pc>(trust, hubs, skews[m_random.below(6)]));
            forms.emplace_back();
        }
        for (auto& pc : pcs) {
            pc->options.boxesOf = [this](QUuid scope) { return boxesOf(scope); };
            pc->start();
            pc->share.stale = m_random.chance(50);
            pc->share.trouble = m_random.chance(50) ? int(m_random.below(25)) : 0;
        }
    }

    void run(size_t steps) {
        for (size_t n = 0; n < steps; ++n)
            step();
    }

    // The share as it should be; then everybody's rounds until nothing moves.
    bool heal() {
        std::vector<Pc*> all;
        trust.disk.mounted = true;
        for (auto& pc : pcs) {
            pc->options.boxesOf = [this](QUuid scope) { return boxesOf(scope); };
            pc->start();
            pc->share.stale = false;
            pc->share.trouble = 0;
            pc->share.awayUntil = pc->share.busyUntil = 0;
            pc->share.crashAt = pc->share.vanishAt = -1;
            all.push_back(pc.get());
        }
        trust.nowMs += 4'000'000; // the next audit
        return settle(trust, all) && (trust.nowMs += 4'000'000) && settle(trust, all);
    }

    // Somebody new, who holds every hub.
    void join() {
        m_hubs.push_back({0, 1, 2});
        pcs.push_back(std::make_unique<Pc>(trust, m_hubs.back()));
        forms.emplace_back();
    }

    bool maySee(size_t pc, int row) const {
        for (const int hub : m_familyHubs.at(unsigned(row)))
            for (const int own : m_hubs[pc])
                if (own == hub)
                    return true;
        return false;
    }

    // Every change to a family's own row that anybody ever saved, with devices in the order of
    // their incarnations.
    std::vector<Said> said() const {
        std::vector<Said> all;
        for (const auto& [row, changes] : m_said)
            all.insert(all.end(), changes.begin(), changes.end());
        return all;
    }

    Said said(const Pc& pc, const Change& change) const {
        const ChangeLog& log = pc.workspace->log();
        const auto name = [&](const Version& v) {
            return Name{v.clock, int(log.incarnation(deviceOf(v.no)).data1), countOf(v.no)};
        };
        const auto names = [&](const Versions& versions) {
            Names out;
            for (const Version& v : versions)
                out.insert(name(v));
            return out;
        };
        Said s;
        s.id = name(change.version());
        s.command = countOf(change.command);
        s.kind = change.kind;
        s.row = int(change.row.data1);
        for (const CellChange& cell : change.cells)
            if (cell.column <= logtest::columnCount)
                s.cells[cell.column] = {cell.value, names(cell.prev)};
        s.withdraw = change.kind == ChangeKind::Life && change.life.withdraw;
        s.lifePrev = names(change.life.prev);
        s.lifeSeen = names(change.life.seen);
        return s;
    }

    Trust trust;
    std::vector<std::unique_ptr<Pc>> pcs;
    std::vector<std::vector<Loaded<Family>>> forms; // open on each PC

private:
    std::vector<PublicKey> boxesOf(QUuid scope) const {
        std::vector<PublicKey> boxes;
        for (const auto& pc : pcs)
            if (pc->keys.generation(scope) > 0)
                boxes.push_back(pc->device.boxPublic);
        return boxes;
    }

    void step() {
        const size_t at = m_random.below(pcs.size());
        Pc& pc = *pcs[at];
        trust.nowMs += qint64(m_random.below(30'000));
        const size_t dice = m_random.below(100);
        if (dice < 30)
            return round(pc);
        if (dice < 34)
            return trouble(pc);
        if (dice < 36)
            return snapshot(pc);
        if (dice < 44 || m_familyHubs.empty())
            return add(pc, at);
        const QUuid family = visible(pc);
        if (family.isNull())
            return;
        if (dice < 58)
            forms[at].push_back(form(pc, family));
        else if (dice < 85)
            edit(pc, at, family);
        else if (dice < 92)
            live(pc, family);
        else if (dice < 95)
            handOn(pc, family);
        else
            pc.start(); // closed and opened again
    }

    void round(Pc& pc) {
        try {
            if (m_random.chance(5)) {
                pc.share.crashAt = int(m_random.below(30));
                pc.share.crashAfter = m_random.chance(50);
            }
            pc.round();
            pc.share.crashAt = -1;
        } catch (const Crash&) {
            pc.start();
        }
    }

    void snapshot(Pc& pc) {
        const auto scopes = pc.keys.scopes();
        try {
            pc.exchange->writeSnapshot(m_random.of(scopes));
        } catch (const Crash&) {
            pc.start();
        }
    }

    void trouble(Pc& pc) {
        auto& files = trust.disk.files;
        switch (m_random.below(6)) {
        case 0:
            pc.share.awayUntil = trust.nowMs + qint64(m_random.below(3'600'000));
            break;
        case 1:
            pc.share.busyUntil = trust.nowMs + qint64(m_random.below(600'000));
            break;
        case 2:
            trust.disk.mounted = !trust.disk.mounted;
            break;
        case 3: { // somebody tidies up
            auto file = std::next(files.begin(), qsizetype(m_random.below(files.size())));
            if (!file->first.startsWith(QStringLiteral("root")))
                files.erase(file);
            break;
        }
        case 4: // yesterday's folder comes back
            m_old.empty() ? void(m_old = files) : void(files = std::exchange(m_old, {}));
            break;
        default: { // a bit rots
            auto file = std::next(files.begin(), qsizetype(m_random.below(files.size())));
            if (!file->second.isEmpty() && !file->first.startsWith(QStringLiteral("root")))
                file->second[qsizetype(m_random.below(size_t(file->second.size())))] ^= 1;
        }
        }
    }

    QUuid visible(Pc& pc) {
        std::vector<QUuid> ids;
        auto s = pc.db.prepare("SELECT id FROM family WHERE last IS NOT NULL ORDER BY id");
        while (s.step())
            ids.push_back(s.uuid(0));
        return ids.empty() ? QUuid{} : m_random.of(ids);
    }

    void add(Pc& pc, size_t at) {
        const int hub = m_random.of(m_hubs[at]);
        const unsigned n = ++m_made;
        m_familyHubs[n] = {hub};
        addFamily(pc, hub, n, "Adeyemi");
        collect(pc);
    }

    void edit(Pc& pc, size_t at, QUuid family) {
        Loaded<Family> opened = form(pc, family);
        if (!forms[at].empty() && m_random.chance(60)) {
            opened = forms[at].back();
            forms[at].pop_back();
        }
        Family after = opened.value;
        const auto word = [&] { return QStringLiteral("v%1").arg(m_random.below(1000)); };
        if (m_random.chance(60))
            after.name = word();
        if (m_random.chance(40))
            after.banner = m_random.chance(20) ? QString{} : word();
        if (m_random.chance(20))
            after.language = word();
        if (opened.row.key == 0)
            return;
        (void)bool(pc.workspace->change("family.edit", [&](Changes& c) -> Outcome {
            c.save(opened, after);
            return ok;
        }));
        collect(pc);
    }

    void live(Pc& pc, QUuid family) {
        const bool withdraw = m_random.chance(60);
        (void)bool(pc.workspace->change("family.live", [&](Changes& c) -> Outcome {
            c.life(specOf<Family>(), family, withdraw);
            return ok;
        }));
        collect(pc);
    }

    void handOn(Pc& pc, QUuid family) {
        const int hub = int(m_random.below(3));
        std::vector<int>& hubs = m_familyHubs[family.data1];
        if (std::find(hubs.begin(), hubs.end(), hub) != hubs.end())
            return;
        hubs.push_back(hub);
        addCase(pc, family, hub);
    }

    // What the last command of this PC said about families.
    void collect(Pc& pc) {
        const ChangeLog& log = pc.workspace->log();
        const ChangeNo last = pc.db.number("SELECT max(id) FROM command WHERE id < 2 << 40");
        for (const ChangeNo no : log.changesOf(last)) {
            const auto place = log.placeOf(no);
            if (!place || place->first != TableOf<Family>::number ||
                !m_seen.insert({pc.number, no}).second)
                continue;
            for (const WalkedChange& w : log.walk(specOf<Family>(), place->second))
                if (w.change.no == no)
                    m_said[int(w.change.row.data1)].push_back(said(pc, w.change));
        }
    }

    Random m_random;
    std::vector<std::vector<int>> m_hubs; // that each PC holds
    std::map<unsigned, std::vector<int>> m_familyHubs;
    std::map<int, std::vector<Said>> m_said;
    std::set<std::pair<unsigned, ChangeNo>> m_seen;
    std::map<QString, QByteArray> m_old;
    unsigned m_made = 0;
};

} // namespace rt::sim
