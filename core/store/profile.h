// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/drafts.h"
#include "core/store/workspace.h"
#include "core/vault/key_file.h"
#include "core/vault/passphrase.h"
#include "core/vault/profile.h"

namespace rt {

struct BackupSource;

// An open profile: the folder's lock, its keys and its databases, for as long as it lives. Throws
// Fault with a kind of its own for each thing that can be wrong (core/base/result.h).
class Profile {
public:
    static std::unique_ptr<Profile> create(const QString& folder, const Passphrase& passphrase,
                                           Env env, KdfCost cost = {});
    static std::unique_ptr<Profile> open(const QString& folder, const Passphrase& passphrase,
                                         Env env);
    static bool isThere(const QString& folder);

    Workspace& workspace() { return *m_workspace; }

    Drafts& drafts() { return *m_drafts; }

    const QString& folder() const { return m_folder; }

    // What a backup is made of, on connections of its own: for another thread
    // (core/store/backup.h).
    BackupSource backupSource() const;
    QString backupFolder() const; // the one chosen, else the one beside the profile

    // A connection of its own for reading on another thread than the writer's.
    std::unique_ptr<Database> reader() const;

    // Local facts about the profile: "practice" (demo data), "person" (who uses this PC).
    QString local(const QString& name) const;
    void setLocal(const QString& name, const QString& value);

    bool isPractice() const { return local(QStringLiteral("practice")) == u"yes"; }

    // Wraps the keys with which this device signs and is sealed to (core/vault/device_keys.h).
    const Secret& deviceKey() const { return m_deviceKey; }

    QString databasePath() const;

    // A readable copy of an attached file for another program, wiped by the next lock.
    QString openCopy(const QString& name, const QByteArray& bytes) const;

    // Closes the databases and wipes their keys; the folder stays this process's alone. Nobody may
    // use the workspace, the drafts or a reader until unlock, which throws as open does.
    void lock();
    void unlock(const Passphrase& passphrase);

private:
    Profile(QString folder, ProfileLock lock, const Secret& master, Env env);

    void takeKeys(const Secret& master);
    void connect();
    void backUpBeforeMigration() const;

    QString m_folder;
    ProfileLock m_lock;
    Env m_env;
    Secret m_key, m_draftsKey, m_deviceKey, m_backupKey;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Drafts> m_drafts;
};

} // namespace rt
