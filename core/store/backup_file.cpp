// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup_file.h"

#include "core/base/platform.h"
#include "core/store/schema.h"

#include <QFileInfo>
#include <QtEndian>

#include <cstring>

namespace rt::backupfile {

namespace {

constexpr char magic[8] = {'R', 'T', 'B', 'A', 'C', 'K', '\r', '\n'};
constexpr qsizetype versionAt = 8, schemaAt = 10, timeAt = 16, profileAt = 24;
constexpr qsizetype hashSize = Digest::size;
static_assert(footSize == 2 * hashSize);

template <class T> T numberAt(const QByteArray& bytes, qsizetype at) {
    return qFromLittleEndian<T>(bytes.constData() + at);
}

QByteArray hashBytes() {
    return QByteArray(hashSize, '\0');
}

unsigned char* raw(QByteArray& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* raw(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

// The parts stand one behind the other and fill all between head and foot.
std::optional<std::vector<Part>> partsOf(QFile& file) {
    std::vector<Part> parts;
    qint64 at = headSize;
    const qint64 end = file.size() - footSize;
    while (at < end) {
        const QByteArray head = file.seek(at) ? file.read(partHeadSize) : QByteArray();
        if (head.size() != partHeadSize)
            return std::nullopt;
        const Part part{head.first(8).trimmed(), at + partHeadSize, numberAt<qint64>(head, 8)};
        if (part.size < 0 || part.size > end - part.from)
            return std::nullopt;
        parts.push_back(part);
        at = part.from + part.size;
    }
    return at == end ? std::optional(parts) : std::nullopt;
}

QByteArray digestOf(QFile& file) {
    Digest digest;
    file.seek(0);
    for (qint64 left = file.size() - footSize; left > 0;) {
        const QByteArray bytes = file.read(qMin(left, chunk));
        if (bytes.isEmpty())
            throw Fault(FaultKind::Disk, "backup: read");
        digest.add(bytes);
        left -= bytes.size();
    }
    return digest.end();
}

} // namespace

QByteArray headBytes(const Head& head) {
    QByteArray bytes(headSize, '\0');
    std::memcpy(bytes.data(), magic, sizeof magic);
    qToLittleEndian(head.version, bytes.data() + versionAt);
    qToLittleEndian(head.schema, bytes.data() + schemaAt);
    qToLittleEndian(head.at, bytes.data() + timeAt);
    std::memcpy(bytes.data() + profileAt, head.profile.toRfc4122().constData(), 16);
    return bytes;
}

std::optional<Head> readHead(const QByteArray& bytes) {
    if (bytes.size() < headSize || std::memcmp(bytes.constData(), magic, sizeof magic) != 0)
        return std::nullopt;
    return Head{numberAt<quint16>(bytes, versionAt), numberAt<quint16>(bytes, schemaAt),
                numberAt<qint64>(bytes, timeAt), QUuid::fromRfc4122(bytes.mid(profileAt, 16))};
}

QByteArray sealOf(const QByteArray& digest, const Secret& key) {
    QByteArray hash = hashBytes();
    crypto_generichash(raw(hash), hashSize, raw(digest), size_t(digest.size()), key.data(),
                       key.size());
    return hash;
}

Writer::Writer(const QString& path) : m_file(path) {
    platform::writePrivateFile(path, {}); // new, and nobody else may read it
    if (!m_file.open(QIODevice::Append | QIODevice::ExistingOnly | QIODevice::Unbuffered)) {
        m_file.remove();
        throw Fault(FaultKind::Disk, "backup: open");
    }
}

Writer::~Writer() {
    if (!m_finished)
        m_file.remove();
}

void Writer::write(const QByteArray& bytes) {
    if (m_file.write(bytes) == bytes.size())
        return;
    const bool full = m_file.error() == QFile::ResourceError;
    throw Fault(full ? FaultKind::Full : FaultKind::Disk, "backup: write");
}

void Writer::add(const QByteArray& bytes) {
    write(bytes);
    m_digest.add(bytes);
}

void Writer::beginPart(const char* name, qint64 size) {
    QByteArray head = QByteArray(name).leftJustified(partHeadSize, ' ');
    qToLittleEndian(size, head.data() + 8);
    add(head);
}

void Writer::finish(const Secret& seal, const QString& name) {
    const QByteArray digest = m_digest.end();
    write(digest + sealOf(digest, seal));
    m_file.close();
    platform::syncFile(m_file.fileName());
    platform::replaceFile(m_file.fileName(), name);
    m_finished = true;
}

Result<Whole> readWhole(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return notFound("backup.gone");
    const auto head = readHead(file.read(headSize));
    if (!head)
        return invalid("backup.not_one");
    if (file.size() < headSize + footSize)
        return invalid("backup.damaged");
    Whole whole{*head, {}, digestOf(file), {}};
    file.seek(file.size() - footSize);
    if (file.read(hashSize) != whole.digest)
        return invalid("backup.damaged");
    whole.seal = file.read(hashSize);
    if (head->version > version || head->schema > schemaVersion())
        return invalid("backup.newer");
    auto parts = partsOf(file);
    if (!parts)
        return invalid("backup.damaged");
    whole.parts = std::move(*parts);
    return whole;
}

} // namespace rt::backupfile
