// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/sealed_file.h"

#include <QString>

// The names of files on the share, made only from ids and hashes. FORMAT.md, "Names".
namespace rt::names {

QString short16(QUuid id); // first 16 hexadecimal digits
QString hex(const FileHash& hash, int digits);

QString root(QUuid trust);
QString scopeFolder(QUuid scope);
QString headFolder(QUuid scope);
QString segmentFolder(QUuid scope, const QString& stream);
QString packFolder(QUuid scope, const QString& stream);
QString snapshotFolder(QUuid scope);
QString inboxFolder(QUuid scope);
QString cases(QUuid scope, const FileHash& hash); // of the names of the changes in it

QString blobFolder(const QByteArray& hash); // of an attached file
QString blobStem(const QByteArray& hash);   // how its name begins
QString blob(const QByteArray& hash, int attempt);

QString head(QUuid scope, QUuid incarnation, quint32 sequence, const FileHash& hash);
QString segment(QUuid scope, QUuid incarnation, quint32 sequence, const FileHash& hash,
                int attempt);
QString nextAttempt(const QString& segmentName);

struct Head {
    QString stream; // 16 digits of the incarnation
    quint32 sequence = 0;
    QString hash; // 8 digits
};

std::optional<Head> parseHead(const QString& name);

struct Segment {
    quint32 sequence = 0;
    QString hash; // 16 digits
    int attempt = 0;
};

std::optional<Segment> parseSegment(const QString& name); // without its folder

struct Pack {
    quint32 from = 0, to = 0;
    QString hash;
};

QString pack(QUuid scope, QUuid incarnation, quint32 from, quint32 to, const FileHash& hash);
std::optional<Pack> parsePack(const QString& name);

struct Snapshot {
    QString vector, stream, hash; // 16 digits each
};

QString snapshot(QUuid scope, const FileHash& vector, QUuid incarnation, const FileHash& hash);
std::optional<Snapshot> parseSnapshot(const QString& name);

struct SnapshotPart {
    QString plain, stream, hash; // 16 digits each: of its plain bytes, who wrote it, of the file
};

QString snapshotPart(QUuid scope, const FileHash& plain, QUuid incarnation, const FileHash& hash);
std::optional<SnapshotPart> parseSnapshotPart(const QString& name);

} // namespace rt::names
