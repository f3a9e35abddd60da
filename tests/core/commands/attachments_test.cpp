// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/attachments.h"
#include "core/commands/notes.h"
#include "core/commands/withdraw.h"
#include "core/domain/attachment_rules.h"
#include "core/queries/attachments.h"
#include "tests/support/small_trust.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

struct Desk : SmallTrust {
    QString file(const QString& name, const QByteArray& bytes) const {
        QFile made(dir.filePath(name));
        REQUIRE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
        return made.fileName();
    }

    Result<AttachmentId> attach(const QString& path, QUuid about = {}) {
        AttachFile wish;
        wish.family = family;
        wish.about = about;
        wish.file = path;
        wish.what = u"School report"_s;
        return attachFile(workspace, wish);
    }

    QString refusal(const QString& path, QUuid about = {}) {
        const auto made = attach(path, about);
        return made ? QString() : made.error().detail;
    }

    QTemporaryDir dir;
};

} // namespace

TEST_CASE("a file is attached to a family, a child or a note, and read again as it was",
          "[attachments][command]") {
    Desk desk;
    const QString path = desk.file(u"Mia's report.pdf"_s, "Mia reads well.");
    const auto made = desk.attach(path, desk.mia.value);
    REQUIRE(made);
    QFile::remove(path); // the copy is the profile's own
    CHECK(*attachedBytes(desk.db, *made) == "Mia reads well.");
    const auto lines = attachmentsOf(desk.db, desk.family);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].attachment.name == u"Mia's report.pdf"_s);
    CHECK(lines[0].attachment.size == 15);
    CHECK(lines[0].attachment.secret.isEmpty());
    CHECK(lines[0].about == u"Mia"_s);
    CHECK(lines[0].by == u"Rose Okafor"_s);
    CHECK(lines[0].isHere);
    CHECK_FALSE(lines[0].onShare);
    NewNote note;
    note.family = desk.family;
    note.text = u"With the school."_s;
    const auto written = addNote(desk.workspace, note);
    REQUIRE(written);
    CHECK(desk.attach(desk.file(u"b.txt"_s, "b"), written->value));
    REQUIRE(withdraw(desk.workspace, Withdraw<Attachment>{*made, u"wrong family"_s}));
    CHECK(attachmentsOf(desk.db, desk.family).size() == 1);
    CHECK(desk.one("SELECT count(*) FROM blob") == u"2"_s); // its history stays
}

TEST_CASE("what cannot be attached is refused with a reason, and nothing is kept",
          "[attachments][command]") {
    Desk desk;
    CHECK(desk.refusal(desk.dir.filePath(u"gone.pdf"_s)) == u"attachment.file"_s);
    CHECK(desk.refusal({}) == u"attachment.file"_s);
    CHECK(desk.refusal(desk.dir.path()) == u"attachment.file"_s);
    CHECK(desk.refusal(desk.file(u"empty.pdf"_s, {})) == u"attachment.empty"_s);
    QFile huge(desk.dir.filePath(u"huge.mov"_s));
    REQUIRE(huge.open(QIODevice::WriteOnly));
    REQUIRE(huge.resize(qint64(largestAttachment) + 1));
    CHECK(desk.refusal(huge.fileName()) == u"attachment.size"_s);
    REQUIRE(huge.resize(largestAttachment));
    const QString small = desk.file(u"a.pdf"_s, "a");
    CHECK(desk.refusal(small, QUuid::createUuid()) == u"attachment.about"_s);
    CHECK(desk.one("SELECT count(*) FROM blob") == u"0"_s);
    CHECK(desk.refusal(huge.fileName()).isEmpty());
    desk.actAs(desk.person("Lea", "Elsewhere", Role::SocialWorker, desk.hub14));
    CHECK(desk.refusal(small) == u"actor.hub"_s);
    AttachFile nowhere;
    nowhere.family = anId<FamilyId>(4711);
    nowhere.file = small;
    CHECK_FALSE(attachFile(desk.workspace, nowhere));
}

TEST_CASE("a file whose bytes are gone or altered is not taken for the one that was attached",
          "[attachments][command]") {
    Desk desk;
    const auto made = desk.attach(desk.file(u"a.pdf"_s, "Mia reads well."));
    REQUIRE(made);
    desk.db.run("UPDATE blob SET bytes=zeroblob(80)");
    CHECK(attachedBytes(desk.db, *made).error() == invalid("attachment.damaged"));
    desk.db.run("DELETE FROM blob");
    CHECK(attachedBytes(desk.db, *made).error() == notFound("attachment.away"));
    CHECK(attachedBytes(desk.db, {}).error() == notFound("attachment"));
}

TEST_CASE("names of files are kept as any system can write them", "[attachments][domain]") {
    CHECK(tidyFileName(u"C:\\Users\\jo\\report.pdf"_s) == u"report.pdf"_s);
    CHECK(tidyFileName(u"../../etc/passwd"_s) == u"passwd"_s);
    CHECK(tidyFileName(u".hidden"_s) == u"hidden"_s);
    CHECK(tidyFileName(u"a<b>?.pdf"_s) == u"a_b__.pdf"_s);
    CHECK(tidyFileName(u"report.pdf. ."_s) == u"report.pdf"_s);
    CHECK(tidyFileName(u"..."_s) == u"file"_s);
    CHECK(tidyFileName(u"re\u202Eport\n.pdf"_s).contains(u'\u202E') == false);
    const QString longest = tidyFileName(QString(300, u'a') + u".pdf"_s);
    CHECK(longest.size() == 120);
    CHECK(longest.endsWith(u".pdf"_s));
}

TEST_CASE("what runs is saved and not opened", "[attachments][domain]") {
    for (const auto& name : {u"a.pdf"_s, u"b.JPG"_s, u"c.docx"_s})
        CHECK(mayBeOpened(name));
    for (const auto& name :
         {u"a.exe"_s, u"b.pdf.desktop"_s, u"c"_s, u"d.sh"_s, u".pdf"_s, u"e.html"_s, u"f.docm"_s})
        CHECK_FALSE(mayBeOpened(name));
}
