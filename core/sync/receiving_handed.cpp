// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/authorship.h"
#include "core/sync/receiving.h"

// What one PC hands on of another's, and what is kept aside.
namespace rt {

// As it was sealed: its names now may be others.
void Receiving::setAside(ChangeNo no, const Arrival& from, size_t place, const char* reason) {
    const QByteArray sealed =
        Authorship(m_workspace.db(), m_log, m_self).sealed(from, place, from.cargo.person);
    m_book.setAside(no, from.file.head, reason, sealed, m_now);
}

void Receiving::setAsideAll(const Arrival& arrival, const char* reason) {
    const std::vector<int> devices = numbersOf(arrival.cargo, m_log);
    for (size_t place = 0; place < arrival.cargo.changes.size(); ++place)
        setAside(localised(arrival.cargo.changes[place], devices).change.no, arrival, place,
                 reason);
}

// What somebody else handed on is known by what its author signed. False: not what was signed.
bool Receiving::findAuthor(CarriedChange& carried, QUuid person) const {
    if (carried.proof.isEmpty() || carried.command.person == person)
        return true;
    const Incarnations& names = m_log.incarnations();
    const auto device = provenBy(
        carried.proof, changeDigest(carried.change, commandDigest(carried.command, names), names),
        m_self.keys);
    carried.provenBy = device.value_or(QUuid());
    return device.has_value();
}

// Why a change in somebody else's name is not let in, before it can teach anything of that name.
const char* Receiving::refusal(CarriedChange& carried, const Arrival& arrival) const {
    if (!findAuthor(carried, arrival.cargo.person))
        return "forged";
    if (carried.command.person == arrival.cargo.person || !carried.provenBy.isNull())
        return nullptr;
    const char* reason = objection(carried, arrival.file.head, arrival.cargo.person);
    return reason == QByteArrayView("right") ? "forged" : reason;
}

// What came through the inbox goes on into this PC's own stream; its author's word goes with it.
void Receiving::passOn(const Arrival& arrival, size_t from,
                       const std::map<size_t, ChangeNo>& letIn) {
    if (letIn.empty())
        return;
    Authorship authorship(m_workspace.db(), m_log, m_self);
    for (const auto& [place, no] : letIn) {
        if (arrival.file.head.kind == FileKind::Cases)
            m_book.relay(no, arrival.file.head.scope);
        m_book.keepProof(no, authorship.sealed(arrival, from + place, arrival.cargo.person));
        m_book.takeBack(no);
    }
}

// Those that were set aside, once more.
Received Receiving::again() {
    Received received;
    Forgetting forgetting(m_log);
    Transaction transaction(m_workspace.db());
    std::vector<Aside> aside;
    auto s = m_workspace.db().prepare("SELECT scope, sender, kind, device, count, bytes FROM "
                                      "sync_aside WHERE reason IN ('newer', 'right') "
                                      "ORDER BY device, count LIMIT 1000");
    while (s.step()) {
        FileHead head;
        head.scope = s.uuid(0);
        head.device = s.uuid(1);
        head.kind = FileKind(s.number(2));
        aside.push_back({head, s.number(3), s.number(4), s.bytes(5)});
    }
    for (const Aside& one : aside)
        received.changes += again(one);
    m_log.finish();
    transaction.commit();
    forgetting.keep();
    if (!m_tables.empty())
        m_workspace.onChanged(std::exchange(m_tables, {}));
    return received;
}

bool Receiving::again(const Aside& aside) {
    const Cargo cargo = readCargo(aside.bytes);
    CarriedChange c = localised(cargo.changes.at(0), numbersOf(cargo, m_log));
    if (!findAuthor(c, cargo.person))
        return false;
    c = m_forks.renamed(std::move(c));
    const char* reason = objection(c, aside.head, cargo.person);
    const bool fresh = !reason && letIn(c, reason);
    if (reason)
        return false;
    if (!c.proof.isEmpty())
        m_book.keepProof(c.change.no, aside.bytes);
    if (aside.head.kind == FileKind::Cases)
        m_book.relay(c.change.no, aside.head.scope);
    else
        m_book.addRuns(aside.head.scope, {c.change.no});
    m_book.takeBack(changeNo(int(aside.device), aside.count));
    return fresh;
}

} // namespace rt
