// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/file_names.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rt::names {

namespace {

QString number(quint32 n) {
    return u"%1"_s.arg(n, 10, 10, QChar(u'0'));
}

} // namespace

QString short16(QUuid id) {
    return QString::fromLatin1(id.toRfc4122().toHex().first(16));
}

QString hex(const FileHash& hash, int digits) {
    const QByteArray bytes(reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size()));
    return QString::fromLatin1(bytes.toHex().first(digits));
}

QString root(QUuid trust) {
    return u"root."_s + short16(trust) + u".rt"_s;
}

QString scopeFolder(QUuid scope) {
    return u"scope/"_s + short16(scope);
}

QString headFolder(QUuid scope) {
    return scopeFolder(scope) + u"/heads"_s;
}

QString segmentFolder(QUuid scope, const QString& stream) {
    return scopeFolder(scope) + u"/seg/"_s + stream;
}

QString packFolder(QUuid scope, const QString& stream) {
    return scopeFolder(scope) + u"/pack/"_s + stream;
}

QString snapshotFolder(QUuid scope) {
    return scopeFolder(scope) + u"/snap"_s;
}

QString inboxFolder(QUuid scope) {
    return scopeFolder(scope) + u"/inbox"_s;
}

QString cases(QUuid scope, const FileHash& hash) {
    return inboxFolder(scope) + u'/' + hex(hash, 16) + u".0.cas"_s;
}

QString head(QUuid scope, QUuid incarnation, quint32 sequence, const FileHash& hash) {
    return headFolder(scope) + u'/' + short16(incarnation) + u'.' + number(sequence) + u'.' +
           hex(hash, 8);
}

QString segment(QUuid scope, QUuid incarnation, quint32 sequence, const FileHash& hash,
                int attempt) {
    return segmentFolder(scope, short16(incarnation)) + u'/' + number(sequence) + u'-' +
           hex(hash, 16) + u'.' + QString::number(attempt) + u".seg"_s;
}

QString nextAttempt(const QString& name) {
    const QStringList parts = name.split(u'.');
    return parts.value(0) + u'.' + QString::number(parts.value(1).toInt() + 1) + u'.' +
           parts.value(2);
}

std::optional<Head> parseHead(const QString& name) {
    static const QRegularExpression pattern(u"^([0-9a-f]{16})\\.([0-9]{10})\\.([0-9a-f]{8})$"_s);
    const auto m = pattern.match(name);
    if (!m.hasMatch())
        return std::nullopt;
    return Head{m.captured(1), m.captured(2).toUInt(), m.captured(3)};
}

std::optional<Segment> parseSegment(const QString& name) {
    static const QRegularExpression pattern(u"^([0-9]{10})-([0-9a-f]{16})\\.([0-9]{1,4})\\.seg$"_s);
    const auto m = pattern.match(name);
    if (!m.hasMatch())
        return std::nullopt;
    return Segment{m.captured(1).toUInt(), m.captured(2), m.captured(3).toInt()};
}

QString pack(QUuid scope, QUuid incarnation, quint32 from, quint32 to, const FileHash& hash) {
    return packFolder(scope, short16(incarnation)) + u'/' + number(from) + u'-' + number(to) +
           u'-' + hex(hash, 16) + u".0.pak"_s;
}

std::optional<Pack> parsePack(const QString& name) {
    static const QRegularExpression pattern(
        u"^([0-9]{10})-([0-9]{10})-([0-9a-f]{16})\\.[0-9]{1,4}\\.pak$"_s);
    const auto m = pattern.match(name);
    if (!m.hasMatch())
        return std::nullopt;
    return Pack{m.captured(1).toUInt(), m.captured(2).toUInt(), m.captured(3)};
}

QString snapshot(QUuid scope, const FileHash& vector, QUuid incarnation, const FileHash& hash) {
    return snapshotFolder(scope) + u'/' + hex(vector, 16) + u'-' + short16(incarnation) + u'-' +
           hex(hash, 16) + u".snp"_s;
}

std::optional<Snapshot> parseSnapshot(const QString& name) {
    static const QRegularExpression pattern(
        u"^([0-9a-f]{16})-([0-9a-f]{16})-([0-9a-f]{16})\\.snp$"_s);
    const auto m = pattern.match(name);
    if (!m.hasMatch())
        return std::nullopt;
    return Snapshot{m.captured(1), m.captured(2), m.captured(3)};
}

} // namespace rt::names
