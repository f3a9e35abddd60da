// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/file_names.h"
#include "core/sync/share_check.h"
#include "tests/simulation/world.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

namespace {

// A share with segments, a pack and a snapshot of one hub.
struct Furnished {
    Furnished() {
        const QUuid family = addFamily(a, 0, 1, "Adeyemi");
        for (unsigned n = 0; n < 40; ++n) {
            rename(a, family, n % 2 ? "One" : "Two");
            a.round();
        }
        trust.nowMs += 49LL * 3'600'000;
        a.round();
        a.round();
        wrote = a.exchange->writeSnapshot(trust.scope(0));
        for (const auto& [device, key] : trust.admitted)
            outsider.keys.admit(device, key);
    }

    QStringList unreadable(Pc& pc) { return checkShare(pc.share, trust.id, pc.keys).unreadable; }

    QString fileEnding(const QString& end) const {
        for (const auto& [name, bytes] : trust.disk.files)
            if (name.endsWith(end))
                return name;
        return {};
    }

    sim::Trust trust;
    Pc a{trust, {0}}, outsider{trust, {1}};
    bool wrote = false;
};

} // namespace

TEST_CASE("A whole share is found whole, by those who hold a key and those who do not",
          "[sync][verify]") {
    Furnished t;
    REQUIRE(t.wrote);
    const ShareVerdict verdict = checkShare(t.a.share, t.trust.id, t.a.keys);
    CHECK(verdict.unreadable.isEmpty());
    CHECK(verdict.files > 40);
    for (const auto end : {".seg", ".pak", ".snp", ".prt"})
        CHECK_FALSE(t.fileEnding(QLatin1String(end)).isEmpty());
    CHECK(t.unreadable(t.outsider).isEmpty());
}

TEST_CASE("A torn file whose next attempt is whole is nothing to worry about", "[sync][verify]") {
    Furnished t;
    const QString whole = t.fileEnding(u".seg"_s);
    QString next = whole;
    next.replace(u".0.seg"_s, u".1.seg"_s);
    t.trust.disk.files[next] = t.trust.disk.files[whole];
    t.trust.disk.files[whole].truncate(40);
    CHECK(t.unreadable(t.a).isEmpty());
    t.trust.disk.files.erase(next);
    CHECK(t.unreadable(t.a) == QStringList{whole});
}

TEST_CASE("A flipped bit in a segment, a pack or a snapshot is named, with the key and without",
          "[sync][verify]") {
    Furnished t;
    for (const auto end : {".seg", ".pak", ".snp", ".prt"}) {
        const QString name = t.fileEnding(QLatin1String(end));
        const QByteArray whole = t.trust.disk.files.at(name);
        const qsizetype step = std::max<qsizetype>(1, whole.size() / 60);
        for (qsizetype at = 0; at < whole.size(); at += step)
            for (Pc* pc : {&t.a, &t.outsider}) {
                t.trust.disk.files[name][at] = char(whole[at] ^ 4);
                INFO(name.toStdString() << " at " << at);
                CHECK(t.unreadable(*pc) == QStringList{name});
                t.trust.disk.files[name] = whole;
            }
    }
}

TEST_CASE("A snapshot's missing part, a torn file and one in another's folder are named",
          "[sync][verify]") {
    Furnished t;
    auto& files = t.trust.disk.files;
    const QString part = t.fileEnding(u".prt"_s), index = t.fileEnding(u".snp"_s);
    const QByteArray bytes = files.at(part);
    files.erase(part);
    CHECK(t.unreadable(t.a) == QStringList{index});
    files[part] = bytes;
    const QString pack = t.fileEnding(u".pak"_s);
    const QByteArray packed = files.at(pack);
    files[pack] = packed.first(packed.size() / 2);
    CHECK(t.unreadable(t.a) == QStringList{pack});
    files[pack] = packed;
    QString moved = t.fileEnding(u".seg"_s);
    moved.replace(moved.section(u'/', 1, 1), names::short16(t.trust.scope(1)));
    files[moved] = files.at(t.fileEnding(u".seg"_s));
    CHECK(t.unreadable(t.a) == QStringList{moved});
}
