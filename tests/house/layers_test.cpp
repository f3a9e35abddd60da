// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/sources.h"

#include <QMap>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

using Layers = QMap<QString, QStringList>;

QString inFull(const QString& name) {
    static const QRegularExpression outsideCore(u"^(ui/|app$|\\*)"_s);
    return outsideCore.match(name).hasMatch() ? name : u"core/"_s + name;
}

// The table of ARCHITECTURE.md: each layer with what it may include.
Layers readLayers(const QString& page) {
    Layers layers;
    const QString section = page.section(u"## Who may include whom"_s, 1).section(u"```"_s, 1, 1);
    for (const QString& line : section.split(u'\n', Qt::SkipEmptyParts)) {
        QStringList allowed;
        for (const QString& name : line.section(u"->"_s, 1).split(u' ', Qt::SkipEmptyParts))
            allowed.append(inFull(name));
        layers.insert(inFull(line.section(u"->"_s, 0, 0).trimmed()), allowed);
    }
    return layers;
}

bool isIn(const QString& path, const QString& place) {
    return place == u"*" || path == place || path.startsWith(place + u'/');
}

QString layerOf(const QString& path, const Layers& layers) {
    for (auto layer = layers.keyBegin(); layer != layers.keyEnd(); ++layer)
        if (isIn(path, *layer))
            return *layer;
    return {};
}

bool mayInclude(const QString& layer, const QString& header, const Layers& layers) {
    if (isIn(header, layer))
        return true;
    for (const QString& allowed : layers[layer])
        if (isIn(header, allowed))
            return true;
    return false;
}

QStringList quotedIncludes(const QString& text) {
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*\"([^\"]+)\""_s,
                                            QRegularExpression::MultilineOption);
    QStringList headers;
    for (auto found = include.globalMatch(text); found.hasNext();)
        headers.append(found.next().captured(1));
    return headers;
}

} // namespace

TEST_CASE("the include table is read as it is meant", "[layers][house]") {
    const Layers layers = readLayers(textOf(u"ARCHITECTURE.md"_s));
    REQUIRE(layers.contains(u"core/base"_s));
    CHECK(layers[u"core/base"_s].isEmpty());
    CHECK(layers[u"app"_s] == QStringList{"*"});
    CHECK(layerOf(u"core/store/log.cpp"_s, layers) == u"core/store");
    CHECK(mayInclude(u"core/store"_s, u"core/domain/ids.h"_s, layers));
    CHECK(mayInclude(u"core/store"_s, u"core/store/log.h"_s, layers));
    CHECK_FALSE(mayInclude(u"core/domain"_s, u"core/store/log.h"_s, layers));
    CHECK_FALSE(mayInclude(u"core/base"_s, u"ui/theme/tone.h"_s, layers));
    CHECK_FALSE(mayInclude(u"ui/pages"_s, u"core/store/table.h"_s, layers));
    CHECK(mayInclude(u"ui/pages"_s, u"core/store/workspace.h"_s, layers));
    for (const QStringList& row : layers)
        for (const QString& allowed : row)
            CHECK((allowed == u"*" || !layerOf(allowed, layers).isEmpty()));
}

TEST_CASE("every include is one that the table allows", "[layers][house]") {
    const Layers layers = readLayers(textOf(u"ARCHITECTURE.md"_s));
    QStringList wrong;
    for (const QString& path : programSources()) {
        const QString layer = layerOf(path, layers);
        if (layer.isEmpty())
            wrong.append(path + u" stands in no layer"_s);
        for (const QString& header : quotedIncludes(textOf(path)))
            if (!layer.isEmpty() && !header.endsWith(u".moc") && !mayInclude(layer, header, layers))
                wrong.append(path + u" -> "_s + header);
    }
    CAPTURE(wrong.join(u'\n').toStdString());
    CHECK(wrong.isEmpty());
}
