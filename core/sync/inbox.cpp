// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/cases_file.h"
#include "core/sync/exchange.h"
#include "core/sync/file_names.h"

// Cases that another hub handed over. What is read goes on into this PC's own stream of the scope,
// so that those who join later find it there.
namespace rt {

void Exchange::readInbox(QUuid scope) {
    const QString folder = names::inboxFolder(scope) + u'/';
    for (const QString& name : listed(names::inboxFolder(scope))) {
        const QString file = folder + name;
        bool known = false;
        m_writer([&](Workspace& workspace) {
            auto s = workspace.db().prepare("SELECT 1 FROM sync_file WHERE name = ?");
            known = s.bind(1, file).step();
        });
        if (known)
            continue;
        const auto bytes = m_share.read(file, segmentLimit * 2);
        if (!bytes)
            continue;
        Arrival arrival;
        arrival.file =
            openCases(bytes.value, m_self.options.trust, scope, m_self.keys, m_self.device);
        const FileHead& head = arrival.file.head;
        if (arrival.file.flaw != FileFlaw::None ||
            (m_self.keys.isCut(head.device, {}) &&
             !m_self.keys.ends(head.device, scope, head.incarnation)
                  .contains({0, arrival.file.hash})))
            continue; // for others, torn, or of nobody we know: looked at again
        try {
            arrival.cargo = readCargo(arrival.file.plain, head.incarnation);
        } catch (const Fault& fault) {
            if (fault.kind != FaultKind::Damaged)
                throw;
            raise("damaged", scope, file);
            continue;
        }
        arrival.kept = {file, scope, 0, 0, bytes.value};
        apply(arrival);
    }
}

} // namespace rt
