// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/trust_pcs.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

QStringList memberFiles(const sim::Disk& disk) {
    QStringList names;
    for (const auto& [name, bytes] : disk.files)
        if (name.startsWith(u"members/"))
            names << name;
    return names;
}

} // namespace

TEST_CASE("a torn entry is written again by its author and never believed", "[membership][sync]") {
    TrustPcs pcs;
    auto& founder = pcs.founder();
    const QStringList names = memberFiles(pcs.disk);
    for (const qsizetype left : {qsizetype(0), qsizetype(70), qsizetype(200)}) {
        const QByteArray whole = pcs.disk.files[names[2]];
        pcs.disk.files[names[2]] = whole.first(left);
        auto& late = pcs.pc(u"late%1"_s.arg(left));
        MembershipFiles files(late.profile->folder());
        const auto torn = files.exchange(late.share, {});
        CHECK(torn.torn == 1);
        CHECK(files.entries().size() == size_t(names.size()) - 1);
        Trust again = founder.trust(); // its next start reads back its own
        CHECK(again.exchange(founder.share).sent == 1);
        CHECK(files.exchange(late.share, {}).received == 1);
        pcs.disk.files.erase(QString(names[2]).replace(u".1.mem"_s, u".2.mem"_s));
        pcs.disk.files[names[2]] = whole;
    }
}

TEST_CASE("a membership log that somebody deleted comes back from any PC", "[membership][sync]") {
    TrustPcs pcs;
    auto& founder = pcs.founder();
    auto& worker = pcs.joined(u"worker"_s, founder, {{MemberRole::SocialWorker, pcs.hub}});
    const QStringList before = memberFiles(pcs.disk);
    for (const QString& name : before)
        pcs.disk.files.erase(name);
    Trust trust = worker.trust();
    trust.exchange(worker.share);
    CHECK(memberFiles(pcs.disk) == before);
    CHECK(trust.isAdmitted());
}

TEST_CASE("conflict copies are read, strange files are left alone", "[membership][sync]") {
    TrustPcs pcs;
    pcs.founder();
    const QStringList names = memberFiles(pcs.disk);
    const QByteArray bytes = pcs.disk.files[names[1]];
    pcs.disk.files.erase(names[1]);
    pcs.disk.files[names[1] + u" (2)"_s] = bytes;
    pcs.disk.files[u"members/thumbs.db"_s] = "no entry";
    auto& late = pcs.pc(u"late"_s);
    MembershipFiles files(late.profile->folder());
    files.exchange(late.share, {});
    CHECK(files.entries().size() == size_t(names.size()));
    CHECK(pcs.disk.files.contains(u"members/thumbs.db"_s));
}

TEST_CASE("an entry that a crash tore on this PC comes again from the share",
          "[membership][sync]") {
    TrustPcs pcs;
    auto& founder = pcs.founder();
    auto& worker = pcs.joined(u"worker"_s, founder, {{MemberRole::SocialWorker, pcs.hub}});
    const QDir local(worker.profile->folder() + u"/members"_s);
    const QStringList names = local.entryList(QDir::Files);
    QFile torn(local.filePath(names[1]));
    REQUIRE(torn.resize(50));
    Trust trust = worker.trust();
    CHECK_FALSE(local.exists(names[1]));
    trust.exchange(worker.share);
    CHECK(trust.isAdmitted());
    CHECK(local.entryList(QDir::Files) == names);
}

TEST_CASE("the log gets through a share on which calls fail", "[membership][sync]") {
    TrustPcs pcs;
    auto& founder = pcs.founder();
    pcs.joined(u"worker"_s, founder, {{MemberRole::SocialWorker, pcs.hub}});
    auto& late = pcs.pc(u"late"_s);
    late.share.trouble = 30;
    const auto all = size_t(memberFiles(pcs.disk).size());
    size_t rounds = 0, have = 0;
    for (; have < all && rounds < 200; ++rounds) {
        MembershipFiles files(late.profile->folder());
        files.exchange(late.share, {});
        have = files.entries().size();
    }
    CHECK(have == all);
}
