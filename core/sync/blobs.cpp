// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobs.h"

#include "core/sync/exchange.h"
#include "core/sync/file_names.h"
#include "core/vault/scopes.h"

using namespace Qt::StringLiterals;

// Attached files: each goes to the share once, under its hash, and comes when its row is here. What
// is missing stops nothing else.
namespace rt {

namespace {

constexpr int attempts = 5;
constexpr qint64 largestBlob = largestAttachment + blobExtra;
constexpr qint64 bytesAtOnce = 40'000'000; // in one round, so that changes need not wait for files
constexpr qint64 askAgain = 300;           // seconds, for a file that is not there
constexpr int daysRead = 7;                // own files are read back so long, then only listed

struct Wanted {
    QByteArray hash;
    qint64 size = 0;
};

std::vector<Wanted> wantedBlobs(const Database& db) {
    std::vector<Wanted> all;
    auto& s = db.cached("SELECT a.hash,a.size FROM attachment a LEFT JOIN blob b ON b.hash=a.hash "
                        "WHERE b.hash IS NULL AND a.hash IS NOT NULL AND a.gone&1=0 "
                        "ORDER BY a.at DESC,a.key");
    while (s.step())
        all.push_back({s.bytes(0), s.number(1)});
    s.reset();
    return all;
}

struct KeptBlob {
    QByteArray hash;
    int attempt = 0;
    BlobState state{};
    QDateTime at;
};

std::vector<KeptBlob> keptBlobs(const Database& db, const char* which) {
    std::vector<KeptBlob> all;
    auto s = db.prepare(std::string("SELECT hash,attempt,state,at FROM blob WHERE ") + which +
                        " ORDER BY at,hash");
    while (s.step())
        all.push_back({s.bytes(0), int(s.number(1)), BlobState(s.number(2)), s.time(3)});
    return all;
}

} // namespace

void Exchange::publishBlobs() {
    std::vector<KeptBlob> outbox;
    m_writer([&](Workspace& w) { outbox = keptBlobs(w.db(), "state=0"); });
    qint64 bytes = 0;
    for (const KeptBlob& one : outbox) {
        const auto size = publishBlob(one.hash, one.attempt, BlobState::Shared);
        if (!size || (bytes += *size) > bytesAtOnce)
            break;
    }
}

// How many bytes went; none if the share will not take them now.
std::optional<qint64> Exchange::publishBlob(const QByteArray& hash, int attempt, BlobState state) {
    std::optional<QByteArray> bytes;
    m_writer([&](Workspace& w) { bytes = keptBlob(w.db(), hash); });
    if (!bytes)
        return 0;
    for (const int last = attempt + attempts; attempt < last; ++attempt) {
        const QString name = names::blob(hash, attempt);
        const ShareState made = m_share.create(name, *bytes);
        if (made == ShareState::Away)
            throw Gone{};
        if (!isThere({name, {}, 0, 0, *bytes})) {
            if (made == ShareState::Full || made == ShareState::Busy)
                return std::nullopt;
            continue; // a torn file keeps its name
        }
        m_writer([&](Workspace& w) {
            w.db()
                .cached("UPDATE blob SET state=?,attempt=? WHERE hash=?")
                .bind(1, qint64(state))
                .bind(2, qint64(attempt))
                .bind(3, Value::blob(hash))
                .run();
        });
        return bytes->size();
    }
    return std::nullopt;
}

void Exchange::fetchBlobs() {
    std::vector<Wanted> wanted;
    m_writer([&](Workspace& w) { wanted = wantedBlobs(w.db()); });
    m_result.attachmentsAway = qint64(wanted.size());
    qint64 bytes = 0;
    for (const Wanted& one : wanted) {
        QDateTime& asked = m_blobsAsked[one.hash];
        if (asked.isValid() && asked.secsTo(now()) < askAgain)
            continue;
        if (bytes > bytesAtOnce)
            return;
        bytes += one.size;
        asked = now();
        if (!fetchBlob(one.hash))
            continue;
        m_blobsAsked.erase(one.hash);
        --m_result.attachmentsAway;
    }
}

bool Exchange::fetchBlob(const QByteArray& hash) {
    const QString folder = names::blobFolder(hash);
    const QUuid scope = trustScope(m_self.options.trust);
    for (const QString& name : listed(folder)) {
        if (!name.startsWith(names::blobStem(hash)))
            continue;
        const auto bytes = m_share.read(folder + u'/' + name, largestBlob);
        if (bytes.state == ShareState::Away)
            throw Gone{};
        if (!bytes || !isBlob(hash, bytes.value)) {
            raise("damaged", scope, folder + u'/' + name);
            continue;
        }
        m_writer([&](Workspace& w) {
            Transaction transaction(w.db());
            keepBlob(w.db(), hash, bytes.value, BlobState::Others, now().toMSecsSinceEpoch());
            SyncBook(w.db(), w.log()).settleFile(scope, folder + u'/' + names::blobStem(hash));
            transaction.commit();
            w.onChanged({TableOf<Attachment>::number});
        });
        return true;
    }
    return false;
}

// What this PC has and the share has no more goes back, its own files and others'.
void Exchange::auditBlobs() {
    std::vector<KeptBlob> kept;
    m_writer([&](Workspace& w) { kept = keptBlobs(w.db(), "state>0"); });
    std::map<QString, QStringList> there;
    for (const KeptBlob& one : kept) {
        const QString folder = names::blobFolder(one.hash);
        const auto [at, fresh] = there.try_emplace(folder);
        if (fresh)
            at->second = listed(folder);
        const bool isListed =
            std::any_of(at->second.begin(), at->second.end(), [&](const QString& name) {
                return name.startsWith(names::blobStem(one.hash));
            });
        const bool isOwn = one.state == BlobState::Shared;
        if (isListed && (!isOwn || one.at.daysTo(now()) > daysRead))
            continue;
        std::optional<QByteArray> bytes;
        m_writer([&](Workspace& w) { bytes = keptBlob(w.db(), one.hash); });
        if (bytes && isThere({names::blob(one.hash, one.attempt), {}, 0, 0, *bytes}))
            continue;
        if (publishBlob(one.hash, one.attempt, one.state))
            raise("restored", trustScope(m_self.options.trust), names::blob(one.hash, one.attempt));
    }
}

} // namespace rt
