// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profile.h"

#include "core/base/platform.h"
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
      m_key(databaseKey(master)),
      m_deviceKey(rt::deviceKey(master)) {
    connect(master);
}

void Profile::connect(const Secret& master) {
    m_db = std::make_unique<Database>(databasePath(), borrowed(m_key));
    migrate(*m_db);
    guardTables(*m_db);
    m_workspace = std::make_unique<Workspace>(*m_db, m_env);
    const Secret drafts = draftsKey(master);
    m_drafts = std::make_unique<Drafts>(file(m_folder, u"drafts.db"_s), borrowed(drafts));
}

void Profile::lock() {
    m_env = m_workspace->env();
    m_drafts.reset();
    m_workspace.reset();
    m_db.reset();
    m_key = Secret(m_key.size());
    m_deviceKey = Secret(m_deviceKey.size());
}

void Profile::unlock(const Passphrase& passphrase) {
    const Secret master = openKeyFile(m_folder, passphrase);
    m_key = databaseKey(master);
    m_deviceKey = rt::deviceKey(master);
    connect(master);
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
