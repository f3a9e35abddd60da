// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/date_text.h"

#include <array>

namespace rt {

namespace {

struct Token {
    QStringView text;
    int number = -1; // -1: a word
};

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

bool isAsciiLetter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isBetween(QChar c) {
    return c == u'/' || c == u'-' || c == u'.' || c == u' ' || c == u',';
}

// Up to four runs of digits or letters; nothing when something else stands there.
std::vector<Token> tokensOf(QStringView text) {
    std::vector<Token> tokens;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype begin = i;
        const bool digits = isDigit(text[i]);
        while (i < text.size() && (digits ? isDigit(text[i]) : isAsciiLetter(text[i])))
            ++i;
        if (i == begin || i - begin > 9 || tokens.size() == 4)
            return {};
        const QStringView run = text.sliced(begin, i - begin);
        tokens.push_back({run, digits && run.size() <= 4 ? run.toInt() : -1});
        const qsizetype gap = i;
        while (i < text.size() && isBetween(text[i]))
            ++i;
        if (i - gap > 2 || (gap != i && i == text.size()))
            return {};
    }
    return tokens;
}

// Places of "jan" or "january"; 1 for the first name of the list, 0 for none.
template <size_t N> int nameIn(const std::array<QStringView, N>& names, QStringView word) {
    for (size_t i = 0; i < N; ++i)
        if (word.size() >= 3 && names[i].startsWith(word, Qt::CaseInsensitive))
            return int(i) + 1;
    return 0;
}

constexpr std::array<QStringView, 12> months{u"january",   u"february", u"march",    u"april",
                                             u"may",       u"june",     u"july",     u"august",
                                             u"september", u"october",  u"november", u"december"};
constexpr std::array<QStringView, 7> weekdays{u"monday", u"tuesday",  u"wednesday", u"thursday",
                                              u"friday", u"saturday", u"sunday"};

QStringView withoutMidnight(QStringView text) {
    for (const QStringView time : {QStringView(u"T00:00:00Z"), QStringView(u"T00:00:00"),
                                   QStringView(u" 00:00:00"), QStringView(u" 00:00")})
        if (text.endsWith(time))
            return text.chopped(time.size());
    return text;
}

int yearOf(const Token& token, int month, int day, QDate latest) {
    if (token.text.size() == 4)
        return token.number;
    if (token.text.size() != 2)
        return 0;
    const int year = latest.year() / 100 * 100 + token.number;
    const QDate first(year, month, 1);
    return first.isValid() && first.addDays(day - 1) > latest ? year - 100 : year;
}

int digits(QStringView text, qsizetype at, int count) { // -1: something else stands there
    int number = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (!isDigit(text[i]))
            return -1;
        number = number * 10 + text[i].unicode() - u'0';
    }
    return number;
}

// 12/11/2026 as nearly all lists have it; anything else is read slowly.
QDate usualDate(QStringView text) {
    if (text.size() != 10 || text[2] != u'/' || text[5] != u'/')
        return {};
    const int day = digits(text, 0, 2), month = digits(text, 3, 2), year = digits(text, 6, 4);
    return day > 0 && month > 0 && year > 0 ? QDate(year, month, day) : QDate();
}

} // namespace

std::variant<QDate, ProblemCode> readDate(QStringView text, QDate latest) {
    if (const QDate usual = usualDate(text); usual.isValid())
        return usual;
    std::vector<Token> tokens = tokensOf(withoutMidnight(text));
    int weekday = 0;
    if (tokens.size() == 4) {
        weekday = nameIn(weekdays, tokens[0].text);
        if (weekday == 0)
            return ProblemCode::NotADate;
        tokens.erase(tokens.begin());
    }
    if (tokens.size() != 3)
        return ProblemCode::NotADate;
    const bool yearFirst = tokens[0].text.size() == 4 && tokens[0].number >= 0;
    if (yearFirst)
        std::swap(tokens[0], tokens[2]);
    const int day = tokens[0].number;
    const int month = tokens[1].number >= 0 ? tokens[1].number : nameIn(months, tokens[1].text);
    if (day < 0 || tokens[0].text.size() > 2 || tokens[1].text.isEmpty() || tokens[2].number < 0 ||
        (tokens[1].number >= 0 ? tokens[1].text.size() > 2 : month == 0))
        return ProblemCode::NotADate;
    const int year = yearOf(tokens[2], month, day, latest);
    if (year == 0)
        return ProblemCode::NotADate;
    const QDate date(year, month, day);
    if (!date.isValid())
        return ProblemCode::NoSuchDay;
    if (weekday != 0 && date.dayOfWeek() != weekday)
        return ProblemCode::WrongWeekday;
    return date;
}

char* writeIso(QDate day, char* out) {
    int year = 0, month = 0, number = 0;
    day.getDate(&year, &month, &number);
    if (year <= 0 || year > 9999)
        return nullptr;
    const auto write = [&](int last, int count, int rest) {
        for (; count > 0; --count, rest /= 10)
            out[last--] = char('0' + rest % 10);
    };
    write(3, 4, year);
    out[4] = out[7] = '-';
    write(6, 2, month);
    write(9, 2, number);
    return out + 10;
}

QString isoText(QDate day) {
    char text[10];
    if (const char* end = writeIso(day, text))
        return QString::fromLatin1(text, end - text);
    return day.toString(Qt::ISODate);
}

QDate isoDay(QStringView text) {
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    return year > 0 && month > 0 && day > 0 ? QDate(year, month, day) : QDate();
}

} // namespace rt
