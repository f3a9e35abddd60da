// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/passphrase.h"
#include "core/vault/subkeys.h"
#include "tests/core/vault/support.h"

#include <QRegularExpression>
#include <QSet>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("an empty passphrase is refused", "[passphrase][vault]") {
    for (const QString& empty : {QString(), u" "_s, u"\t\n"_s}) {
        const auto refused = passphraseFrom(empty);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error() == invalid("passphrase.empty"));
    }
    const auto refused = passphraseFrom(QString(longestPassphrase + 1, u'x'));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error() == invalid("passphrase.long"));
}

TEST_CASE("how a passphrase was typed does not matter", "[passphrase][vault]") {
    CHECK(typed(u"caf\u00e9 noir").utf8 == typed(u"cafe\u0301 noir").utf8);
    CHECK(typed(u"  two  words\n").utf8 == typed(u"two words").utf8);
    CHECK_FALSE(typed(u"Two words").utf8 == typed(u"two words").utf8);
}

TEST_CASE("the suggested passphrase is four words of the list", "[passphrase][vault]") {
    const QStringList list = passphraseWords();
    const QSet<QString> known(list.begin(), list.end());
    QSet<QString> seen;
    for (int i = 0; i < 100; ++i) {
        const QString suggested = suggestPassphrase();
        const QStringList words = suggested.split(u' ');
        CHECK(QSet<QString>(words.begin(), words.end()).size() == 4);
        for (const QString& word : words)
            CHECK(known.contains(word));
        seen.insert(suggested);
    }
    CHECK(seen.size() == 100);
}

TEST_CASE("the word list is long, plain and without doubles", "[passphrase][vault]") {
    static const QRegularExpression plain(u"^[a-z]{4,7}$"_s);
    const QStringList words = passphraseWords();
    CHECK(words.size() >= 1024);
    CHECK(QSet<QString>(words.begin(), words.end()).size() == words.size());
    for (const QString& word : words)
        CHECK(plain.match(word).hasMatch());
}

TEST_CASE("each use has a key of its own", "[keys][vault]") {
    Secret master(32);
    master.data()[0] = 7;
    CHECK(databaseKey(master) == databaseKey(master));
    CHECK_FALSE(databaseKey(master) == draftsKey(master));
    CHECK_FALSE(draftsKey(master) == tokenKey(master));
    CHECK_FALSE(databaseKey(master) == master);
    Secret other(32);
    CHECK_FALSE(databaseKey(master) == databaseKey(other));
}

TEST_CASE("a raw key is written as SQLCipher reads it", "[keys][vault]") {
    Secret key(32);
    key.data()[0] = 0x0a;
    key.data()[31] = 0xff;
    const Secret text = rawKeyText(key);
    const QByteArray seen(reinterpret_cast<const char*>(text.data()), qsizetype(text.size()));
    CHECK(seen == "x'0a" + QByteArray(60, '0') + "ff'");
}

TEST_CASE("a secret has one owner", "[keys][vault]") {
    Secret one(4);
    one.data()[2] = 9;
    const Secret two(std::move(one));
    CHECK(two.data()[2] == 9);
    QString text = u"gone"_s;
    wipe(text);
    CHECK(text.isEmpty());
}
