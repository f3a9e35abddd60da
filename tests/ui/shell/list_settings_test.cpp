// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/shell_fixture.h"
#include "ui/shell/list_settings.h"
#include "ui/shell/settings_dialog.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/table_columns.h"

#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QMenu>

namespace rt {

using namespace test;

namespace {

const ListColumns arranged{
    {u"Family"_s, u"Next"_s, u"Children"_s}, {u"Needs attention"_s}, true, {{u"Next"_s, 230}}};

void write(const QTemporaryDir& folder, const QByteArray& bytes) {
    QFile file(folder.filePath(u"window.ini"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

std::unique_ptr<MainWindow> windowIn(const QTemporaryDir& folder) {
    auto window = std::make_unique<MainWindow>(
        std::vector<Area>{{u"Cases"_s, Icon::Cases, listPage}}, folder.path(),
        [] { return QDateTime(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC); });
    window->show();
    window->activateWindow();
    settle();
    return window;
}

} // namespace

TEST_CASE("How a list was arranged is there again at the next start", "[shell][settings][lists]") {
    const Themed themed;
    const QTemporaryDir folder;
    {
        const auto window = windowIn(folder);
        auto* columns = TableColumns::of(window->findChild<QTableView*>());
        columns->move(2, -1);
        columns->setShown(3, false);
    }
    const auto window = windowIn(folder);
    const auto* view = window->findChild<QTableView*>();
    CHECK(view->isColumnHidden(3));
    CHECK(view->horizontalHeader()->visualIndex(2) == 1);
    CHECK(loadLists(folder.path()).value(u"Families"_s).order.mid(0, 3) ==
          QStringList{u"Family"_s, u"Next"_s, u"Children"_s});
    CHECK_FALSE(settingsAreDamaged(folder.path()));
}

TEST_CASE("What is kept of a list reads back as it was", "[shell][settings][lists]") {
    const QTemporaryDir folder;
    const AllListColumns lists{{u"Families"_s, arranged},
                               {u"Waiting for your signature"_s, {{}, {}, false, {{u"a=b"_s, 9}}}},
                               {u"Élodie, two"_s, {{u"only"_s}, {}, false, {}}}};
    saveLists(folder.path(), lists);
    CHECK_FALSE(listsAreDamaged(folder.path()));
    AllListColumns back = loadLists(folder.path());
    CHECK(back.value(u"Families"_s) == arranged);
    CHECK(back.value(u"Waiting for your signature"_s).widths.value(u"a=b"_s) == 9);
    saveList(folder.path(), u"Families"_s, {});
    CHECK_FALSE(loadLists(folder.path()).contains(u"Families"_s));
}

TEST_CASE("Damage to what is kept of lists gives the program's columns, and is mended",
          "[shell][settings][lists]") {
    const Themed themed;
    for (const QByteArray& bytes :
         {QByteArray("[lists]\nFamilies\\widths=Next=wide\n"),
          QByteArray("[lists]\nFamilies\\widths=\"Next=-3\", =7, Plan\nFamilies\\order=\"\"\n"),
          QByteArray("[lists]\nFamilies\\chosen=perhaps\nFamilies\\hidden=@Variant(\\0\\0)\n"),
          QByteArray("[lists]\nFamilies\\order=") + QByteArray("x, ").repeated(5000) + "y\n",
          QByteArray("[lists]\nFamilies\\widths=Next=99999999\n\xff\xfe\x00\x9f", 45)}) {
        const QTemporaryDir folder;
        write(folder, bytes);
        CHECK(settingsAreDamaged(folder.path()));
        const auto window = windowIn(folder);
        CHECK(window->message().words().contains(u"could not be read"));
        const auto* view = window->findChild<QTableView*>();
        REQUIRE(view);
        for (int column = 0; column < 4; ++column) {
            CHECK_FALSE(view->isColumnHidden(column));
            CHECK(view->columnWidth(column) >= 40);
        }
        CHECK_FALSE(settingsAreDamaged(folder.path()));
    }
}

TEST_CASE("Mending the settings keeps what can be read of the lists", "[shell][settings][lists]") {
    const QTemporaryDir folder;
    saveLists(folder.path(), {{u"Families"_s, arranged}});
    QFile file(folder.filePath(u"window.ini"_s));
    REQUIRE(file.open(QIODevice::Append));
    file.write("[look]\nscheme=purple\n");
    file.close();
    REQUIRE(settingsAreDamaged(folder.path()));
    mendSettings(folder.path());
    CHECK_FALSE(settingsAreDamaged(folder.path()));
    CHECK(loadLists(folder.path()).value(u"Families"_s) == arranged);
}

TEST_CASE("The height of rows is set in the settings and in a list's menu alike",
          "[shell][settings][lists]") {
    Window w;
    auto* view = w.window.findChild<QTableView*>();
    w.window.showSettings();
    settle();
    QComboBox* rows = nullptr;
    for (auto* each : w.window.findChild<SettingsDialog*>()->findChildren<QComboBox*>())
        if (each->accessibleName() == u"Height of rows")
            rows = each;
    REQUIRE(rows);
    QTest::keyClick(rows, Qt::Key_End);
    settle();
    CHECK(view->rowHeight(0) == 44);
    CHECK(loadSettings(w.folder.path()).rows == Density::Touch);
    w.window.findChild<SettingsDialog*>()->accept();

    view->setFocus();
    QTest::keyClick(view, Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = view->findChild<QMenu*>({}, Qt::FindDirectChildrenOnly);
    REQUIRE(menu);
    for (QAction* one : menu->actions())
        if (one->text() == u"Height of rows")
            one->menu()->actions().constFirst()->trigger();
    menu->close();
    settle();
    CHECK(view->rowHeight(0) == 28);
    CHECK(w.window.settings().rows == Density::Compact);
    CHECK(loadSettings(w.folder.path()).rows == Density::Compact);
}

} // namespace rt
