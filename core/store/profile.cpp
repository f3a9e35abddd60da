// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profile.h"

#include "core/base/platform.h"
#include "core/store/backup.h"
#include "core/store/opened_copies.h"
#include "core/store/schema.h"
#include "core/vault/subkeys.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QByteArray borrowed(const Secret& key) {
    return QByteArray::fromRawData(reinterpret_cast<const char*>(key.data()),
                                   qsizetype(key.size()));
}

QString file(const QString& folder, const QString& name) {
    return QDir(folder).filePath(name);
}

} // namespace

bool Profile::isThere(const QString& folder) {
    return hasKeyFile(folder) || QFileInfo::exists(file(folder, u"roundtable.db"_s));
}

std::unique_ptr<Profile> Profile::create(const QString& folder, const Passphrase& passphrase,
                                         Env env, KdfCost cost) {
    prepareProfileFolder(folder);
    ProfileLock lock(folder);
    if (QFileInfo::exists(file(folder, u"roundtable.db"_s)))
        throw Fault(FaultKind::InUse, "profile: there is one already");
    const Secret master = createKeyFile(folder, passphrase, cost);
    for (const QString& name : {u"roundtable.db"_s, u"drafts.db"_s})
        platform::writePrivateFile(file(folder, name), {}); // SQLite would let others read them
    return std::unique_ptr<Profile>(new Profile(folder, std::move(lock), master, std::move(env)));
}

std::unique_ptr<Profile> Profile::open(const QString& folder, const Passphrase& passphrase,
                                       Env env) {
    if (!isThere(folder))
        throw Fault(FaultKind::Missing, "profile: no key file");
    ProfileLock lock(folder);
    const Secret master = openKeyFile(folder, passphrase);
    if (!QFileInfo::exists(file(folder, u"roundtable.db"_s)))
        throw Fault(FaultKind::Damaged, "profile: no database beside the key file");
    return std::unique_ptr<Profile>(new Profile(folder, std::move(lock), master, std::move(env)));
}

Profile::Profile(QString folder, ProfileLock lock, const Secret& master, Env env)
    : m_folder(std::move(folder)),
      m_lock(std::move(lock)),
      m_env(std::move(env)),
      m_key(32),
      m_draftsKey(32),
      m_deviceKey(32),
      m_backupKey(32) {
    takeKeys(master);
    connect();
}

void Profile::takeKeys(const Secret& master) {
    m_key = databaseKey(master);
    m_draftsKey = draftsKey(master);
    m_deviceKey = rt::deviceKey(master);
    m_backupKey = backupKey(master);
}

void Profile::connect() {
    wipeOpenedCopies(m_folder); // of a sitting that was cut short
    m_drafts = std::make_unique<Drafts>(file(m_folder, u"drafts.db"_s), borrowed(m_draftsKey));
    m_db = std::make_unique<Database>(databasePath(), borrowed(m_key));
    if (needsMigration(*m_db))
        backUpBeforeMigration();
    migrate(*m_db);
    guardTables(*m_db);
    m_workspace = std::make_unique<Workspace>(*m_db, m_env);
}

// Where the chosen folder cannot be had now, beside the profile is better than not at all.
void Profile::backUpBeforeMigration() const {
    BackupSource source = backupSource();
    if (!backUp(source, backupFolder(), m_env.now()))
        (void)backUp(source, defaultBackupFolder(m_folder), m_env.now());
}

BackupSource Profile::backupSource() const {
    BackupSource source;
    source.profileFolder = m_folder;
    source.database = std::make_unique<Database>(databasePath(), borrowed(m_key), Access::Read);
    source.drafts = std::make_unique<Database>(file(m_folder, u"drafts.db"_s),
                                               borrowed(m_draftsKey), Access::Read);
    source.seal = Secret(m_backupKey.size());
    std::copy_n(m_backupKey.data(), m_backupKey.size(), source.seal.data());
    return source;
}

QString Profile::backupFolder() const {
    const QString chosen = local(u"backup.folder"_s);
    return chosen.isEmpty() ? defaultBackupFolder(m_folder) : chosen;
}

QString Profile::openCopy(const QString& name, const QByteArray& bytes) const {
    return writeOpenedCopy(m_folder, name, bytes);
}

void Profile::lock() {
    m_env = m_workspace->env();
    wipeOpenedCopies(m_folder);
    m_drafts.reset();
    m_workspace.reset();
    m_db.reset();
    for (Secret* key : {&m_key, &m_draftsKey, &m_deviceKey, &m_backupKey})
        *key = Secret(key->size());
}

void Profile::unlock(const Passphrase& passphrase) {
    const Secret master = openKeyFile(m_folder, passphrase);
    takeKeys(master);
    connect();
}

QString Profile::databasePath() const {
    return file(m_folder, u"roundtable.db"_s);
}

std::unique_ptr<Database> Profile::reader() const {
    auto db = std::make_unique<Database>(databasePath(), borrowed(m_key), Access::Read);
    guardTables(*db);
    return db;
}

QString Profile::local(const QString& name) const {
    const auto found = m_drafts->find(u"local/"_s + name);
    return found ? found->text : QString{};
}

void Profile::setLocal(const QString& name, const QString& value) {
    m_drafts->keep(u"local/"_s + name, value, m_workspace->env().now());
}

} // namespace rt
