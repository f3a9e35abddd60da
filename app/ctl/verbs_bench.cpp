// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench.h"
#include "app/ctl/bench_backup.h"
#include "app/ctl/bench_demo.h"
#include "app/ctl/bench_import.h"
#include "app/ctl/bench_sync.h"
#include "app/ctl/verbs.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

QJsonObject figureJson(const Figure& figure) {
    QJsonObject json{{u"name"_s, figure.name},   {u"value"_s, figure.value},
                     {u"floor"_s, figure.floor}, {u"ratio"_s, figure.ratio},
                     {u"goal"_s, figure.goal},   {u"unit"_s, figure.unit},
                     {u"note"_s, figure.note}};
    if (figure.floor <= 0) { // an absolute goal: there is no floor to compare with
        json[u"floor"_s] = QJsonValue();
        json[u"ratio"_s] = QJsonValue();
    }
    if (figure.goal <= 0)
        json[u"goal"_s] = QJsonValue();
    return json;
}

QString lineOf(const Figure& figure) {
    const bool compared = figure.floor > 0;
    const QString reached = figure.goal <= 0 ? QString()
                            : (compared ? figure.ratio : figure.value) <= figure.goal
                                ? u"reached"_s
                                : u"not reached"_s;
    const QString value = compared ? u"%1 x floor"_s.arg(figure.ratio, 0, 'f', 2)
                                   : u"%1 %2"_s.arg(figure.value, 0, 'f', 1).arg(figure.unit);
    const QString goal = figure.goal <= 0 ? u"no goal"_s : u"goal %1"_s.arg(figure.goal);
    return u"%1  %2  (%3)  %4  %5"_s.arg(figure.name, -22)
        .arg(value, -14)
        .arg(goal, reached, figure.note);
}

} // namespace

// All of it, or the parts that are named.
int bench(Session& session) {
    const QStringList parts = session.options.words;
    if (parts == QStringList{u"receive"_s}) { // benchSync starts this
        session.out(QString::number(benchReceiving(session.options.value(u"profile"_s))));
        return Done;
    }
    bool understood = true;
    const double size = session.options.value(u"size"_s, u"1"_s).toDouble(&understood);
    if (!understood || size <= 0 || size > 10)
        throw Stop{Usage, u"--size takes a number above 0 and up to 10."_s};
    const QTemporaryDir folder;
    if (!folder.isValid())
        throw Stop{Refused, u"There is no place to work in: the temporary folder can't be used."_s};
    QJsonArray rows;
    const auto report = [&](const std::vector<Figure>& figures) {
        for (const Figure& figure : figures) {
            rows << figureJson(figure);
            if (!session.json())
                session.out(lineOf(figure));
        }
    };
    const auto wanted = [&](const QString& part) {
        return parts.isEmpty() || parts.contains(part);
    };
    if (wanted(u"log"_s))
        report(benchLog(folder.filePath(u"log"_s), size));
    if (wanted(u"import"_s))
        report(benchImport(folder.filePath(u"import"_s), size));
    if (wanted(u"demo"_s)) {
        report(benchDemo(folder.filePath(u"demo"_s), size));
        report(benchBackup(folder.filePath(u"demo/large"_s)));
    }
    if (wanted(u"sync"_s))
        report(benchSync(folder.filePath(u"sync"_s), size));
    if (session.json())
        session.print(rows);
    return Done;
}

} // namespace rt::ctl
