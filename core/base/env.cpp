// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/env.h"

#include "core/base/england_day.h"

namespace rt {

QDate Env::today() const {
    return dayInEngland(now());
}

Env systemEnv(QUuid actor) {
    return {[] { return QDateTime::currentDateTimeUtc(); }, [] { return QUuid::createUuid(); }, actor};
}

Env fixedEnv(QDateTime now, quint64 seed, QUuid actor) {
    auto next = [state = seed]() mutable { // splitmix64 (Steele, Lea, Flood 2014)
        state += 0x9E3779B97F4A7C15u;
        quint64 z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    };
    return {[now] { return now; },
            [next]() mutable {
                const quint64 a = next(), b = next();
                return QUuid(uint(a >> 32), ushort(a >> 16), ushort((a & 0x0FFF) | 0x4000),
                             uchar(0x80 | ((b >> 56) & 0x3F)), uchar(b >> 48), uchar(b >> 40), uchar(b >> 32),
                             uchar(b >> 24), uchar(b >> 16), uchar(b >> 8), uchar(b));
            },
            actor};
}

} // namespace rt
