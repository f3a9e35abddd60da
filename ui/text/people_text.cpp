// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/people_text.h"

#include "core/base/dates.h"
#include "ui/text/in_words.h"

namespace rt {

using namespace Qt::StringLiterals;

QString ageText(const Child& child, QDate today) {
    if (child.born.isValid() && child.born <= today)
        return sayAge(child.born, today);
    const QDate expected = child.expected.isValid() ? child.expected : child.born;
    return expected.isValid() ? u"due "_s + sayShortDate(expected) : u"age not known"_s;
}

QString childText(const Child& child, QDate today) {
    const QString name = child.knownAs.isEmpty() ? child.given : child.knownAs;
    QStringList parts{name.isEmpty() ? u"Unborn"_s : name, ageText(child, today),
                      shortWord(child.status)};
    if (child.status == Journey::ChildProtection && !child.category.isEmpty())
        parts.append(categoryText(child.category));
    return parts.join(u' ');
}

QString childWord(const Child& child, QDate today, const Settings& settings) {
    using namespace Qt::StringLiterals;
    const int years = ageOn(child.born, today).years;
    const bool isYoung =
        child.born.isValid() && years >= settings.number("words.young_person_age"_L1);
    return isYoung ? u"young person"_s : u"child"_s;
}

QString hubText(const Hub& hub) {
    const QString name = hub.name.isEmpty() ? inWords(hub.type) : hub.name;
    return hub.label.isEmpty() ? name : u"Hub "_s + hub.label + u' ' + name;
}

QString bandText(const Hub& hub, int children) {
    return u"%1, band %2 to %3"_s.arg(countText(children, u"child", u"children"))
        .arg(hub.bandLow)
        .arg(hub.bandHigh);
}

QString countText(int count, QStringView one, QStringView many) {
    return QString::number(count) + u' ' + (count == 1 ? one : many).toString();
}

QString joinedText(const QStringList& parts) {
    if (parts.size() < 2)
        return parts.join(QString());
    return parts.mid(0, parts.size() - 1).join(u", "_s) + u" and "_s + parts.last();
}

QString daysAgoText(QDate then, QDate today) {
    if (!then.isValid())
        return {};
    const qint64 days = then.daysTo(today);
    if (days < 0)
        return sayDayAndDate(then);
    if (days == 0)
        return u"today"_s;
    return days == 1 ? u"yesterday"_s : u"%1 days ago"_s.arg(days);
}

QString dueText(QDate due, QDate today) {
    if (!due.isValid())
        return u"no date"_s;
    const qint64 days = today.daysTo(due);
    if (days < 0)
        return countText(int(-days), u"day late", u"days late");
    if (days == 0)
        return u"today"_s;
    if (days == 1)
        return u"tomorrow"_s;
    return due.year() == today.year() || days < 180 ? sayDayAndDate(due) : sayDate(due);
}

QString timerText(int seconds, int minutes) {
    const auto clock = [](int all) {
        return u"%1:%2"_s.arg(all / 60, 2, 10, QChar(u'0')).arg(all % 60, 2, 10, QChar(u'0'));
    };
    const int over = seconds - 60 * minutes;
    if (over < 0)
        return u"%1 of %2"_s.arg(clock(seconds), clock(60 * minutes));
    if (over < 60)
        return u"%1, time is up"_s.arg(clock(seconds));
    return u"%1, %2 over"_s.arg(clock(seconds), countText(over / 60, u"minute", u"minutes"));
}

} // namespace rt
