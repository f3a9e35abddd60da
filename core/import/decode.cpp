// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/decode.h"

#include <QStringConverter>

#include <array>

namespace rt {

namespace {

using Encoding = QStringConverter::Encoding;

// Windows-1252 where it differs from Latin-1; unassigned bytes stay control characters.
constexpr std::array<char16_t, 32> upper1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(const QByteArray& bytes) {
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text)
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(upper1252[c.unicode() - 0x80u]);
    return text;
}

DecodedText decodedAs(Encoding encoding, const QByteArray& bytes) {
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    const bool odd = encoding != QStringConverter::Utf8 && bytes.size() % 2 != 0;
    return {std::move(text), odd || decoder.hasError()};
}

// Latin text in UTF-16 without a mark has a zero in every second byte.
std::optional<Encoding> encodingByZeros(const QByteArray& bytes) {
    const qsizetype pairs = std::min<qsizetype>(bytes.size(), 4096) / 2;
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < 2 * pairs; ++i)
        zeros[size_t(i % 2)] += bytes[i] == 0;
    const auto most = [pairs](qsizetype n) { return pairs >= 2 && n * 10 >= pairs * 6; };
    const auto few = [pairs](qsizetype n) { return n * 20 <= pairs; };
    if (most(zeros[1]) && few(zeros[0]))
        return QStringConverter::Utf16LE;
    if (most(zeros[0]) && few(zeros[1]))
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

} // namespace

DecodedText decodeText(const QByteArray& bytes) {
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return decodedAs(QStringConverter::Utf8, bytes);
    if (bytes.startsWith("\xFF\xFE"))
        return decodedAs(QStringConverter::Utf16LE, bytes);
    if (bytes.startsWith("\xFE\xFF"))
        return decodedAs(QStringConverter::Utf16BE, bytes);
    if (const auto encoding = encodingByZeros(bytes))
        return decodedAs(*encoding, bytes);
    if (DecodedText utf8 = decodedAs(QStringConverter::Utf8, bytes); !utf8.damaged)
        return utf8;
    return {fromWindows1252(bytes), false};
}

} // namespace rt
