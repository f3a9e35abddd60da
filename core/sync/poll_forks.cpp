// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exchange.h"
#include "core/sync/file_names.h"
#include "core/sync/identity.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Streams with two files of one number: a PC was cloned, and both went on before they noticed. Both
// branches are read; what they say under one name is told apart by Forks.
namespace rt {

namespace {

QString stem(quint32 sequence, const QString& hash) {
    return u"%1-%2"_s.arg(sequence, 10, 10, QChar(u'0')).arg(hash);
}

} // namespace

// What others found. A PC under whose own name two wrote goes on under another.
void Exchange::learnForks() {
    if (m_self.keys.forks() == m_forks)
        return;
    m_forks = m_self.keys.forks();
    m_writer([&](Workspace& workspace) {
        ChangeLog& log = workspace.log();
        if (m_forks.contains(log.incarnation(log.ownDevice())))
            Identity(workspace, m_self).takeNewName();
        const Forgetting forgetting(log); // read anew whether it was kept or not

        Transaction transaction(workspace.db());
        Forks forks(workspace.db(), log);
        SyncBook book(workspace.db(), log);
        for (const auto& [incarnation, from] : m_forks) {
            forks.learn(log.deviceNumber(incarnation, {}), from);
            const QString name = names::short16(incarnation);
            auto told = workspace.db().prepare("SELECT 1 FROM sync_alarm WHERE kind = 'fork' AND "
                                               "name = ?");
            if (!told.bind(1, name).step())
                book.raise("fork", m_self.options.trust, name, now().toMSecsSinceEpoch());
        }
        transaction.commit();
    });
}

bool Exchange::isKnownHead(const Stream& stream, quint32 sequence, const QString& hash) {
    if (sequence > stream.sequence || stream.filled < stream.sequence ||
        (sequence == stream.sequence && names::hex(stream.hash, 8) == hash))
        return true;
    const QString prefix = names::segmentFolder(stream.scope, names::short16(stream.incarnation)) +
                           u'/' + stem(sequence, hash);
    bool known = false;
    m_writer([&](Workspace& workspace) {
        auto& s = workspace.db().cached("SELECT 1 FROM sync_file WHERE name >= ? AND name < ?");
        known = s.bind(1, prefix).bind(2, prefix + u'g').step();
        s.reset();
    });
    return known;
}

std::set<QString> Exchange::stemsOf(const Stream& stream) {
    std::set<QString> stems{stem(stream.sequence, names::hex(stream.hash, 16))};
    m_writer([&](Workspace& workspace) {
        auto s = workspace.db().prepare("SELECT name FROM sync_file WHERE scope = ? AND "
                                        "device = ? AND name LIKE '%.seg'");
        s.bind(1, stream.scope).bind(2, qint64(stream.device));
        while (s.step())
            stems.insert(s.text(0).section(u'/', -1).section(u'.', 0, 0));
    });
    return stems;
}

void Exchange::readBranches(QUuid scope, const QString& name) {
    if (name == names::short16(m_own))
        renew();
    Stream stream = m_streams[{scope, name}];
    if (stream.device == 0 || stream.filled < stream.sequence)
        return; // its history comes first
    const QString folder = names::segmentFolder(scope, name);
    const QStringList listing = listed(folder);
    std::set<QString> known = stemsOf(stream);
    for (bool more = true; more;) {
        more = false;
        for (const QString& file : listing) {
            const QString path = folder + u'/' + file, here = file.section(u'.', 0, 0);
            if (!names::parseSegment(file) || known.contains(here) || m_refused.contains(path))
                continue;
            const auto arrival = open(path, stream, name);
            if (!arrival || !isBelieved(*arrival, name, listing))
                continue;
            const FileHead& head = arrival->file.head;
            if (head.sequence > 1 &&
                !known.contains(stem(head.sequence - 1, names::hex(head.previous, 16))))
                continue;
            const QString number = stem(head.sequence, {});
            if (std::any_of(known.begin(), known.end(),
                            [&](const QString& one) { return one.startsWith(number); }))
                raise("fork", scope, name);
            took(stream, name, *arrival);
            known.insert(here);
            more = true;
        }
    }
    m_streams[{scope, name}] = stream;
}

} // namespace rt
