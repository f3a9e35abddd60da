// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/casework.h"
#include "core/domain/family.h"
#include "core/import/row_cells.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("The cells of a row are those that any other command would write", "[import][cells]") {
    RowCells cells;
    Child child;
    child.id = anId<ChildId>(1);
    cells.take(child);
    CHECK(cells.all() == cellsOf(child));
    child.family = anId<FamilyId>(2);
    child.given = u"Zoë 😀"_s;
    child.surname = u"Évans"_s + QString(300, u'x');
    child.school = u"Park School"_s;
    child.born = QDate(2013, 4, 13);
    child.expected = QDate(2026, 12, 31);
    child.status = Journey::ChildProtection;
    child.sex = Sex::Female;
    cells.take(child);
    CHECK(cells.all() == cellsOf(child));
    child.given = u"Mia"_s;
    child.surname.clear();
    child.born = QDate(12026, 1, 1); // no four digits
    cells.take(child);
    CHECK(cells.all() == cellsOf(child));
}

TEST_CASE("Lists of ids, numbers and moments are cells, too", "[import][cells]") {
    RowCells cells;
    Note note;
    note.id = anId<NoteId>(1);
    note.children = {anId<ChildId>(1), anId<ChildId>(2)};
    note.at = QDateTime(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC);
    note.text = u"Called."_s;
    cells.take(note);
    CHECK(cells.all() == cellsOf(note));
}
