// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exchange.h"

#include "core/sync/conflicts.h"
#include "core/sync/file_names.h"
#include "core/sync/identity.h"
#include "core/sync/sealing.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int batch = 1000;            // changes that are sealed at once
constexpr qint64 auditEvery = 3600;    // seconds
constexpr qint64 patience = 24 * 3600; // before a damaged or missing file is an alarm

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
    seal();
    reload();
    try {
        if (m_result.share == ShareHealth::Here) {
            publish();
            poll();
            fillHistory();
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
            const SealedBatch sealed = Sealing(workspace, m_self).run(batch);
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
        m_own = workspace.log().incarnation(workspace.log().ownDevice());
        m_streams.clear();
        for (const Stream& stream : SyncBook(workspace.db(), workspace.log()).streams())
            m_streams[{stream.scope, names::short16(stream.incarnation)}] = stream;
    });
}

void Exchange::countUp() {
    m_writer([&](Workspace& workspace) {
        const Database& db = workspace.db();
        const SyncBook book(db, workspace.log());
        m_result.unsent = db.number("SELECT count(*) FROM sync_file WHERE state = 0");
        m_result.unplaced = book.relayCount();
        m_result.missing += db.number("SELECT coalesce(sum(known - sequence), 0) FROM sync_stream "
                                      "WHERE known > sequence");
        m_result.history = db.number("SELECT coalesce(sum(sequence - filled), 0) FROM sync_stream "
                                     "WHERE filled < sequence");
        m_result.conflicts = tidyConflicts(db, workspace.log());
        m_result.setAside = db.number("SELECT count(*) FROM sync_aside");
        for (SyncAlarm& alarm : book.alarms()) {
            const bool wait = alarm.kind == u"damaged" || alarm.kind == u"gap";
            if (!wait || alarm.since.secsTo(now()) >= patience)
                m_result.alarms.push_back(std::move(alarm));
        }
    });
}

void Exchange::apply(const Arrival& arrival) {
    Received received;
    size_t at = 0;
    for (bool last = false; !last; at += m_self.options.unit)
        m_writer([&](Workspace& workspace) {
            last = Receiving(workspace, m_self).unit(arrival, at, received);
        });
    m_result.received += qint64(received.changes);
}

} // namespace rt
