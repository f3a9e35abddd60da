// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/backup.h"
#include "core/store/backup_digest.h"

#include <QFile>

#include <functional>

// The bytes of a backup, as BACKUP.md says.
namespace rt::backupfile {

inline constexpr char suffix[] = ".rtbackup";
inline constexpr quint16 version = 1;
inline constexpr qsizetype headSize = 40, partHeadSize = 16, footSize = 64;
inline constexpr qint64 chunk = 1 << 17; // stays in the cache while it is read, hashed and written

struct Head {
    quint16 version = backupfile::version, schema = 0;
    qint64 at = 0; // milliseconds
    QUuid profile;
};

QByteArray headBytes(const Head& head);
std::optional<Head> readHead(const QByteArray& bytes); // nothing: this is no backup

QByteArray sealOf(const QByteArray& digest, const Secret& key);

// Writes a new file piece by piece; until `finish` it is removed again with the writer.
class Writer {
public:
    explicit Writer(const QString& path);
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer();
    void add(const QByteArray& bytes); // also to the digest
    void beginPart(const char* name, qint64 size);
    void finish(const Secret& seal, const QString& name); // foot, flush, its name

private:
    void write(const QByteArray& bytes);

    QFile m_file;
    DigestThread m_digest;
    bool m_finished = false;
};

// A part within a whole, undamaged file.
struct Part {
    QByteArray name;
    qint64 from = 0, size = 0;
};

struct Whole {
    Head head;
    std::vector<Part> parts;
    QByteArray digest, seal;
};

// Reads all of it. Refusals: NotFound "backup.gone", Invalid "backup.not_one", "backup.damaged",
// "backup.newer".
Result<Whole> readWhole(const QString& path);

} // namespace rt::backupfile
