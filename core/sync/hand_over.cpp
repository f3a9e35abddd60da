// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/cases_file.h"
#include "core/sync/file_names.h"
#include "core/sync/sealing.h"
#include "core/vault/seal.h"

// What waits for a hub whose key this PC does not hold goes into that hub's inbox.
namespace rt {

void Sealing::handOver(int limit) {
    if (!m_self.options.boxesOf)
        return;
    for (const QUuid& scope : m_book.relayScopes()) {
        if (scope.isNull() || holds(scope))
            continue;
        if (const auto boxes = m_self.options.boxesOf(scope); !boxes.empty())
            handOver(scope, boxes, limit);
    }
}

void Sealing::handOver(QUuid scope, const std::vector<PublicKey>& boxes, int limit) {
    const int own = m_log.ownDevice();
    CargoWriter cargo(m_log.incarnations(), own, m_self.options.person);
    ByteWriter said;
    std::vector<ChangeNo> given;
    for (auto& [no, carried] : takeOut(m_book.relays(scope, limit))) {
        if (cargo.size() > segmentLimit / 4)
            break;
        if (!m_book.inRuns(scope, no) && !prove(no, carried))
            continue;
        m_book.relayed(no, scope);
        if (m_book.inRuns(scope, no))
            continue;
        cargo.add(carried.command, carried.change,
                  m_placing.of(carried.change.table, carried.change.row).scopes, carried.proof);
        said.raw(m_log.incarnations().at(size_t(deviceOf(no))));
        said.number(quint64(countOf(no)));
        given.push_back(no);
    }
    if (given.empty())
        return;
    FileHead head;
    head.kind = FileKind::Cases;
    head.trust = m_self.options.trust;
    head.scope = scope;
    head.device = m_self.device.device;
    head.incarnation = m_log.incarnation(own);
    head.generation = 1;
    head.root = cargo.root();
    m_book.addRuns(scope, given); // this PC has done its part
    m_book.keep({names::cases(scope, hashOf(said.bytes())), scope, own, 0,
                 sealCases(head, cargo.take(), m_self.device, boxes)},
                FileState::Outbox, m_now);
}

} // namespace rt
