// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_writer.h"

namespace rt {

namespace {

// Apostrophes before it count too, or a text that begins "'=" would come back without its own.
bool looksLikeFormula(QStringView text) {
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

void appendCell(QString& out, const QString& text, QChar separator) {
    const QString cell = guardedCell(text);
    const auto special = [separator](QChar c) {
        return c == separator || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t' || c == u';';
    };
    if (std::none_of(cell.begin(), cell.end(), special)) {
        out += cell;
        return;
    }
    out += u'"';
    for (const QChar c : cell) {
        if (c == u'"')
            out += u'"';
        out += c;
    }
    out += u'"';
}

} // namespace

QString guardedCell(const QString& text) {
    return looksLikeFormula(text) ? u'\'' + text : text;
}

QStringView unguardedCell(QStringView text) {
    return text.startsWith(u'\'') && looksLikeFormula(text) ? text.sliced(1) : text;
}

QByteArray writeCsv(const std::vector<QStringList>& rows, QChar separator) {
    QString out = QChar(QChar::ByteOrderMark);
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                out += separator;
            appendCell(out, row[i], separator);
        }
        out += u"\r\n";
    }
    return out.toUtf8();
}

} // namespace rt
