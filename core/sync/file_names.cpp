// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/file_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rt::names {

namespace {

QString number(quint32 n) {
    return u"%1"_s.arg(n, 10, 10, QChar(u'0'));
}

// Takes a name apart from its left. A poll looks at thousands, too many for regular expressions.
class Parts {
public:
    explicit Parts(const QString& name) : m_left(name) {}

    QString hex(qsizetype digits) {
        return take(digits,
                    [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    }

    quint32 number(qsizetype digits) {
        const QString taken = take(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
        bool fits = false;
        const quint32 n = taken.toUInt(&fits);
        m_fits &= fits;
        return n;
    }

    quint32 attempt() { // one to four digits, to the next stop
        const qsizetype digits = m_left.indexOf(u'.');
        m_fits &= digits >= 1 && digits <= 4;
        return m_fits ? number(digits) : 0;
    }

    Parts& text(QStringView text) {
        m_fits &= m_left.startsWith(text);
        if (m_fits)
            m_left = m_left.mid(text.size());
        return *this;
    }

    bool fit() const { return m_fits && m_left.isEmpty(); }

private:
    template <class Is> QString take(qsizetype digits, Is is) {
        m_fits &= m_left.size() >= digits &&
                  std::all_of(m_left.begin(), m_left.begin() + (m_fits ? digits : 0), is);
        if (!m_fits || m_left.size() < digits)
            return {};
        const QString taken = m_left.first(digits).toString();
        m_left = m_left.mid(digits);
        return taken;
    }

    QStringView m_left;
    bool m_fits = true;
};

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

QString blobFolder(const QByteArray& hash) {
    return u"blob/"_s + QString::fromLatin1(hash.toHex().first(2));
}

QString blobStem(const QByteArray& hash) {
    return QString::fromLatin1(hash.toHex().first(32));
}

QString blob(const QByteArray& hash, int attempt) {
    return blobFolder(hash) + u'/' + blobStem(hash) + u'.' + QString::number(attempt) + u".blb"_s;
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
    Parts parts(name);
    Head head;
    head.stream = parts.hex(16);
    head.sequence = parts.text(u".").number(10);
    head.hash = parts.text(u".").hex(8);
    return parts.fit() ? std::optional(head) : std::nullopt;
}

std::optional<Segment> parseSegment(const QString& name) {
    Parts parts(name);
    Segment segment;
    segment.sequence = parts.number(10);
    segment.hash = parts.text(u"-").hex(16);
    segment.attempt = int(parts.text(u".").attempt());
    return parts.text(u".seg").fit() ? std::optional(segment) : std::nullopt;
}

QString pack(QUuid scope, QUuid incarnation, quint32 from, quint32 to, const FileHash& hash) {
    return packFolder(scope, short16(incarnation)) + u'/' + number(from) + u'-' + number(to) +
           u'-' + hex(hash, 16) + u".0.pak"_s;
}

std::optional<Pack> parsePack(const QString& name) {
    Parts parts(name);
    Pack pack;
    pack.from = parts.number(10);
    pack.to = parts.text(u"-").number(10);
    pack.hash = parts.text(u"-").hex(16);
    parts.text(u".").attempt();
    return parts.text(u".pak").fit() ? std::optional(pack) : std::nullopt;
}

QString snapshot(QUuid scope, const FileHash& vector, QUuid incarnation, const FileHash& hash) {
    return snapshotFolder(scope) + u'/' + hex(vector, 16) + u'-' + short16(incarnation) + u'-' +
           hex(hash, 16) + u".snp"_s;
}

std::optional<Snapshot> parseSnapshot(const QString& name) {
    Parts parts(name);
    Snapshot snapshot;
    snapshot.vector = parts.hex(16);
    snapshot.stream = parts.text(u"-").hex(16);
    snapshot.hash = parts.text(u"-").hex(16);
    return parts.text(u".snp").fit() ? std::optional(snapshot) : std::nullopt;
}

QString snapshotPart(QUuid scope, const FileHash& plain, QUuid incarnation, const FileHash& hash) {
    return snapshotFolder(scope) + u'/' + hex(plain, 16) + u'-' + short16(incarnation) + u'-' +
           hex(hash, 16) + u".prt"_s;
}

std::optional<SnapshotPart> parseSnapshotPart(const QString& name) {
    Parts parts(name);
    SnapshotPart part;
    part.plain = parts.hex(16);
    part.stream = parts.text(u"-").hex(16);
    part.hash = parts.text(u"-").hex(16);
    return parts.text(u".prt").fit() ? std::optional(part) : std::nullopt;
}

} // namespace rt::names
