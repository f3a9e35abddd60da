// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/plain_text.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace rt {
namespace {

// Embeddings, overrides, isolates and marks: they can turn the words after a name around.
bool turnsDirection(char16_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
           c == 0x200F || c == 0x061C;
}

bool invisible(char16_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF ||
           turnsDirection(c);
}

QString captioned(const QString& caption, const QString& text) {
    const QString head = printable(caption).trimmed(), body = printable(text).trimmed();
    if (head.isEmpty())
        return body;
    return head + (body.contains(u'\n') ? u":\n"_s : u": "_s) + body;
}

QString joined(const std::vector<Block>& blocks);

struct Words {
    QString operator()(const Heading& heading) const { return printable(heading.text); }

    QString operator()(const Paragraph& paragraph) const { return printable(paragraph.text); }

    QString operator()(const LabelledText& labelled) const {
        return captioned(labelled.caption, labelled.text);
    }

    QString operator()(const Table& table) const {
        QStringList cards;
        for (const QStringList& row : table.rows) {
            QStringList lines;
            for (size_t i = 0; i < table.columns.size(); ++i)
                lines << captioned(table.columns[i].title, row.value(qsizetype(i)));
            cards << lines.join(u'\n');
        }
        return cards.isEmpty() ? printable(table.whenEmpty) : cards.join("\n\n"_L1);
    }

    QString operator()(const List& list) const {
        QStringList lines;
        for (const QString& item : list.items)
            lines << u"- "_s + printable(item).replace(u'\n', "\n  "_L1);
        return lines.join(u'\n');
    }

    QString operator()(const Rule&) const { return u"-----"_s; }

    QString operator()(const PageBreak&) const { return {}; }

    QString operator()(const KeepTogether& group) const { return joined(group.blocks); }

    QString operator()(const Box& box) const { return joined(box.blocks); }
};

QString joined(const std::vector<Block>& blocks) {
    QStringList parts;
    for (const Block& block : blocks)
        if (const QString part = std::visit(Words{}, static_cast<const Block::variant&>(block));
            !part.trimmed().isEmpty())
            parts << part;
    return parts.join("\n\n"_L1);
}

QString head(const Document& document) {
    QStringList lines{printable(document.title), printable(document.subject),
                      printable(document.marking)};
    if (document.asAt.isValid())
        lines << u"As at "_s + onPaper(document.asAt);
    if (document.practiceData)
        lines << practiceWords();
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

QString printable(const QString& text) {
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair =
            c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            result.append(c).append(text[++i]);
        else if (c.isSurrogate())
            result += QChar(QChar::ReplacementCharacter);
        else if (c == u'\r')
            result += i + 1 < text.size() && text[i + 1] == u'\n' ? QString() : u"\n"_s;
        else if (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            result += u'\n';
        else if (c == u'\t')
            result += u' ';
        else if (!invisible(c.unicode()))
            result += c;
    }
    return result;
}

QString onPaper(QDate date) {
    return QLocale::c().toString(date, u"ddd d MMM yyyy");
}

QString onPaper(const QDateTime& time) {
    static const QTimeZone england("Europe/London");
    const QDateTime local = england.isValid() ? time.toTimeZone(england) : time.toLocalTime();
    return QLocale::c().toString(local, u"ddd d MMM yyyy HH:mm");
}

QString practiceWords() {
    return u"Practice data: invented people, not a record of any child"_s;
}

QString printedLine(const QString& verb, const Printed& printed) {
    QStringList who;
    if (!printed.by.isEmpty())
        who << u"by "_s + printable(printed.by);
    if (printed.at.isValid())
        who << onPaper(printed.at);
    QString line = who.isEmpty() ? QString() : verb + u' ' + who.join(", "_L1) + u'.';
    if (!printed.purpose.isEmpty())
        line += (line.isEmpty() ? u"Purpose: "_s : u" Purpose: "_s) + printable(printed.purpose);
    return line;
}

QString toPlainText(const Document& document) {
    QStringList parts{head(document), joined(document.blocks),
                      printedLine(u"Copied"_s, document.printed)};
    parts.removeAll(QString());
    return parts.join("\n\n"_L1) + u'\n';
}

} // namespace rt
