// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/themed.h"
#include "ui/theme/icons.h"
#include "ui/theme/lettering.h"
#include "ui/theme/system_scheme.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <catch2/catch_test_macros.hpp>

namespace rt {

using test::Themed;

TEST_CASE("A new text size reaches widgets that are already open", "[theme][text-size]") {
    const Themed themed;
    QWidget window;
    auto* title = new QLabel(QStringLiteral("Families"), &window);
    auto* plain = new QLabel(QStringLiteral("Hub 13"), &window);
    auto* press = new QPushButton(QStringLiteral("Sign"), &window);
    setType(title, Type::Title);
    int row = 0;
    onTextSize(plain, [&] { row = scaled(34); });
    window.show();
    const int height = press->sizeHint().height();
    REQUIRE(row == 34);

    applyTextSize(200);
    QCoreApplication::processEvents();

    CHECK(title->font().pointSizeF() == 33);
    CHECK(title->font().weight() == QFont::DemiBold);
    CHECK(plain->font().pointSizeF() == 21);
    CHECK(row == 68);
    CHECK(press->sizeHint().height() == 2 * height);
}

TEST_CASE("Words that were painted before are set anew in another text size",
          "[theme][text-size]") {
    const Themed themed;
    const QString words = QStringLiteral("Adeyemi\nfamily, <b>13</b>");
    const auto size = [&] {
        return Lettering::own().line(Type::Body, words, QWIDGETSIZE_MAX).size();
    };
    const QSizeF before = size();
    CHECK(before.height() < 2 * QFontMetrics(typeFont(Type::Body)).height()); // one line
    applyTextSize(200);
    CHECK(size().width() > 1.9 * before.width());
    applyTextSize(100);
    CHECK(size() == before);
    const QStaticText cut = Lettering::own().line(Type::Body, words, 60);
    CHECK(cut.size().width() <= 61);
    CHECK(cut.text().endsWith(QChar(0x2026)));
    CHECK(cut.textFormat() == Qt::PlainText);
}

TEST_CASE("A number field is as wide as its greatest number, at every text size",
          "[theme][text-size]") {
    const Themed themed;
    for (const int percent : textSizes) {
        applyTextSize(percent);
        QSpinBox box;
        box.setRange(10, 480);
        box.setValue(480);
        box.resize(box.sizeHint());
        box.show();
        const auto* edit = box.findChild<QLineEdit*>();
        INFO(percent);
        CHECK(edit->width() >= edit->fontMetrics().horizontalAdvance(box.text()) + 2 * gap::s);
        CHECK(box.height() == scaled(32));
        CHECK(edit->geometry().right() < box.width() - scaled(20)); // beside the arrows
    }
}

TEST_CASE("Every text size that can be set is given back as it was set", "[theme][text-size]") {
    const Themed themed;
    for (const int percent : textSizes) {
        applyTextSize(percent);
        CHECK(textSize() == percent);
    }
}

TEST_CASE("The wall's text does not follow one person's text size", "[theme][text-size]") {
    const Themed themed;
    const double before = typeFont(Type::WallHead).pointSizeF();
    applyTextSize(150);
    CHECK(typeFont(Type::WallHead).pointSizeF() == before);
}

TEST_CASE("A change of scheme is one palette", "[theme]") {
    const Themed themed;
    QWidget window;
    window.show();
    applyScheme(Scheme::Dark);
    QCoreApplication::processEvents();
    CHECK(tone(Tone::Window, window.palette()) == QColor(0x1B1E22));
    CHECK(appliedScheme() == Scheme::Dark);
    applyScheme(Scheme::Light);
    QCoreApplication::processEvents();
    CHECK(tone(Tone::Window, window.palette()) == QColor(0xF4F2EE));
}

TEST_CASE("The system's own high-contrast colours are left alone", "[theme][contrast]") {
    QPalette black(Qt::white, Qt::black, Qt::white, Qt::black, Qt::white, Qt::white, Qt::white,
                   Qt::black, Qt::black);
    REQUIRE(highContrast(black));
    CHECK(tone(Tone::Text, black) == QColor(Qt::white));
    CHECK(tone(Tone::Secondary, black) == QColor(Qt::white));
    CHECK(tint(Tone::Concern, black) == QColor(Qt::black));
    CHECK_FALSE(highContrast(schemePalette(Scheme::Light)));
    CHECK_FALSE(highContrast(schemePalette(Scheme::Dark)));
}

TEST_CASE("Contrast is that of WCAG", "[theme][contrast]") {
    CHECK(contrast(Qt::black, Qt::white) == 21);
    CHECK(contrast(Qt::white, Qt::white) == 1);
}

TEST_CASE("Without an icon theme a button has its words and no empty icon", "[theme][icons]") {
    const Themed themed;
    const QString name = QIcon::themeName();
    QIcon::setThemeName(QStringLiteral("no-such-theme"));
    const QStringList paths = QIcon::themeSearchPaths();
    QIcon::setThemeSearchPaths({});
    CHECK(icon(Icon::Wall).isNull());
    QIcon::setThemeSearchPaths(paths);
    QIcon::setThemeName(name);
}

} // namespace rt
