// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/people.h"
#include "core/queries/rows.h"
#include "tests/support/listed_hub.h"
#include "tests/support/pictures.h"
#include "ui/pages/import/import_page.h"
#include "ui/shell/window.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/inline_message.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <future>

namespace rt::test {

namespace {

using namespace Qt::StringLiterals;

// The window with the page of imports over a profile in which only its coordinator is known.
class ImportWindow {
public:
    ImportWindow() {
        const Env env = fixedEnv(QDateTime(importDay, QTime(9, 0), Qt::UTC), 3);
        profile = Profile::create(m_folder.filePath(u"trust"_s), *passphraseFrom(u"practice"_s),
                                  env, lowestCost);
        Person person;
        person.given = u"Ann"_s;
        person.family = u"Lee"_s;
        person.role = Role::Coordinator;
        profile->setLocal(u"person"_s, addPerson(profile->workspace(), person)->text());
        desk = std::make_unique<Desk>(*profile);
        window = std::make_unique<MainWindow>(
            std::vector<Area>{
                {u"Import"_s, Icon::Import, [this] { return importPage(*desk, around()); }}},
            m_folder.path(), [this] { return desk->now(); });
        window->resize(1366, 768);
        window->show();
        window->activateWindow();
        settle();
    }

    Around around() {
        Around around;
        around.said = [this](const QString& words) { said = words; };
        return around;
    }

    QString file(const QString& name, const QByteArray& bytes) {
        const QString path = m_folder.filePath(name);
        QFile out(path);
        if (out.open(QIODevice::WriteOnly))
            out.write(bytes);
        return path;
    }

    void drop(const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(page(), &enter); // it is the target from then on
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page(), &event);
        wait();
    }

    void dropLists(const std::map<ImportKind, QByteArray>& lists) {
        QStringList paths;
        for (const auto& [kind, bytes] : lists)
            paths << file(nameOf(kind) + u".csv"_s, bytes);
        drop(paths);
    }

    void wait() { // a reading, then a looking through: two answers of the writer
        for (int i = 0; i < 3; ++i) {
            desk->settle();
            settle();
        }
    }

    QWidget* page() const { return window->page(); }

    QPushButton* button(const QString& words) const {
        for (QPushButton* one : page()->findChildren<QPushButton*>())
            if (one->text() == words || one->accessibleName() == words)
                return one;
        return nullptr;
    }

    QComboBox* choice(const QString& name) const {
        for (QComboBox* one : page()->findChildren<QComboBox*>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }

    // By Tab alone, from wherever the keyboard is.
    void tabTo(const QWidget* wanted) {
        for (int i = 0; i < 200 && QApplication::focusWidget() != wanted; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        REQUIRE(QApplication::focusWidget() == wanted);
    }

    void press(Qt::Key key) {
        QTest::keyClick(QApplication::focusWidget(), key);
        wait();
    }

    QString everything() const {
        QStringList words;
        for (const QLabel* one : page()->findChildren<QLabel*>())
            if (one->isVisibleTo(page()))
                words << one->text();
        for (const QTableView* view : page()->findChildren<QTableView*>())
            for (int row = 0; view->isVisibleTo(page()) && row < view->model()->rowCount(); ++row)
                for (int c = 0; c < view->model()->columnCount(); ++c)
                    words << view->model()->index(row, c).data().toString();
        return words.join(u'\n');
    }

    Themed themed;
    QTemporaryDir m_folder;
    std::unique_ptr<Profile> profile;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<MainWindow> window;
    QString said;
};

} // namespace

TEST_CASE("Lists that are dropped are looked through and imported by keyboard",
          "[pages][import][keys]") {
    ImportWindow w;
    QPushButton* import = w.button(u"Import"_s);
    REQUIRE(import);
    CHECK_FALSE(import->isEnabled());
    w.dropLists(ListedHub().lists);
    CHECK(w.everything().contains(u"Families\n"));
    CHECK(w.everything().contains(u"7 to add"));
    REQUIRE(import->isEnabled());
    CHECK(rowsOf<Child>(w.desk->db(), "1").empty()); // looking writes nothing
    w.tabTo(import);
    w.press(Qt::Key_Space);
    CHECK(rowsOf<Child>(w.desk->db(), "1").size() == 4);
    CHECK(w.said.startsWith(u"Imported:"));
    CHECK_FALSE(import->isEnabled());
    w.dropLists(ListedHub().lists);
    CHECK_FALSE(import->isEnabled());
    CHECK(w.everything().contains(u"Everything in these lists is in Roundtable already."));
    w.desk->undo(w.page(), [](const Result<ChangeNo>& undone) { CHECK(undone); });
    w.wait();
    CHECK(rowsOf<Child>(w.desk->db(), "1").empty());
}

TEST_CASE("An import that is cancelled while it runs writes nothing, and can be begun again",
          "[pages][import]") {
    ImportWindow w;
    w.dropLists(ListedHub().lists);
    const qint64 before = w.desk->db().number("SELECT count(*) FROM change");
    std::promise<void> go;
    w.desk->run( // the writer is busy, so that the import still waits when it is cancelled
        [gate = go.get_future().share()](Workspace&) -> Outcome {
            gate.wait();
            return ok;
        },
        w.page(), [](const Outcome&) {});
    QTest::keyClick(w.button(u"Import"_s), Qt::Key_Space);
    settle();
    auto* busy = w.page()->findChild<BusyBar*>();
    REQUIRE(busy);
    CHECK(busy->stage() != BusyBar::Stage::Idle);
    busy->reach(BusyBar::Stage::Words);
    QTest::keyClick(w.button(u"Cancel"_s), Qt::Key_Space);
    go.set_value();
    w.wait();
    CHECK(w.everything().contains(u"Cancelled. Nothing was imported."));
    CHECK(w.desk->db().number("SELECT count(*) FROM change") == before);
    CHECK(rowsOf<Child>(w.desk->db(), "1").empty());
    REQUIRE(w.button(u"Import"_s)->isEnabled());
    w.tabTo(w.button(u"Import"_s));
    w.press(Qt::Key_Space);
    CHECK(rowsOf<Child>(w.desk->db(), "1").size() == 4);
}

TEST_CASE("A problem that stops is shown with its place and sentence", "[pages][import]") {
    ImportWindow w;
    auto lists = ListedHub().lists;
    lists[ImportKind::Families] += "F5,C5,child,<b>Zed</b>,=cmd(),30/02/2019,,,,,,,,\n";
    w.dropLists(lists);
    CHECK_FALSE(w.button(u"Import"_s)->isEnabled());
    CHECK(w.everything().contains(u"families.csv, line 9, Date of birth"));
    CHECK(w.everything().contains(u"30/02/2019 is not a day of the calendar."));
    CHECK(w.everything().contains(u"1 problem stops the import"));
    lists[ImportKind::Families].replace("30/02/2019", "28/02/2019");
    w.dropLists(lists); // the mended file takes the place of the other
    REQUIRE(w.button(u"Import"_s)->isEnabled());
    w.tabTo(w.button(u"Import"_s));
    w.press(Qt::Key_Space);
    CHECK(firstRowOf<Child>(w.desk->db(), "case_number IS NULL")->given == u"<b>Zed</b>");
}

TEST_CASE("A list whose headings fit nothing is given its kind and columns by keyboard",
          "[pages][import][keys]") {
    ImportWindow w;
    w.drop({w.file(u"export.csv"_s, "Nummer,Titel,Art\n21,Oak,court\n")});
    CHECK(w.everything().contains(u"The headings fit no kind of list."));
    w.tabTo(w.choice(u"Kind of list in export.csv"_s));
    w.press(Qt::Key_Down); // hubs
    CHECK(w.everything().contains(u"This column is needed and was not found."));
    w.tabTo(w.button(u"Columns of export.csv"_s));
    w.press(Qt::Key_Space);
    for (const QString& column : {u"Hub"_s, u"Hub name"_s, u"Type"_s}) {
        w.tabTo(w.choice(column));
        QTest::keyClicks(QApplication::focusWidget(), column == u"Hub"_s        ? u"Num"_s
                                                      : column == u"Hub name"_s ? u"Tit"_s
                                                                                : u"Art"_s);
        w.wait();
    }
    REQUIRE(w.button(u"Import"_s)->isEnabled());
    w.tabTo(w.button(u"Import"_s));
    w.press(Qt::Key_Space);
    CHECK(firstRowOf<Hub>(w.desk->db(), "label='21'")->name == u"Oak");
}

TEST_CASE("Files that cannot be lists say what is wrong", "[pages][import]") {
    ImportWindow w;
    QByteArray huge = "Hub,Hub name,Type\n1,\"";
    huge += QByteArray(10'000'000, 'x') + "\",court\n";
    w.drop({w.m_folder.filePath(u"gone.csv"_s), w.file(u"empty.csv"_s, {}),
            w.file(u"huge.csv"_s, huge),
            w.file(u"nul.csv"_s, QByteArray("Hub,Hub name,Type\n1,A\0B,court\n", 30))});
    const QString words = w.everything();
    CHECK(words.contains(u"The file can't be read."));
    CHECK(words.contains(u"The file has no rows below its headings."));
    CHECK(words.contains(u"A cell has 10000000 characters"));
    CHECK(words.contains(u"There is a NUL character"));
    CHECK_FALSE(w.button(u"Import"_s)->isEnabled());
}

TEST_CASE("Templates are saved once and never replaced", "[pages][import]") {
    const QTemporaryDir folder;
    const auto saved = saveTemplates(folder.path());
    REQUIRE(saved);
    CHECK(saved->size() == 6);
    CHECK(QFile::exists(folder.filePath(u"families.csv"_s)));
    CHECK(saveTemplates(folder.path())->isEmpty());
    CHECK_FALSE(saveTemplates(folder.filePath(u"nowhere"_s)));
}

TEST_CASE("The import page can be read at every size", "[pages][import][pictures]") {
    ImportWindow w;
    requireReadable(*w.window, u"import-empty"_s);
    auto lists = ListedHub().lists;
    lists[ImportKind::Families] += "F5,C5,child,Zed,Hill,30/02/2019,,,,,,,,\n"
                                   "F6,C6,child,Miah,Reed,05/03/2014,,,,,,,,\n";
    w.dropLists(lists);
    requireReadable(*w.window, u"import-problems"_s);
    w.tabTo(w.button(u"Columns of hubs.csv"_s));
    w.press(Qt::Key_Space);
    requireReadable(*w.window, u"import-columns"_s);
}

} // namespace rt::test
