// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/cell.h"

#include "core/import/csv_writer.h"
#include "core/import/date_text.h"

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 200;
constexpr qsizetype longestText = 100000; // as everywhere in the program
const QDate earliestDate(1900, 1, 1);

// Marks that change the order of what is read, and characters of no width.
bool isInvisibleMark(QChar c) {
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E ||
           u == 0x200F || u == 0x061C || u == 0x200B || u == 0xFEFF;
}

bool isPlain(QStringView text) { // nothing to clean: ASCII, single spaces, none at the ends
    QChar last = u' ';
    for (const QChar c : text) {
        if (c.unicode() >= 0x7F || c < u' ' || (c == u' ' && last == u' '))
            return false;
        last = c;
    }
    return text.isEmpty() || last != u' ';
}

bool keepsLines(CellType type) {
    return type == CellType::LongText || type == CellType::Actions;
}

QDate latestFor(CellType type, QDate today) {
    if (type == CellType::PastDate)
        return today;
    return type == CellType::DueDate ? today.addDays(300) : today.addYears(10);
}

std::optional<CellProblem> canonicalDate(QString& text, CellType type, QDate today) {
    const QDate latest = latestFor(type, today);
    const auto read = readDate(text, latest);
    if (const auto* code = std::get_if<ProblemCode>(&read))
        return CellProblem{*code, text.left(longestLine)};
    const QDate date = std::get<QDate>(read);
    if (date < earliestDate)
        return CellProblem{ProblemCode::DateTooEarly, text};
    if (date > latest)
        return CellProblem{type == CellType::PastDate ? ProblemCode::DateInFuture
                                                      : ProblemCode::DateTooLate,
                           text};
    text = isoText(date);
    return std::nullopt;
}

std::optional<CellProblem> canonicalCount(QString& text) {
    bool number = false;
    const int count = text.toInt(&number);
    if (!number)
        return CellProblem{ProblemCode::NotANumber, text.left(longestLine)};
    if (count < 0 || count > 1000)
        return CellProblem{ProblemCode::NumberOutOfRange, u"0 to 1000"_s};
    text = QString::number(count);
    return std::nullopt;
}

// "50%", "50" and "0.5" are half of full time; "1" is all of it.
std::optional<CellProblem> canonicalPercent(QString& text) {
    const bool percent = text.endsWith(u'%');
    bool number = false;
    const double value = QStringView(text).chopped(percent ? 1 : 0).trimmed().toDouble(&number);
    if (!number)
        return CellProblem{ProblemCode::NotANumber, text.left(longestLine)};
    const double share = !percent && value <= 1.0 ? value * 100 : value;
    if (!(share >= 0.5 && share <= 100.0))
        return CellProblem{ProblemCode::NumberOutOfRange, u"1% to 100%"_s};
    text = QString::number(qRound(share));
    return std::nullopt;
}

const QString* codeOf(const CodeWords& words, const QString& text) {
    const auto find = [&words](const QString& wanted) -> const QString* {
        const auto at = std::find_if(words.rbegin(), words.rend(),
                                     [&](const auto& word) { return word.first == wanted; });
        return at == words.rend() ? nullptr : &at->second;
    };
    const QString* code = find(text); // mostly small letters already
    return code ? code : find(text.toCaseFolded());
}

std::optional<CellProblem> canonicalYesNo(QString& text) {
    static const CodeWords words = codeWordsOf(u"yes=y,true,t,1,x;no=n,false,f,0");
    const QString* code = codeOf(words, text);
    if (!code)
        return CellProblem{ProblemCode::NotYesOrNo, text.left(longestLine)};
    text = *code;
    return std::nullopt;
}

// "write|27/11/2026" after a semicolon goes on with the action before; "sam|write" is another.
bool continuesAction(const QString& part, QDate today) {
    const qsizetype bar = part.indexOf(u'|');
    if (bar < 0)
        return true;
    const QString rest = part.sliced(bar + 1).simplified();
    return std::holds_alternative<QDate>(readDate(rest, today.addYears(10)));
}

QStringList actionLines(const QString& text, QDate today) {
    QStringList lines;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype first = lines.size();
        for (const QString& part : line.split(u';')) {
            if (lines.size() > first && continuesAction(part, today))
                lines.last() += u';' + part;
            else if (!part.trimmed().isEmpty())
                lines.append(part);
        }
    }
    return lines;
}

std::optional<CellProblem> canonicalActions(QString& text, QDate today) {
    if (text.size() > longestText)
        return CellProblem{ProblemCode::TooLong, QString::number(text.size())};
    QStringList canonical;
    for (const QString& line : actionLines(text, today)) {
        QStringList parts = line.split(u'|');
        for (QString& part : parts)
            part = part.simplified();
        if (parts.size() < 2 || parts.size() > 3 || parts[0].isEmpty() || parts[1].isEmpty())
            return CellProblem{ProblemCode::BadAction, line.simplified().left(longestLine)};
        if (parts.size() == 2)
            parts.append(QString());
        if (!parts[2].isEmpty())
            if (auto problem = canonicalDate(parts[2], CellType::AnyDate, today))
                return problem;
        canonical.append(parts.join(u'|'));
    }
    text = canonical.join(u'\n');
    return std::nullopt;
}

void canonicalWords(QString& text) {
    QStringList list;
    for (const QString& part : text.split(u';'))
        if (const QString word = part.simplified(); !word.isEmpty())
            list.append(word);
    text = list.join(u"; "_s);
}

} // namespace

CleanText cleanText(QStringView cell, CellType type) {
    cell = unguardedCell(cell);
    if (isPlain(cell))
        return {QString::fromRawData(cell.data(), cell.size()), false};
    CleanText clean{cell.toString(), false};
    const qsizetype before = clean.text.size();
    clean.text.removeIf(isInvisibleMark);
    clean.marksRemoved = clean.text.size() != before;
    if (keepsLines(type)) {
        clean.text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
        clean.text = clean.text.trimmed();
    } else {
        clean.text = clean.text.simplified();
    }
    clean.text = clean.text.normalized(QString::NormalizationForm_C);
    return clean;
}

CodeWords codeWordsOf(QStringView words) {
    CodeWords all;
    for (const QStringView entry : words.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype equals = entry.indexOf(u'=');
        const QString code = entry.left(equals < 0 ? entry.size() : equals).toString();
        all.emplace_back(code, code);
        all.emplace_back(QString(code).replace(u'_', u' '), code);
        if (equals >= 0)
            for (const QStringView word : entry.sliced(equals + 1).split(u','))
                all.emplace_back(word.toString().toCaseFolded(), code);
    }
    return all;
}

std::vector<ImportedAction> actionsIn(QStringView canonical) {
    std::vector<ImportedAction> actions;
    for (const QStringView line : canonical.split(u'\n', Qt::SkipEmptyParts)) {
        const auto parts = line.split(u'|');
        actions.push_back({parts[0].toString(), parts[1].toString(),
                           QDate::fromString(parts[2].toString(), Qt::ISODate)});
    }
    return actions;
}

std::optional<CellProblem> canonicalise(QString& text, CellType type, const CodeWords& words,
                                        QDate today) {
    switch (type) {
    case CellType::Text:
        if (text.size() > longestLine)
            return CellProblem{ProblemCode::TooLong, QString::number(text.size())};
        return std::nullopt;
    case CellType::LongText:
        if (text.size() > longestText)
            return CellProblem{ProblemCode::TooLong, QString::number(text.size())};
        return std::nullopt;
    case CellType::Words:
        if (text.size() > longestText)
            return CellProblem{ProblemCode::TooLong, QString::number(text.size())};
        canonicalWords(text);
        return std::nullopt;
    case CellType::PastDate:
    case CellType::DueDate:
    case CellType::AnyDate:
        return canonicalDate(text, type, today);
    case CellType::Count:
        return canonicalCount(text);
    case CellType::Percent:
        return canonicalPercent(text);
    case CellType::YesNo:
        return canonicalYesNo(text);
    case CellType::Actions:
        return canonicalActions(text, today);
    case CellType::Code:
        break;
    }
    const QString* code = codeOf(words, text);
    if (!code)
        return CellProblem{ProblemCode::UnknownWord, text.left(longestLine)};
    text = *code;
    return std::nullopt;
}

} // namespace rt
