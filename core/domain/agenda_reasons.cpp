// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/agenda_reasons.h"

#include <QStringList>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString writeReason(const Reason& reason) {
    const std::string_view code = nameOf(reason.code);
    const QString day = reason.date.isValid() ? reason.date.toString(Qt::ISODate) : QString();
    const QString child = reason.child.isNull() ? QString() : reason.child.text();
    return QStringList{QString::fromLatin1(code.data(), qsizetype(code.size())),
                       QString::number(reason.number),
                       QString::number(reason.other),
                       day,
                       child,
                       QString::number(reason.points)}
        .join(u',');
}

} // namespace

QString writeReasons(const std::vector<Reason>& reasons) {
    QStringList words;
    for (const Reason& reason : reasons)
        words.append(writeReason(reason));
    return words.join(u' ');
}

std::vector<Reason> readReasons(QStringView text) {
    std::vector<Reason> reasons;
    for (const QStringView word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QList<QStringView> parts = word.split(u',');
        const QByteArray name = parts[0].toLatin1();
        const auto code = fromName<ReasonCode>({name.constData(), size_t(name.size())});
        if (!code || parts.size() != 6)
            continue;
        reasons.push_back({*code, parts[1].toInt(), parts[2].toInt(),
                           QDate::fromString(parts[3].toString(), Qt::ISODate),
                           ChildId::parse(parts[4].toString()), parts[5].toInt()});
    }
    return reasons;
}

} // namespace rt
