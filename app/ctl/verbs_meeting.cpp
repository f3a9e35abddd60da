// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"
#include "app/papers.h"
#include "core/base/dates.h"
#include "core/queries/case_list.h"
#include "core/queries/sight.h"
#include "core/queries/standings.h"
#include "ui/text/agenda_text.h"
#include "ui/text/error_text.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

QString wordOf(Tier tier) {
    const auto word = nameOf(tier);
    return QString::fromLatin1(word.data(), qsizetype(word.size()));
}

QHash<QUuid, QString> childNames(const Database& db, HubId hub, QDate day) {
    QHash<QUuid, QString> names;
    for (const CaseLine& line : caseList(db, hub, day))
        for (const CaseChild& child : line.children)
            names.insert(child.id.value, child.name);
    return names;
}

QDate dayOf(const Session& session, QDate otherwise) {
    const QString word = session.options.value(u"date"_s);
    if (word.isEmpty())
        return otherwise;
    const QDate day = QDate::fromString(word, Qt::ISODate);
    if (!day.isValid())
        throw Stop{Usage, u"--date takes a day such as 2026-11-12."_s};
    return day;
}

} // namespace

int agenda(Session& session) {
    const QString hubWord = session.options.value(u"hub"_s);
    if (hubWord.isEmpty())
        throw Stop{Usage, u"Say which hub: --hub 13."_s};
    Workspace& workspace = session.open().workspace();
    const Database& db = workspace.db();
    const HubId hub = hubNamed(db, hubWord);
    const QDate day = dayOf(session, workspace.today());
    const int time = session.options.value(u"minutes"_s, u"80"_s).toInt();
    const Agenda proposed = proposedAgenda(db, hub, day, time);
    const auto names = childNames(db, hub, day);
    const Sight sight(db, workspace.actor(), workspace.today());
    QJsonArray rows;
    for (const Ranked& item : proposed.items) {
        if (!sight.opens(item.family))
            continue;
        QJsonArray reasons;
        for (const Reason& reason : item.reasons)
            reasons << reasonText(reason, [&](ChildId id) { return names.value(id.value); });
        QJsonObject row{{u"tier"_s, wordOf(item.tier)},  {u"family"_s, item.familyName},
                        {u"case"_s, item.inCase.text()}, {u"points"_s, item.points},
                        {u"minutes"_s, item.minutes},    {u"chosen"_s, item.chosen},
                        {u"reasons"_s, reasons}};
        row[u"depth"_s] = item.depth == Depth::Deep ? u"deep"_s : u"quick"_s;
        if (item.becomesMust.isValid())
            row[u"becomes_must"_s] = item.becomesMust.toString(Qt::ISODate);
        rows << row;
    }
    session.print(rows);
    if (!session.json() && !sight.isPartner())
        session.out(coverageText(proposed.coverage));
    return Done;
}

int minutes(Session& session) {
    const MeetingId meeting = MeetingId::parse(session.options.value(u"meeting"_s));
    const QString folder = session.options.value(u"out"_s);
    if (meeting.isNull() || folder.isEmpty())
        throw Stop{Usage, u"Say which meeting and where: --meeting ID --out DIR."_s};
    Profile& profile = session.open();
    Workspace& workspace = profile.workspace();
    if (Sight(workspace.db(), workspace.actor(), workspace.today()).isPartner())
        throw Stop{Refused, errorText(notAllowed("right.read_hub_cases"))};
    if (!QDir().mkpath(folder))
        throw Stop{Refused, u"The folder can't be made. Choose another with --out."_s};
    const auto written =
        writePapers(workspace.db(), meeting, folder, profile.isPractice(), workspace.env());
    if (!written)
        throw Stop{Refused, errorText(written.error())};
    QJsonArray files;
    for (const QString& file : *written)
        files << QJsonObject{{u"file"_s, file}};
    session.print(files);
    return Done;
}

} // namespace rt::ctl
