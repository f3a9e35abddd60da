// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/duplicates.h"
#include "core/import/fold.h"
#include "core/import/likeness.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

Candidate born(QDate day, const QString& given, const QString& family, const QString& reference,
               bool fresh = true) {
    return {day, foldName(given), {}, foldName(family), reference, fresh};
}

const QDate day(2014, 3, 5);

} // namespace

TEST_CASE("Names that sound alike are alike", "[import][likeness]") {
    CHECK(soundAlike(u"clarke", u"clark"));
    CHECK(soundAlike(u"philips", u"fillips"));
    CHECK(soundAlike(u"knight", u"nite") == soundAlike(u"nite", u"knight"));
    CHECK(soundAlike(u"sara", u"sarah"));
    CHECK_FALSE(soundAlike(u"khan", u"jones"));
    CHECK_FALSE(soundAlike(u"", u""));
    CHECK(foldName(u"O’Brien-Núñez") == u"obriennunez");
}

TEST_CASE("Two entries of one child are likely: same day, or day and month changed over",
          "[import][duplicates]") {
    const std::vector<Candidate> all{born(day, u"Sarah"_s, u"Clarke"_s, u"f1"_s, false),
                                     born(day, u"Sara"_s, u"Clark"_s, u"f2"_s),
                                     born(QDate(2014, 5, 3), u"Sara"_s, u"Clarke"_s, u"f3"_s),
                                     born(day, u"Ahmed"_s, u"Khan"_s, u"f4"_s)};
    const auto pairs = likelyDuplicates(all);
    CHECK(pairs == std::vector<LikelyPair>{{0, 1}, {0, 2}});
}

TEST_CASE("Twins of one family are two children", "[import][duplicates]") {
    CHECK(likelyDuplicates(
              {born(day, u"Tom"_s, u"Reed"_s, u"f1"_s), born(day, u"Amy"_s, u"Reed"_s, u"f1"_s)})
              .empty());
    CHECK(likelyDuplicates(
              {born(day, u"Tom"_s, u"Reed"_s, u"f1"_s), born(day, u"Thom"_s, u"Reed"_s, u"f1"_s)})
              .size() == 1);
}

TEST_CASE("Children who are both there already, or have no date of birth, are not brought up",
          "[import][duplicates]") {
    CHECK(likelyDuplicates({born(day, u"Tom"_s, u"Reed"_s, u"f1"_s, false),
                            born(day, u"Tom"_s, u"Reed"_s, u"f2"_s, false)})
              .empty());
    CHECK(likelyDuplicates(
              {born({}, u"Tom"_s, u"Reed"_s, u"f1"_s), born({}, u"Tom"_s, u"Reed"_s, u"f2"_s)})
              .empty());
}
