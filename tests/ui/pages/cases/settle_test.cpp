// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/family_overview.h"
#include "tests/ui/pages/cases/file_window.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTableView>

namespace rt {

using namespace test;

namespace {

// Two people wrote the family's language from the same form.
void writeTwice(FileWindow& w, FamilyId id) {
    bool fine = false;
    w.desk->run(
        [id](Workspace& work) {
            const auto shown = work.load<Family>(id);
            return work.change("family.edit", [&](Changes& c) -> Outcome {
                for (const QString& language : {u"Yoruba"_s, u"Igbo"_s}) {
                    Family after = shown.value;
                    after.language = language;
                    c.save(shown, after);
                }
                return ok;
            });
        },
        w.window.get(), [&fine](const Outcome& done) { fine = bool(done); });
    w.wait();
    REQUIRE(fine);
    REQUIRE(openConflicts(w.desk->db(), id).size() == 1);
}

QString words(const FileWindow& w) {
    QStringList all;
    for (const auto* one : w.window->findChildren<QLabel*>())
        if (one->isVisible())
            all << one->text();
    return all.join(u'\n');
}

QString languageOf(const FileWindow& w, FamilyId id) {
    return rowOf<Family>(w.desk->db(), id)->language;
}

// With keys alone into the field, and what it says about itself.
QLineEdit* goToLanguage(FileWindow& w) {
    for (int i = 0; i < 120; ++i) {
        if (w.focus()->objectName() == u"family.language")
            return qobject_cast<QLineEdit*>(w.focus());
        QTest::keyClick(w.focus(), Qt::Key_Tab);
        w.wait();
    }
    return nullptr;
}

} // namespace

TEST_CASE("In a field with two values the shown one is kept, by keys", "[pages][cases][conflict]") {
    FileWindow w;
    const FamilyId id = w.family(Notable::FallingScale);
    writeTwice(w, id);
    const QString shown = languageOf(w, id);
    w.openFamily(Notable::FallingScale, FamilyTabName::People);
    CHECK(words(w).contains(u"Several values stand here"));
    QLineEdit* language = goToLanguage(w);
    REQUIRE(language);
    CHECK(language->accessibleDescription().contains(u"Several values stand here"));
    requireReadable(*w.window, u"field-two-values"_s);
    REQUIRE(goToLanguage(w)); // narrow, its place was behind a tab
    w.chord(Qt::Key_H, Qt::ControlModifier);
    auto* list = qobject_cast<QListView*>(w.focus());
    REQUIRE(list);
    CHECK(words(w).contains(u"Enter keeps a value that stands here"));
    while (list->currentIndex().data().toString() != shown)
        w.chord(Qt::Key_J);
    picture(*w.window, u"field-two-values-history"_s);
    w.chord(Qt::Key_Return);
    CHECK(w.refused.isEmpty());
    CHECK(languageOf(w, id) == shown);
    CHECK(openConflicts(w.desk->db(), id).empty());
    CHECK_FALSE(words(w).contains(u"Several values stand here"));
    CHECK_FALSE(words(w).contains(u"changed in two places"));
}

TEST_CASE("The other value is kept from the history", "[pages][cases][conflict]") {
    FileWindow w;
    const FamilyId id = w.family(Notable::FallingScale);
    writeTwice(w, id);
    const QString shown = languageOf(w, id);
    const QString other = shown == u"Igbo" ? u"Yoruba"_s : u"Igbo"_s;
    w.openFamily(Notable::FallingScale, FamilyTabName::History);
    auto* table = qobject_cast<QTableView*>(w.focus());
    REQUIRE(table);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, 5).data().toString() == other)
            table->selectRow(row);
    w.chord(Qt::Key_Return);
    CHECK(w.refused.isEmpty());
    CHECK(languageOf(w, id) == other);
    CHECK(openConflicts(w.desk->db(), id).empty());
}

TEST_CASE("A third value typed over two settles them", "[pages][cases][conflict]") {
    FileWindow w;
    const FamilyId id = w.family(Notable::FallingScale);
    writeTwice(w, id);
    w.openFamily(Notable::FallingScale, FamilyTabName::People);
    QLineEdit* language = goToLanguage(w);
    REQUIRE(language);
    w.chord(Qt::Key_A, Qt::ControlModifier);
    w.type(u"Hausa"_s);
    w.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(languageOf(w, id) == u"Hausa");
    CHECK(openConflicts(w.desk->db(), id).empty());
}

} // namespace rt
