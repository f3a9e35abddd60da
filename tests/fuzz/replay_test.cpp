// SPDX-License-Identifier: GPL-3.0-or-later
// What fuzzing found, and whole files, given to the same functions again. ROUNDTABLE_FUZZ_SEEDS
// names a folder into which the seeds are written, for the fuzzer to set out from.
#include "tests/fuzz/targets.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace rt::fuzz;
using namespace Qt::StringLiterals;

namespace {

void give(const Target& target, const QByteArray& bytes) {
    CHECK_NOTHROW(
        target.run(reinterpret_cast<const uint8_t*>(bytes.constData()), size_t(bytes.size())));
}

void write(const Target& target, const std::vector<QByteArray>& seeds) {
    const QDir folder(qEnvironmentVariable("ROUNDTABLE_FUZZ_SEEDS") + u'/' +
                      QString::fromLatin1(target.name));
    REQUIRE(folder.mkpath(u"."_s));
    for (size_t n = 0; n < seeds.size(); ++n) {
        QFile file(folder.filePath(u"seed%1"_s.arg(n)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(seeds[n]);
    }
}

} // namespace

TEST_CASE("Strangers' bytes are read or refused, never believed and never fatal", "[fuzz]") {
    const Target& target =
        targets[GENERATE(Catch::Generators::range(size_t(0), std::size(targets)))];
    INFO(target.name);
    const std::vector<QByteArray> seeds = seedsOf(target);
    if (qEnvironmentVariableIsSet("ROUNDTABLE_FUZZ_SEEDS"))
        write(target, seeds);
    for (const QByteArray& seed : seeds) {
        give(target, seed);
        for (const qsizetype cut : {seed.size() / 2, seed.size() - 1})
            give(target, seed.first(cut));
    }
    give(target, {});
    const QDir corpus(QStringLiteral(SOURCE_DIR "/tests/fuzz/corpus/") +
                      QString::fromLatin1(target.name));
    for (const QString& name : corpus.entryList(QDir::Files)) {
        INFO(name.toStdString());
        QFile file(corpus.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        give(target, file.readAll());
    }
}
