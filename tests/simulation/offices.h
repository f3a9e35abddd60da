// SPDX-License-Identifier: GPL-3.0-or-later
// A whole trust in one process: real profiles on disk, real keys and membership, one faulty share.
#pragma once
#include "core/domain/casework.h"
#include "core/domain/family.h"
#include "core/store/profile.h"
#include "core/store/verify.h"
#include "core/sync/identity.h"
#include "core/sync/scope_digest.h"
#include "core/sync/trust_founding.h"
#include "core/sync/trust_leaving.h"
#include "core/sync/trust_round.h"
#include "core/vault/scopes.h"
#include "tests/simulation/shared_disk.h"
#include "tests/support/test_workspace.h"

#include <QDir>
#include <QTemporaryDir>

namespace rt::sim {

struct Offices;

class Office {
public:
    Office(Offices& all, const QString& name, qint64 skewMs);

    Workspace& workspace() { return profile->workspace(); }

    const Database& db() { return workspace().db(); }

    void open(); // the program starts, on the folder as it is
    void close();
    void exchangeWith(const Trust& known); // an exchange of its own, for a thief
    RoundResult round();

    bool isMember() const { return trust && trust->isAdmitted(); }

    bool holds(QUuid scope) { return trust->ring().generation(scope) > 0; }

    QByteArray digest(QUuid scope) {
        return scopeDigest(db(), workspace().log(), trust->facts().trust, scope);
    }

    FamilyId addFamily(QUuid hub, const QString& name);
    void addNote(FamilyId family, const QString& words);
    void rename(FamilyId family, const QString& name);
    bool knows(const QString& words); // in a note or as a family's name, now or in its history

    Offices& all;
    QString name, token;
    qint64 skew;
    FaultyShare share;
    std::unique_ptr<Profile> profile;
    std::unique_ptr<Trust> trust;
    std::unique_ptr<Exchange> exchange;
};

struct Offices {
    Offices() { QDir().mkpath(dir.filePath(QStringLiteral("tokens"))); }

    Office& office(const QString& name, qint64 skewMs = 0) {
        return *offices.emplace_back(std::make_unique<Office>(*this, name, skewMs));
    }

    static Passphrase passphrase() { return std::move(*passphraseFrom(QStringLiteral("x"))); }

    Env env(qint64 skewMs) const {
        Env made = fixedEnv({}, 1);
        made.now = [this, skewMs] { return QDateTime::fromMSecsSinceEpoch(ms + skewMs, Qt::UTC); };
        made.newUuid = [] { return QUuid::createUuid(); };
        return made;
    }

    Office& founder(const std::vector<RoleGrant>& grants);
    Office& joined(Office& by, const QString& name, const RoleGrant& grant, qint64 skewMs = 0);
    Office& copyOf(Office& of, const QString& name); // the whole profile, on another machine

    void calm(bool calm) { // no faults, and nothing is shown late
        for (auto& one : offices) {
            one->share.trouble = calm ? 0 : 4;
            one->share.stale = !calm;
        }
    }

    // Everybody's rounds until nothing moves any more; false if that takes too many.
    bool settle();

    void remember() { // what a stranger may have copied at any time
        for (const auto& [name, bytes] : disk.files)
            ever[name + QString::fromLatin1(bytes.left(8).toHex()) +
                 QString::number(bytes.size())] = bytes;
    }

    QString restless; // who still moved in the last round of settle()
    QTemporaryDir dir;
    Disk disk;
    qint64 ms = QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
    std::vector<std::unique_ptr<Office>> offices;
    std::map<QString, QByteArray> ever;
};

inline Office::Office(Offices& in, const QString& called, qint64 skewMs)
    : all(in),
      name(called),
      token(in.dir.filePath(QStringLiteral("tokens/") + called)),
      skew(skewMs),
      share(in.disk, in.offices.size() + 1, [&in] { return in.ms; }) {}

inline void Office::close() {
    exchange.reset();
    trust.reset();
    profile.reset();
}

inline void Office::open() {
    close();
    const QString folder = all.dir.filePath(name);
    profile = Profile::isThere(folder)
                  ? Profile::open(folder, Offices::passphrase(), all.env(skew))
                  : Profile::create(folder, Offices::passphrase(), all.env(skew), lowestCost);
    workspace().env().actor = QUuid::fromString(profile->local(QStringLiteral("person")));
    if (!trustFactsOf(*profile).trust.isNull())
        trust = std::make_unique<Trust>(*profile);
}

inline void Office::exchangeWith(const Trust& known) {
    SyncOptions options = syncOptions(known, token);
    options.machine = name.toUtf8();
    exchange = std::make_unique<Exchange>(directly(workspace()), share, known.ring(), known.keys(),
                                          workspace().env(), std::move(options));
}

inline RoundResult Office::round() {
    exchangeMembers(*trust, share, directly(workspace()),
                    workspace().env().now().toMSecsSinceEpoch());
    workspace().env().actor = trust->person();
    if (!isMember())
        return {};
    if (!exchange)
        exchangeWith(*trust);
    return exchange->round();
}

inline FamilyId Office::addFamily(QUuid hub, const QString& called) {
    Family family;
    (void)workspace().change("family.add", [&](Changes& c) -> Outcome {
        family.id = c.newId<FamilyId>();
        family.name = called;
        c.add(family);
        Case one;
        one.id = c.newId<CaseId>();
        one.family = family.id;
        one.hub = {hub};
        c.add(one);
        return ok;
    });
    return family.id;
}

inline void Office::addNote(FamilyId family, const QString& words) {
    (void)workspace().change("note.add", [&](Changes& c) -> Outcome {
        Note note;
        note.id = c.newId<NoteId>();
        note.family = family;
        note.author = c.actor();
        note.at = c.now();
        note.text = words;
        c.add(note);
        return ok;
    });
}

inline void Office::rename(FamilyId family, const QString& called) {
    (void)workspace().change("family.edit", [&](Changes& c) {
        return c.update<Family>(family, [&](Family& one) { one.name = called; });
    });
}

inline bool Office::knows(const QString& words) {
    auto note = db().prepare("SELECT 1 FROM note WHERE text = ?");
    if (note.bind(1, words).step())
        return true;
    auto s = db().prepare("SELECT key FROM family");
    while (s.step())
        for (const WalkedChange& w : workspace().log().walk(specOf<Family>(), s.number(0)))
            for (const CellChange& cell : w.change.cells)
                if (cell.value == Value::text(words.toUtf8()))
                    return true;
    return false;
}

inline Office& Offices::founder(const std::vector<RoleGrant>& grants) {
    Office& made = office(QStringLiteral("manager"));
    made.open();
    made.profile->setLocal(QStringLiteral("person"),
                           QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (!foundTrust(*made.profile, made.share, QStringLiteral("share"), QStringLiteral("Ann Lee"),
                    grants))
        throw std::runtime_error("not founded");
    made.open();
    return made;
}

inline Office& Offices::joined(Office& by, const QString& name, const RoleGrant& grant,
                               qint64 skewMs) {
    Office& made = office(name, skewMs);
    made.open();
    const auto invitation = invite(*by.trust, {QUuid::createUuid(), name, {grant}}, ms);
    by.trust->exchange(by.share);
    const auto request =
        joinTrust(*made.profile, made.share, QStringLiteral("share"), *invitation, ms);
    if (!request || !approve(*by.trust, *request, ms))
        throw std::runtime_error("not let in");
    by.trust->exchange(by.share);
    made.open();
    made.round();
    return made;
}

inline void copyFolder(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QFileInfo& one :
         QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        one.isDir() ? copyFolder(one.filePath(), to + u'/' + one.fileName())
                    : void(QFile::copy(one.filePath(), to + u'/' + one.fileName()));
}

inline Office& Offices::copyOf(Office& of, const QString& name) {
    of.close();
    copyFolder(dir.filePath(of.name), dir.filePath(name));
    of.open();
    Office& made = office(name, of.skew + 1'234);
    made.open();
    return made;
}

inline bool Offices::settle() {
    for (int quiet = 0, rounds = 0; rounds < 40; ++rounds) {
        ms += 20'000;
        restless.clear();
        for (auto& one : offices) {
            if (!one->trust || one->trust->isRevoked())
                continue;
            const RoundResult r = one->round();
            if (r.sent || r.received || r.unsent || r.missing || r.share != ShareHealth::Here)
                restless += QStringLiteral("%1: sent %2, received %3, unsent %4, missing %5; ")
                                .arg(one->name)
                                .arg(r.sent)
                                .arg(r.received)
                                .arg(r.unsent)
                                .arg(r.missing);
        }
        remember();
        quiet = restless.isEmpty() ? quiet + 1 : 0;
        if (quiet == 2)
            return true;
    }
    return false;
}

} // namespace rt::sim
