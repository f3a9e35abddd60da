// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sync_founding.h"

#include "app/window/new_folder.h"
#include "core/commands/hubs.h"
#include "core/commands/people.h"
#include "core/queries/rows.h"
#include "core/sync/folder_choice.h"
#include "core/sync/folder_share.h"
#include "core/sync/trust_founding.h"
#include "core/sync/trust_round.h"
#include "ui/pages/print/printers.h"
#include "ui/print/pdf_writer.h"
#include "ui/text/error_text.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

const QString printedName = u"roundtable-recovery-key.pdf"_s;

Failure failureOf(const Error& error) {
    const QString thing = error.detail.section(u'.', 0, 0);
    const bool known = thing == u"share" || thing == u"person" || thing == u"hub";
    return {errorText(error), known ? thing : QString()};
}

template <class T> T orThrow(Result<T> result) {
    if (!result)
        throw failureOf(result.error());
    return std::move(*result);
}

// The first administrator, and the hub in which they work: set up as one, before anybody has
// rights.
PersonId addFounder(Workspace& workspace, const WishedTrust& wish) {
    return orThrow(workspace.batch("setup", [&]() -> Result<PersonId> {
        Person person;
        person.given = wish.person.section(u' ', 0, -2);
        person.family = wish.person.section(u' ', -1);
        person.role = wish.role;
        person.from = workspace.today();
        const auto id = addPerson(workspace, person);
        if (!id || wish.hub.isEmpty())
            return id;
        Hub hub;
        hub.label = wish.hub;
        hub.opened = person.from;
        const auto made = addHub(workspace, hub);
        if (!made)
            return made.error();
        Membership place;
        place.person = *id;
        place.hub = *made;
        place.role = wish.role;
        place.from = person.from;
        if (const auto joined = joinHub(workspace, place); !joined)
            return joined.error();
        return id;
    }));
}

QString absolute(const QString& share) {
    return QFileInfo(share).absoluteFilePath();
}

std::vector<Block> page(const QString& heading, const QString& words, const QString& groups) {
    std::vector<Block> blocks{Heading{heading, 1}, Paragraph{words}};
    const QStringList all = groups.split(u' ');
    Table table;
    constexpr int across = 7;
    for (int i = 0; i < across; ++i)
        table.columns.push_back({{}, 1, PaperColumn::Align::Left});
    for (int at = 0; at < all.size(); at += across)
        table.rows.push_back(all.mid(at, across));
    blocks.push_back(std::move(table));
    return blocks;
}

Document paperOf(const RecoveryWords& words, const QDateTime& now) {
    Document document;
    document.title = QObject::tr("Recovery key");
    document.asAt = now.date();
    document.printed = {{}, now, QObject::tr("To be kept in a safe")};
    document.blocks = page(QObject::tr("The whole key"),
                           QObject::tr("Whoever has this page can appoint an administrator of the "
                                       "trust and read everything in it."),
                           words.key);
    for (size_t i = 0; i < words.sheets.size(); ++i) {
        document.blocks.push_back(PageBreak{});
        for (Block& block :
             page(QObject::tr("Sheet %1 of 3").arg(i + 1),
                  QObject::tr("Any two of the three sheets give the key; one alone gives nothing. "
                              "Keep them in different places, and the whole key in none of them."),
                  words.sheets[i]))
            document.blocks.push_back(std::move(block));
    }
    return document;
}

} // namespace

Outcome checkFoundingIn(const QString& share, const QString& profileFolder) {
    if (const Outcome may = checkShareFolder(share, profileFolder); !may)
        return may;
    FolderShare folder(absolute(share));
    return mayFoundIn(folder);
}

void checkFounding(const WishedTrust& wish) {
    if (Profile::isThere(wish.folder))
        throw Failure{faultText(FaultKind::InUse), u"folder"_s};
    if (const auto passphrase = passphraseFrom(wish.passphrase); !passphrase)
        throw Failure{errorText(passphrase.error()), u"passphrase"_s};
    if (const Outcome may = checkFoundingIn(wish.share, wish.folder); !may)
        throw failureOf(may.error());
}

std::unique_ptr<Profile> foundedProfile(const WishedTrust& wish, const RecoveryKey& key,
                                        KdfCost cost, Env env) {
    checkFounding(wish);
    NewFolder folder(wish.folder);
    auto profile =
        Profile::create(wish.folder, *passphraseFrom(wish.passphrase), std::move(env), cost);
    const PersonId person = addFounder(profile->workspace(), wish);
    profile->setLocal(u"person"_s, person.text());
    if (const Outcome done = foundHere(*profile, wish.share, key); !done)
        throw failureOf(done.error());
    folder.keep();
    return profile;
}

Outcome foundHere(Profile& profile, const QString& share, const RecoveryKey& key) {
    if (const Outcome may = checkFoundingIn(share, profile.folder()); !may)
        return may;
    const Database& db = profile.workspace().db();
    const PersonId person = PersonId::parse(profile.local(u"person"_s));
    const auto row = rowOf<Person>(db, person);
    if (!row)
        return notAllowed("trust.person");
    FolderShare folder(absolute(share));
    return foundTrust(profile, folder, absolute(share), row->name(),
                      founderGrants(db, person.value), key);
}

RecoveryWords wordsOf(const RecoveryKey& key) {
    return {printed(key), printedSheets(key)};
}

PrintRecovery recoveryPrinting(std::function<QDateTime()> now) {
    PrintRecovery printing;
    printing.printer = [] { return systemPrinters().names().value(0); };
    printing.print = [now](const RecoveryWords& words, const QString& printer) {
        const Document document = paperOf(words, now());
        const Sheets sheets(document);
        return systemPrinters().print(sheets, document.title,
                                      {printer, 0, int(sheets.count()) - 1, 1});
    };
    printing.save = [now](const RecoveryWords& words, const QString& folder) -> Result<QString> {
        if (const Outcome done = writePdf(paperOf(words, now()), folder + u'/' + printedName);
            !done)
            return done.error();
        return printedName;
    };
    return printing;
}

} // namespace rt
