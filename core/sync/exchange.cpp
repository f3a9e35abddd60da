// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exchange.h"

#include "core/sync/conflicts.h"
#include "core/sync/file_names.h"
#include "core/sync/identity.h"
#include "core/sync/sealing.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr qint64 auditEvery = 3600;    // seconds
constexpr qint64 tellEvery = 500;      // milliseconds
constexpr qint64 patience = 24 * 3600; // before a damaged or missing file is an alarm

// Of removed PCs; looked at again when more is said of whom to believe how far.
std::set<QString> refusedFiles(Workspace& workspace, const Keyring& keys) {
    const Database& db = workspace.db();
    SyncBook book(db, workspace.log());
    const QString mark = QString::fromLatin1(keys.cutMark());
    if (book.text(u"cuts"_s) != mark) {
        Transaction transaction(db);
        db.run("DELETE FROM sync_alarm WHERE kind = 'revoked'");
        db.run("DELETE FROM sync_aside WHERE reason = 'revoked'");
        book.set(u"cuts"_s, Value::text(mark.toUtf8()));
        transaction.commit();
    }
    std::set<QString> files;
    auto s = db.prepare("SELECT name FROM sync_alarm WHERE kind = 'revoked'");
    while (s.step())
        files.insert(s.text(0));
    return files;
}

} // namespace

Exchange::Exchange(AtWriter writer, Share& share, const Keyring& keys, const DeviceKeys& device,
                   Env env, SyncOptions options)
    : m_writer(std::move(writer)),
      m_share(share),
      m_env(std::move(env)),
      m_self{keys, device, std::move(options)} {}

ShareState Exchange::mark(Share& share, QUuid trust) {
    return share.create(names::root(trust), trust.toRfc4122());
}

RoundResult Exchange::round() {
    m_result = {};
    m_result.share = look();
    identify();
    learnForks();
    seal();
    reload();
    try {
        if (m_result.share == ShareHealth::Here) {
            publish();
            poll();
            derive();
            fillHistory();
            publishBlobs();
            fetchBlobs();
            if (!m_audited.isValid() || m_audited.secsTo(now()) >= auditEvery)
                audit();
        }
    } catch (const Gone&) {
        m_result.share = ShareHealth::Away;
    }
    countUp();
    return m_result;
}

void Exchange::seal() {
    for (bool more = true; more;)
        m_writer([&](Workspace& workspace) {
            const SealedBatch sealed = Sealing(workspace, m_self).run(sealedAtOnce);
            more = sealed.more;
            if (sealed.files > 0)
                Identity(workspace, m_self).write();
        });
}

// Before anything is sealed: a database that was restored or copied goes on under a new name.
void Exchange::identify() {
    if (std::exchange(m_identified, true))
        return;
    m_writer([&](Workspace& workspace) {
        Identity identity(workspace, m_self);
        identity.isOurs() ? identity.write() : identity.takeNewName();
    });
}

void Exchange::renew() {
    m_writer([&](Workspace& workspace) { Identity(workspace, m_self).takeNewName(); });
    seal();
    reload();
}

// Another trust's share, or an empty folder where the drive should be mounted, is not touched.
ShareHealth Exchange::look() {
    const auto root = m_share.list({});
    if (!root)
        return ShareHealth::Away;
    if (root.value.contains(names::root(m_self.options.trust)))
        return ShareHealth::Here;
    for (const QString& name : root.value)
        if (name.startsWith(u"root."_s) && name.endsWith(u".rt"_s))
            return ShareHealth::Foreign;
    return ShareHealth::Empty;
}

QStringList Exchange::listed(const QString& folder) {
    const auto names = m_share.list(folder);
    if (names.state == ShareState::Away)
        throw Gone{};
    return names.value;
}

void Exchange::raise(const char* kind, QUuid scope, const QString& name) {
    m_writer([&](Workspace& workspace) {
        SyncBook(workspace.db(), workspace.log())
            .raise(kind, scope, name, now().toMSecsSinceEpoch());
    });
}

void Exchange::reload() {
    m_writer([&](Workspace& workspace) {
        const QUuid own = workspace.log().incarnation(workspace.log().ownDevice());
        const quint64 moves = SyncBook::moves();
        if (own != m_own || moves != m_moves) { // thousands, mostly as they were
            m_streams.clear();
            for (const Stream& stream : SyncBook(workspace.db(), workspace.log()).streams())
                m_streams[{stream.scope, names::short16(stream.incarnation)}] = stream;
        }
        m_own = own;
        m_moves = moves;
        m_lawful.clear();
        m_refused = refusedFiles(workspace, m_self.keys);
    });
}

void Exchange::countUp() {
    m_writer([&](Workspace& workspace) {
        if (!m_untold.empty())
            workspace.onChanged(std::exchange(m_untold, {}));
        m_told = {};
        const Database& db = workspace.db();
        const SyncBook book(db, workspace.log());
        m_result.unsent = db.number("SELECT count(*) FROM sync_file WHERE state = 0");
        m_result.unplaced = book.relayCount();
        if (m_countedMoves != SyncBook::moves()) {
            auto& s = db.cached("SELECT coalesce(sum(max(0, known - sequence)), 0), "
                                "coalesce(sum(max(0, sequence - filled)), 0) FROM sync_stream");
            s.step();
            m_counted = {s.number(0), s.number(1)};
            s.reset();
            m_countedMoves = SyncBook::moves();
        }
        m_result.missing += m_counted.first;
        m_result.history = m_counted.second;
        m_result.conflicts = tidyConflicts(db, workspace.log());
        m_result.setAside = db.number("SELECT count(*) FROM sync_aside");
        for (SyncAlarm& alarm : book.alarms()) {
            const bool wait = alarm.kind == u"damaged" || alarm.kind == u"gap";
            if (!wait || alarm.since.secsTo(now()) >= patience)
                m_result.alarms.push_back(std::move(alarm));
        }
    });
}

// Pages read again at each news: while much comes in, some at a time is enough.
void Exchange::tell(Workspace& workspace, std::set<int>& tables) {
    m_untold.merge(tables);
    if (m_untold.empty() || (m_told.isValid() && m_told.msecsTo(now()) < tellEvery))
        return;
    m_told = now();
    workspace.onChanged(std::exchange(m_untold, {}));
}

void Exchange::apply(const Arrival& arrival) {
    Received received;
    size_t at = 0;
    for (bool done = false; !done;)
        try {
            m_writer([&](Workspace& workspace) {
                at = Receiving(workspace, m_self).unit(arrival, at, received);
                tell(workspace, received.tables);
            });
            done = at >= arrival.cargo.changes.size();
        } catch (const OwnFork&) {
            renew();
        }
    m_result.received += qint64(received.changes);
}

} // namespace rt
