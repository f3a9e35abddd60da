// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/case_list.h"
#include "tests/features/running.h"
#include "ui/pages/cases/family_page.h"
#include "ui/widgets/note_edit.h"

#include <QProcess>

#include <cstdio>

using namespace rt;
using namespace rt::test;

namespace {

constexpr char folderVariable[] = "ROUNDTABLE_TEST_KILLED";
const QString sentence = u"Tobi told his teacher about the puppy"_s;

NoteEdit* notesOfFirstFamily(Program& program) {
    Desk& desk = program.desk();
    const auto lines = caseList(desk.db(), {}, desk.today());
    REQUIRE_FALSE(lines.empty());
    program.window().present(
        familyPage(desk, program.around(), lines.front().family, FamilyTabName::Notes));
    settle();
    for (auto* each : program.window().page()->findChildren<NoteEdit*>())
        if (each->accessibleName() == u"Note")
            return each;
    return nullptr;
}

// Types without end; somebody kills it.
void typeUntilKilled(const QString& folder) {
    const Themed themed;
    Program program(Launch{}, fixedEnv(QDateTime(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC), 7));
    program.work(Profile::open(folder, *passphraseFrom(passphrase), systemEnv({})));
    NoteEdit* edit = notesOfFirstFamily(program);
    REQUIRE(edit);
    for (;;) {
        QTest::keyClicks(edit, edit->text().isEmpty() ? sentence : u" and more"_s);
        settle();
        std::puts("typed");
        std::fflush(stdout);
    }
}

} // namespace

TEST_CASE("Ended in the middle of a sentence, the sentence is there again", "[features][drafts]") {
    Practising r;
    NoteEdit* edit = notesOfFirstFamily(*r.program);
    REQUIRE(edit);
    QTest::keyClicks(edit, sentence);
    r.program.reset();
    r.open();
    edit = notesOfFirstFamily(*r.program);
    REQUIRE(edit);
    CHECK(edit->text() == sentence);
}

TEST_CASE("Killed in the middle of a sentence, the sentence is there again",
          "[features][drafts][kill]") {
    if (const QString folder = qEnvironmentVariable(folderVariable); !folder.isEmpty())
        typeUntilKilled(folder);
    Practising r;
    r.program.reset();
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(folderVariable), r.folder());
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {u"[kill]"_s});
    REQUIRE(child.waitForStarted());
    QByteArray said;
    while (said.count("typed") < 3) {
        REQUIRE(child.waitForReadyRead(60'000));
        said += child.readAllStandardOutput();
    }
    child.kill();
    REQUIRE(child.waitForFinished());
    CHECK(child.exitStatus() == QProcess::CrashExit);
    r.open();
    NoteEdit* edit = notesOfFirstFamily(*r.program);
    REQUIRE(edit);
    CHECK(edit->text().startsWith(sentence + u" and more and more"_s));
}
