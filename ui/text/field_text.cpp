// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.h"
#include "ui/text/field_labels.h"

#include <QRegularExpression>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString snakeCase(QStringView name) {
    static const QRegularExpression capital(u"([a-z])([A-Z])"_s);
    return name.toString().replace(capital, u"\\1_\\2"_s).toLower();
}

QString spaced(const QString& name) {
    QString text = name;
    text.replace(u'_', u' ');
    return text.isEmpty() ? text : text.left(1).toUpper() + text.mid(1);
}

} // namespace

QString fieldText(QStringView name) {
    const QString plain = snakeCase(name);
    const QString column = plain.section(u'.', -1);
    if (!plain.contains(u'.'))
        return thingLabels().value(plain, spaced(plain));
    return ownLabels().value(
        plain, columnLabels().value(column, thingLabels().value(column, spaced(column))));
}

QString commandText(QStringView name) {
    static const Labels done{{u"add"_s, u"added"_s},
                             {u"edit"_s, u"changed"_s},
                             {u"end"_s, u"ended"_s},
                             {u"set"_s, u"set"_s},
                             {u"open"_s, u"opened"_s},
                             {u"close"_s, u"closed"_s},
                             {u"done"_s, u"done"_s},
                             {u"roll"_s, u"rolled"_s},
                             {u"drop"_s, u"dropped"_s},
                             {u"reopen"_s, u"opened again"_s},
                             {u"reassign"_s, u"given to somebody else"_s},
                             {u"withdraw"_s, u"withdrawn"_s},
                             {u"amend"_s, u"amended"_s},
                             {u"confirm"_s, u"confirmed"_s},
                             {u"remove"_s, u"removed"_s},
                             {u"record"_s, u"recorded"_s},
                             {u"give"_s, u"given by the manager"_s},
                             {u"raise"_s, u"raised"_s},
                             {u"answer"_s, u"answered"_s},
                             {u"evidence"_s, u"evidenced"_s},
                             {u"hold"_s, u"held"_s},
                             {u"status"_s, u"moved to another status"_s},
                             {u"merge"_s, u"merged"_s},
                             {u"sign"_s, u"signed"_s},
                             {u"save"_s, u"changed"_s},
                             {u"start"_s, u"started"_s},
                             {u"cancel"_s, u"cancelled"_s},
                             {u"prepare"_s, u"prepared"_s},
                             {u"move"_s, u"moved"_s},
                             {u"plan"_s, u"planned"_s},
                             {u"ask"_s, u"asked for"_s},
                             {u"request"_s, u"asked for"_s},
                             {u"waive"_s, u"waived in part"_s},
                             {u"lead"_s, u"given another lead worker"_s}};
    const QString plain = snakeCase(name);
    if (plain == u"undo")
        return u"Undone"_s;
    if (plain == u"import")
        return u"Imported"_s;
    const QString verb = done.value(plain.section(u'.', 1));
    const QString thing = thingLabels().value(plain.section(u'.', 0, 0));
    return verb.isEmpty() || thing.isEmpty() ? name.toString() : thing + u' ' + verb;
}

} // namespace rt
