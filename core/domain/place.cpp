// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/place.h"

#include <algorithm>

namespace rt {

namespace {

constexpr char16_t lowest = u'a';
constexpr int base = 26;

// A place never ends with the lowest letter: there is always room before it.
int letterAt(const QString& place, qsizetype at, int otherwise) {
    return at < place.size() ? std::clamp(place[at].unicode() - lowest, 0, base - 1) : otherwise;
}

QChar letter(int number) {
    return QChar(char16_t(lowest + number));
}

} // namespace

QString placeBetween(const QString& before, const QString& after) {
    QString place;
    bool belowAfter = false; // what we have is already smaller than `after`
    for (qsizetype at = 0;; ++at) {
        belowAfter = belowAfter || at >= after.size(); // none, or not really behind `before`
        const int low = letterAt(before, at, 0);
        const int high = belowAfter ? base : letterAt(after, at, 0);
        if (high - low > 1)
            return place + letter((low + high) / 2);
        place += letter(low);
        belowAfter = belowAfter || low < high;
    }
}

std::vector<QString> evenPlaces(int count) {
    qsizetype length = 1;
    qint64 room = base;
    for (; room < 2 * qint64(count) + 2; room *= base)
        ++length;
    std::vector<QString> places;
    for (qint64 i = 1; i <= count; ++i) {
        qint64 number = i * room / (count + 1);
        QString place;
        for (qsizetype at = 0; at < length; ++at, number /= base)
            place.prepend(letter(int(number % base)));
        places.push_back(place.endsWith(QChar(lowest)) ? place + letter(base / 2) : place);
    }
    return places;
}

} // namespace rt
