// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/digest_tree.h"
#include "core/sync/receiving.h"

namespace rt {

// What shows who wrote a change that somebody else hands on: what its author signed, and the
// change's place in it. FORMAT.md, "Who wrote a change".
struct ChangeProof {
    QUuid device; // that signed
    Signed said;
    TreePlace at;

    QByteArray bytes() const;
};

// The device that vouches for a change of this digest; nullopt: the proof does not hold.
std::optional<QUuid> provenBy(const QByteArray& proof, const Digest& digest, const Keyring& keys);

// Finds what the authors of others' changes signed: in the mirror's files, or beside what was
// itself handed on to this PC. One for each batch.
class Authorship {
public:
    Authorship(const Database& db, ChangeLog& log, const SyncSelf& self);

    // The change as its author sealed it, with its proof; nullopt: their file is not here.
    std::optional<CarriedChange> of(ChangeNo no);

    // A change of a file that comes in, by itself and as its author sealed it, with what shows
    // that if it was handed on or came through the inbox: a whole cargo of one change.
    QByteArray sealed(const Arrival& arrival, size_t place, QUuid carrier);

private:
    struct Kept { // a file of the mirror that may hold own changes in this range
        QString name;
        qint64 first = 0, last = 0; // of a pack: 0
    };

    struct Opened { // a file with all that its author signed at once
        QString name;
        FileHead head;
        Signed said;
        std::vector<Cargo> cargos; // several in a pack
        std::vector<Digest> digests;
    };

    std::vector<int> namesOf(ChangeNo no) const;
    const std::vector<Kept>& filesOf(QUuid scope, int device);
    const Opened& opened(const QString& name);
    std::optional<CarriedChange> in(const Opened& file, qint64 count) const;
    std::optional<CarriedChange> kept(ChangeNo no) const;
    ChangeProof proofOf(const Arrival& cases, size_t place);

    const Database& m_db;
    ChangeLog& m_log;
    const SyncSelf& m_self;
    SyncBook m_book;
    std::map<std::pair<QUuid, int>, std::vector<Kept>> m_files;
    Opened m_opened;               // the last one
    std::vector<Digest> m_arrived; // of the file that is coming in
};

} // namespace rt
