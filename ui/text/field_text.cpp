// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.h"
#include "ui/text/field_labels.h"

#include <QRegularExpression>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString spaced(const QString& name) {
    QString text = name;
    text.replace(u'_', u' ');
    return text.isEmpty() ? text : text.left(1).toUpper() + text.mid(1);
}

} // namespace

QString snakeCase(QStringView name) {
    static const QRegularExpression capital(u"([a-z])([A-Z])"_s);
    return name.toString().replace(capital, u"\\1_\\2"_s).toLower();
}

QString fieldText(QStringView name) {
    const QString plain = snakeCase(name);
    const QString column = plain.section(u'.', -1);
    if (!plain.contains(u'.'))
        return thingLabels().value(plain, spaced(plain));
    return ownLabels().value(
        plain, columnLabels().value(column, thingLabels().value(column, spaced(column))));
}

QString commandText(QStringView name) {
    const QString plain = snakeCase(name);
    if (const QString known = ownCommands().value(plain); !known.isEmpty())
        return known;
    const QString verb = commandVerbs().value(plain.section(u'.', 1));
    const QString thing = thingLabels().value(plain.section(u'.', 0, 0));
    return verb.isEmpty() || thing.isEmpty() ? name.toString() : thing + u' ' + verb;
}

} // namespace rt
