// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/identity.h"

#include "core/base/platform.h"
#include "core/sync/cargo.h"
#include "core/vault/form.h"
#include "core/vault/seal.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr qint64 tokenSize = 4 + 8 + 16 + 32;

struct Token {
    qint64 counter = 0;
    QUuid incarnation;
    std::array<unsigned char, 32> machine{};
};

std::optional<Token> readToken(const QString& path) {
    if (!QFileInfo::exists(path))
        return std::nullopt;
    const QByteArray bytes = platform::readFile(path, tokenSize + 1);
    FormReader in(bytes);
    if (in.raw(4) != "RTtk")
        return std::nullopt;
    Token token{in.number<qint64>(), in.id(), in.fixed<32>()};
    return in.atEnd() ? std::optional(token) : std::nullopt;
}

} // namespace

Identity::Identity(Workspace& workspace, const SyncSelf& self)
    : m_workspace(workspace),
      m_log(workspace.log()),
      m_self(self),
      m_book(workspace.db(), m_log) {}

bool Identity::isOurs() const {
    if (m_self.options.tokenFile.isEmpty())
        return true;
    const qint64 counter = m_book.number(u"token"_s);
    const auto token = readToken(m_self.options.tokenFile);
    if (!token)
        return counter == 0;
    return token->machine == hashOf(m_self.options.machine) &&
           token->incarnation == m_log.incarnation(m_log.ownDevice()) &&
           (token->counter == counter || token->counter == counter - 1);
}

void Identity::advance() {
    m_book.set(u"token"_s, Value::of(m_book.number(u"token"_s) + 1));
}

void Identity::write() const {
    const QString path = m_self.options.tokenFile;
    if (path.isEmpty())
        return;
    FormWriter out;
    out.raw(QByteArray("RTtk")).number(m_book.number(u"token"_s));
    out.id(m_log.incarnation(m_log.ownDevice())).raw(hashOf(m_self.options.machine));
    const QString fresh = path + u".new"_s;
    platform::removeFile(fresh);
    platform::writePrivateFile(fresh, out.bytes());
    platform::replaceFile(fresh, path);
}

// The own changes of a sealed file of ours.
std::set<ChangeNo> Identity::changesIn(const KeptFile& file) const {
    std::set<ChangeNo> changes;
    const OpenedFile opened = openFile(file.bytes, m_self.options.trust, file.scope, m_self.keys);
    if (opened.flaw != FileFlaw::None)
        return changes;
    for (const CarriedChange& c : readCargo(opened.plain, opened.head.incarnation).changes)
        if (deviceOf(c.change.no) == 0)
            changes.insert(changeNo(file.device, countOf(c.change.no)));
    return changes;
}

// Sealed and not on the share: it is sealed again under the new name.
Identity::Unshared Identity::withdrawOutbox(int own) {
    Unshared unshared;
    std::vector<KeptFile> files = m_book.outbox(1'000'000);
    std::reverse(files.begin(), files.end()); // newest first
    for (const KeptFile& file : files) {
        if (file.device != own)
            continue;
        const auto head = readHead(file.bytes);
        if (!head)
            continue; // cases handed over stay as they are
        m_book.drop(file.name);
        if (head->kind != FileKind::Segment)
            continue;
        const auto changes = changesIn(file);
        unshared.changes.insert(changes.begin(), changes.end());
        unshared.byScope[file.scope].insert(changes.begin(), changes.end());
        Stream stream = m_book.stream(file.scope, own);
        stream.sequence = stream.known = stream.filled = file.sequence - 1;
        stream.hash = head->previous;
        m_book.dropStream(file.scope, own);
        m_book.moveStream(stream);
    }
    return unshared;
}

// A change that one scope has already keeps its name in all of them, and is handed on to the rest.
void Identity::keepShared(int own, Unshared& unshared) const {
    if (unshared.changes.empty())
        return;
    const qint64 first = countOf(*unshared.changes.begin());
    auto s = m_workspace.db().prepare("SELECT name, scope, device, sequence, bytes FROM sync_file "
                                      "WHERE device = ? AND state = 1");
    s.bind(1, qint64(own));
    while (s.step()) {
        const KeptFile file{s.text(0), s.uuid(1), own, quint32(s.number(3)), s.bytes(4)};
        const auto head = readHead(file.bytes);
        if (!head || head->kind != FileKind::Segment || head->last < first)
            continue;
        for (const ChangeNo no : changesIn(file))
            unshared.changes.erase(no);
    }
}

void Identity::takeNewName() {
    const Forgetting forgetting(m_log); // read anew whether it was kept or not

    Transaction transaction(m_workspace.db());
    const int own = m_log.ownDevice();
    const QString sealedName = u"sealed/"_s + QString::number(own);
    Unshared unshared = withdrawOutbox(own);
    for (const auto& [scope, changes] : unshared.byScope)
        m_book.removeRuns(scope, changes);
    keepShared(own, unshared);
    for (const auto& [scope, changes] : unshared.byScope)
        for (const ChangeNo no : changes)
            if (!unshared.changes.contains(no))
                m_book.relay(no, scope);
    auto s = m_workspace.db().prepare("SELECT id FROM change WHERE id > ? AND id < ?");
    s.bind(1, changeNo(own, m_book.number(sealedName))).bind(2, changeNo(own + 1, 0));
    while (s.step())
        unshared.changes.insert(s.number(0));
    const int next = m_log.becomeDevice(m_workspace.env().newUuid(), m_self.options.person);
    std::map<ChangeNo, ChangeNo> moves;
    for (const ChangeNo no : unshared.changes)
        moves.emplace(no, changeNo(next, qint64(moves.size()) + 1));
    m_log.renumber(moves);
    m_book.raise("renamed", m_self.options.trust,
                 m_log.incarnation(next).toString(QUuid::WithoutBraces),
                 m_workspace.env().now().toMSecsSinceEpoch());
    advance();
    transaction.commit();
    write();
}

} // namespace rt
