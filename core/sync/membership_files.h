// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/share.h"
#include "core/vault/membership.h"

#include <QSet>

namespace rt {

// The membership log as files: all entries that this PC knows in the profile's folder members/, the
// same ones on the share. Exchanging is making the two the same: whatever one side lacks is put
// there, so that a file that vanished comes back from any PC.
class MembershipFiles {
public:
    explicit MembershipFiles(QString profileFolder);

    const std::vector<SignedEntry>& entries() const { return m_entries; }

    void add(const SignedEntry& entry); // flushed to the disk before it returns

    struct Outcome {
        bool away = false;
        size_t received = 0, sent = 0;
        size_t torn = 0;  // on the share, readable in no attempt
        size_t newer = 0; // by a newer program
        size_t unsent = 0;
    };

    // `own`: the author whose files are read back once a run, as a write may have been lost.
    Outcome exchange(Share& share, QUuid own);

private:
    struct Listed { // one entry's files on the share
        int lastAttempt = 0;
        QStringList names;
    };

    void load();
    bool take(const QByteArray& bytes, const QString& hash16);
    void send(Share& share, const SignedEntry& entry, int attempt, Outcome& outcome);

    QString m_folder;
    std::vector<SignedEntry> m_entries;
    QSet<QString> m_known;    // name stems
    QSet<QString> m_verified; // read back from the share in this run
};

// "0000000012-89abcdef01234567": number and hash, the stem of an entry's name.
QString stemOf(const SignedEntry& entry);

} // namespace rt
