// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/device_keys.h"
#include "core/vault/invitation.h"
#include "core/vault/paper.h"
#include "tests/core/vault/member_trust.h"
#include "tests/core/vault/support.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

struct Invited {
    MemberTrust trust;
    TestMember worker;
    Invitation invitation = makeInvitation(trust.founder.keys, trust.trust, trust.founding,
                                           worker.person, u"Rosa Okafor"_s, 1'800'000'000'000);
    JoinRequest request = makeRequest(worker.keys, invitation, 1'800'000'000'500);
};

} // namespace

TEST_CASE("an invitation is read back from what was printed or sent", "[invitation][vault]") {
    Invited given;
    const auto read = readInvitation(
        u"\n"_s + invitationText(given.invitation)
                      .toLower()
                      .replace(u"invitation to roundtable"_s, u"Invitation to Roundtable"_s));
    REQUIRE(read);
    CHECK(read->trust == given.trust.trust);
    CHECK(read->person == given.worker.person);
    CHECK(read->founding == given.trust.founding);
    CHECK(read->expires == given.invitation.expires);
    CHECK(read->name == u"Rosa Okafor"_s);
    CHECK(isIssuedBy(*read, given.trust.founder.keys.signPublic));
    CHECK_FALSE(isIssuedBy(*read, given.worker.keys.signPublic));
}

TEST_CASE("any slip in typing an invitation is noticed", "[invitation][vault]") {
    Invited given;
    const QString good = invitationText(given.invitation);
    const qsizetype from = good.indexOf(u'\n') + 1;
    for (qsizetype i = from; i < good.size(); ++i) {
        if (good[i].isSpace())
            continue;
        QString bad = good;
        bad[i] = bad[i] == u'7' ? u'8' : u'7';
        INFO(i);
        REQUIRE_FALSE(readInvitation(bad));
        REQUIRE_FALSE(readInvitation(good.first(i)));
    }
    CHECK(readInvitation(u"hello"_s).error().detail == u"invitation.typed");
}

TEST_CASE("a changed invitation is not the administrator's", "[invitation][vault]") {
    Invited given;
    for (qsizetype i = 0; i < given.invitation.core.size(); ++i) {
        QByteArray core = given.invitation.core;
        core[i] = char(core[i] ^ 1);
        const auto read = readInvitationCore(core);
        INFO(i);
        REQUIRE_FALSE((read && isIssuedBy(*read, given.trust.founder.keys.signPublic)));
    }
}

TEST_CASE("a request says no name and cannot be altered", "[invitation][vault]") {
    Invited given;
    CHECK_FALSE(given.request.bytes.contains("Rosa"));
    const auto read = readRequest(given.request.bytes);
    REQUIRE(read);
    CHECK(read->device == given.worker.keys.device);
    CHECK(read->invitation.id == given.invitation.id);
    for (qsizetype i = 0; i < given.request.bytes.size(); ++i) {
        QByteArray bytes = given.request.bytes;
        bytes[i] = char(bytes[i] ^ 1);
        INFO(i);
        REQUIRE_FALSE(readRequest(bytes));
        REQUIRE_FALSE(readRequest(given.request.bytes.first(i)));
    }
}

TEST_CASE("both people read the same six words, a swapped request has others",
          "[invitation][vault]") {
    Invited given;
    const QStringList words = spokenWords(given.request);
    CHECK(words.size() == 6);
    CHECK(spokenWords(*readRequest(given.request.bytes)) == words);
    CHECK(spokenWords(makeRequest(makeDeviceKeys(), given.invitation, 0)) != words);
}

TEST_CASE("bytes on paper survive look-alike signs and lost spaces", "[paper][vault]") {
    for (int size = 1; size < 40; ++size) {
        const QByteArray bytes(size, char(size * 37));
        QString text = onPaper(bytes);
        CHECK(fromPaper(text) == bytes);
        CHECK(fromPaper(text.remove(u' ').replace(u'0', u'o').replace(u'1', u'l').toLower()) ==
              bytes);
    }
    CHECK_FALSE(fromPaper(u""_s));
    CHECK_FALSE(fromPaper(u"UUUU"_s));
}

TEST_CASE("device keys come back with the profile's key and with no other", "[device][vault]") {
    QTemporaryDir dir;
    const Secret wrap = makeScopeKey();
    const DeviceKeys keys = makeDeviceKeys();
    CHECK_FALSE(hasDeviceKeys(dir.path()));
    keepDeviceKeys(dir.path(), wrap, keys);
    const DeviceKeys read = readDeviceKeys(dir.path(), wrap);
    CHECK(read.device == keys.device);
    CHECK(read.sign == keys.sign);
    CHECK(read.box == keys.box);
    CHECK(faultOf([&] { readDeviceKeys(dir.path(), makeScopeKey()); }) == FaultKind::DamagedKey);
    CHECK(faultOf([&] { keepDeviceKeys(dir.path(), wrap, keys); })); // never replaced
    QFile file(dir.filePath(u"device.rt"_s));
    REQUIRE(file.open(QIODevice::ReadWrite));
    const QByteArray good = file.readAll();
    CHECK(good.size() == 274);
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray bad = good;
        bad[i] = char(bad[i] ^ 4);
        file.resize(0);
        file.seek(0);
        file.write(bad);
        file.flush();
        INFO(i);
        REQUIRE(faultOf([&] { readDeviceKeys(dir.path(), wrap); }) == FaultKind::DamagedKey);
    }
}
