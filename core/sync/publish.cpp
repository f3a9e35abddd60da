// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exchange.h"
#include "core/sync/file_names.h"

// From the outbox to the share: create, read back, and only then the head whose name is the news.
namespace rt {

namespace {

constexpr int filesAtOnce = 16;
constexpr int attempts = 5; // in one round

} // namespace

// A scope whose file cannot be written waits for the next round; the others go on.
void Exchange::publish() {
    std::set<QUuid> stuck;
    std::map<QUuid, KeptFile> heads;
    for (;;) {
        std::vector<KeptFile> files;
        m_writer([&](Workspace& workspace) {
            files = SyncBook(workspace.db(), workspace.log())
                        .outbox(filesAtOnce * int(stuck.size() + 1));
        });
        std::erase_if(files, [&](const KeptFile& f) { return stuck.contains(f.scope); });
        if (files.empty())
            break;
        if (isForked(files))
            return renew(); // what is sealed again goes out with the next round
        for (KeptFile& file : files) {
            if (stuck.contains(file.scope))
                continue;
            const QUuid scope = file.scope;
            const bool segment = file.name.contains(u"/seg/");
            if (!publishFile(file))
                stuck.insert(scope);
            else if (segment)
                heads[scope] = std::move(file);
        }
    }
    for (const auto& [scope, file] : heads)
        publishHead(file);
}

// Somebody has written under our own name beyond what we wrote: we are a copy, or were restored.
bool Exchange::isForked(const std::vector<KeptFile>& files) {
    std::set<QUuid> looked;
    for (const KeptFile& file : files) {
        if (!file.name.contains(u"/seg/") || !looked.insert(file.scope).second)
            continue;
        for (const QString& name : listed(names::headFolder(file.scope))) {
            const auto head = names::parseHead(name);
            if (!head || head->stream != names::short16(m_own) || head->sequence < file.sequence)
                continue;
            if (head->sequence > m_streams[{file.scope, head->stream}].sequence)
                return true;
            for (const KeptFile& own : files)
                if (own.scope == file.scope && own.sequence == head->sequence &&
                    own.name.contains(u"/seg/") && names::hex(fileHash(own.bytes), 8) != head->hash)
                    return true;
        }
    }
    return false;
}

bool Exchange::isThere(const KeptFile& file) {
    const auto back = m_share.read(file.name, file.bytes.size() + 1);
    if (back.state == ShareState::Away)
        throw Gone{};
    return back && back.value == file.bytes;
}

// Whatever creating said: what can be read back is there, and nothing else is.
bool Exchange::publishFile(KeptFile file) {
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const ShareState state = m_share.create(file.name, file.bytes);
        if (state == ShareState::Away)
            throw Gone{};
        if (isThere(file)) {
            m_writer([&](Workspace& workspace) {
                Transaction transaction(workspace.db());
                const bool own = file.device == workspace.log().ownDevice();
                SyncBook(workspace.db(), workspace.log())
                    .setState(file.name, own ? FileState::Shared : FileState::Others);
                transaction.commit();
            });
            const auto head = readHead(file.bytes);
            const bool segment = head && head->kind == FileKind::Segment;
            m_result.sent += segment && head->first ? head->last - head->first + 1 : 0;
            return true;
        }
        if (state != ShareState::Exists && state != ShareState::Done && state != ShareState::Failed)
            return false;
        const QString next = names::nextAttempt(file.name); // a torn file keeps its name
        m_writer([&](Workspace& workspace) {
            Transaction transaction(workspace.db());
            SyncBook(workspace.db(), workspace.log()).rename(file.name, next);
            transaction.commit();
        });
        file.name = next;
    }
    return false;
}

// The older head goes when the newer one can be seen; readers take the greatest.
void Exchange::publishHead(const KeptFile& file) {
    const QString folder = names::headFolder(file.scope);
    const QString head = names::head(file.scope, m_own, file.sequence, fileHash(file.bytes));
    const ShareState state = m_share.create(head, {});
    if (state == ShareState::Away)
        throw Gone{};
    if (!m_share.read(head, 64))
        return; // the audit tries again
    for (const QString& name : listed(folder))
        if (const auto other = names::parseHead(name);
            other && other->stream == names::short16(m_own) && other->sequence < file.sequence)
            m_share.remove(folder + u'/' + name);
}

} // namespace rt
