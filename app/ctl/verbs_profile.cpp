// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"
#include "core/commands/people.h"
#include "core/demo/demo.h"
#include "core/store/verify.h"
#include "ui/text/error_text.h"

using namespace Qt::StringLiterals;

namespace rt::ctl {

int init(Session& session) {
    session.profile =
        Profile::create(session.profileFolder(), session.passphrase(), envOf(session.options));
    const QString name = session.options.value(u"name"_s);
    if (!name.isEmpty()) {
        Person person;
        person.given = name.section(u' ', 0, -2);
        person.family = name.section(u' ', -1);
        person.role = Role::Coordinator; // sets the hub up, as in the window
        const auto added = addPerson(session.profile->workspace(), person);
        if (!added)
            throw Stop{Refused, errorText(added.error())};
        session.profile->setLocal(u"person"_s, added->text());
        session.print(QJsonObject{{u"person"_s, added->text()}});
    }
    return Done;
}

int demo(Session& session) {
    DemoOptions options;
    bool sizeOk = true, seedOk = true;
    options.size = session.options.value(u"size"_s, u"1"_s).toDouble(&sizeOk);
    options.seed = session.options.value(u"seed"_s, u"2017"_s).toULongLong(&seedOk);
    if (!sizeOk || options.size <= 0 || options.size > 20 || !seedOk)
        throw Stop{Usage, u"--size takes a number above 0 and up to 20, --seed a whole number."_s};
    if (session.options.has(u"now"_s))
        options.now = envOf(session.options).now();
    auto profile =
        Profile::create(session.profileFolder(), session.passphrase(), envOf(session.options));
    const DemoMade made = makeDemo(*profile, options);
    session.print(QJsonObject{{u"people"_s, made.people},
                              {u"families"_s, made.families},
                              {u"children"_s, made.children},
                              {u"notes"_s, made.notes},
                              {u"meetings"_s, made.meetings}});
    return Done;
}

int digest(Session& session) {
    if (session.options.has(u"scope"_s))
        return digestOfScope(session);
    Workspace& workspace = session.open().workspace();
    const QByteArray sum = session.options.has(u"log"_s)
                               ? logDigest(workspace.db(), workspace.log())
                               : valuesDigest(workspace.db());
    session.json() ? session.print(QJsonObject{{u"digest"_s, QString::fromLatin1(sum.toHex())}})
                   : session.out(QString::fromLatin1(sum.toHex()));
    return Done;
}

int verify(Session& session) {
    Workspace& workspace = session.open().workspace();
    const Verdict verdict = verifyLog(workspace.db(), workspace.log());
    QJsonArray flaws;
    for (const Flaw& flaw : verdict.flaws)
        flaws << QJsonObject{{u"table"_s, flaw.table},
                             {u"what"_s, flaw.what},
                             {u"row"_s, flaw.row.toString(QUuid::WithoutBraces)},
                             {u"change"_s, flaw.change}};
    session.print(QJsonObject{{u"rows"_s, verdict.rows},
                              {u"changes"_s, verdict.changes},
                              {u"incomplete"_s, verdict.incomplete},
                              {u"flaws"_s, flaws}});
    const int shared = session.options.has(u"share"_s) ? verifyShare(session) : Done;
    return verdict.flaws.empty() ? shared : Fault;
}

} // namespace rt::ctl
