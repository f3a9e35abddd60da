// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/rows.h"
#include "app/ctl/verbs.h"
#include "core/import/carry_out.h"
#include "core/import/existing.h"
#include "core/import/list_file.h"
#include "ui/text/error_text.h"
#include "ui/text/import_text.h"

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

using Counts = std::array<ImportCounts, importKinds.size()>;

QJsonObject countsJson(const Counts& counts) {
    QJsonObject all;
    for (const ImportKind kind : importKinds) {
        const ImportCounts& count = counts[size_t(kind)];
        if (count.add + count.change + count.same > 0)
            all[nameOf(kind)] = QJsonObject{
                {u"add"_s, count.add}, {u"change"_s, count.change}, {u"same"_s, count.same}};
    }
    return all;
}

QJsonArray problemsJson(const std::vector<Problem>& problems) {
    QJsonArray all;
    for (const Problem& problem : problems)
        all << QJsonObject{{u"file"_s, problem.file},
                           {u"line"_s, problem.line},
                           {u"column"_s, problem.column},
                           {u"stops"_s, problem.severity == Severity::Stop},
                           {u"words"_s, importProblemText(problem)}};
    return all;
}

// families.csv:12 Date of birth: 30/02/2019 is not a day of the calendar.
QString problemLine(const Problem& problem) {
    QString place = problem.file;
    if (problem.line > 0)
        place += u':' + QString::number(problem.line);
    if (!problem.column.isEmpty())
        place += u' ' + problem.column;
    const bool stop = problem.severity == Severity::Stop;
    return place + u": "_s + (stop ? u""_s : u"(worth a look) "_s) + importProblemText(problem);
}

void report(Session& session, const Counts& counts, const std::vector<Problem>& problems,
            const QString& command, bool written) {
    if (session.json()) {
        QJsonObject all{{u"counts"_s, countsJson(counts)},
                        {u"problems"_s, problemsJson(problems)},
                        {u"written"_s, written}};
        if (!command.isEmpty())
            all[u"command"_s] = command;
        session.print(all);
        return;
    }
    for (const Problem& problem : problems)
        session.err(problemLine(problem));
    for (const ImportKind kind : importKinds) {
        const ImportCounts& count = counts[size_t(kind)];
        if (count.add + count.change + count.same > 0)
            session.out(u"%1: %2 to add, %3 to change, %4 the same"_s.arg(nameOf(kind))
                            .arg(count.add)
                            .arg(count.change)
                            .arg(count.same));
    }
    if (!command.isEmpty())
        session.out(u"command: %1"_s.arg(command));
}

} // namespace

int import(Session& session) {
    (void)session.word(0, "one or more CSV files");
    Workspace& workspace = session.open().workspace();
    std::vector<ListFile> lists;
    for (const QString& path : session.options.words)
        lists.push_back(openList(path));
    const auto tables = tablesOf(lists, workspace.today());
    const ImportPlan plan = planImport(tables, readExisting(workspace.db(), tables));
    const bool dryRun = session.options.has(u"dry-run"_s);
    if (stops(plan.problems)) {
        report(session, countsOf(plan), plan.problems, {}, false);
        session.err(u"Nothing was imported. Mend what stops it and try again."_s);
        return Refused;
    }
    if (dryRun) {
        report(session, countsOf(plan), plan.problems, {}, false);
        return Done;
    }
    backUpFirst(session);
    const auto done = carryOut(workspace, plan, tables);
    if (!done)
        throw Stop{Refused, errorText(done.error())};
    const QString command = done->command ? commandText(workspace.log(), done->command) : QString();
    report(session, done->counts, plan.problems, command, true);
    return Done;
}

int printTemplate(Session& session) {
    const QString word = session.word(0, "a kind of list, such as families");
    const auto kind = importKindNamed(word);
    if (!kind) {
        QStringList names;
        for (const ImportKind one : importKinds)
            names << nameOf(one);
        throw Stop{Usage,
                   u"There is no list “%1”. The lists are: %2."_s.arg(word, names.join(u", "_s))};
    }
    session.out(QString::fromUtf8(writeTemplate(*kind)).trimmed());
    return Done;
}

} // namespace rt::ctl
