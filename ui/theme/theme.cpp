// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/lettering.h"
#include "ui/theme/style.h"
#include "ui/theme/system_scheme.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QStandardPaths>
#include <QWidget>
#include <QtMath>

#include <utility>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr char typeKept[] = "rtType", schemeKept[] = "rtScheme", motionKept[] = "rtReducedMotion";

struct Size {
    double pt;
    int line;
    QFont::Weight weight;
};

constexpr std::array<Size, 10> sizes{{
    {9, 16, QFont::Normal},      // Caption
    {10.5, 20, QFont::Normal},   // Body
    {10.5, 20, QFont::DemiBold}, // Strong
    {12, 25, QFont::Normal},     // Reading
    {12, 22, QFont::DemiBold},   // Section
    {16.5, 28, QFont::DemiBold}, // Title
    {24, 38, QFont::DemiBold},   // Big
    {27, 49, QFont::Normal},     // WallBody
    {39, 70, QFont::DemiBold},   // WallHead
    {54, 97, QFont::DemiBold},   // WallScale
}};

double textFactor() {
    return QApplication::font().pointSizeF() / sizes[size_t(Type::Body)].pt;
}

bool onWall(Type t) {
    return t >= Type::WallBody;
} // the room's distance, not one person's eyes

class Rescale : public QObject {
public:
    Rescale(QWidget* widget, std::function<void()> work)
        : QObject(widget),
          m_work(std::move(work)) {
        widget->installEventFilter(this);
        m_work();
    }

    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::FontChange)
            m_work();
        return false;
    }

private:
    std::function<void()> m_work;
};

void retakeFonts() {
    for (QWidget* widget : QApplication::allWidgets())
        if (const QVariant kept = widget->property(typeKept); kept.isValid())
            widget->setFont(typeFont(Type(kept.toInt())));
}

} // namespace

QFont typeFont(Type t) {
    return Lettering::own().font(t);
}

QFont freshFont(Type t) {
    const Size& size = sizes[size_t(t)];
    QFont font = QApplication::font();
    font.setPointSizeF(size.pt * (onWall(t) ? 1 : textFactor()));
    font.setWeight(size.weight);
    if (t == Type::Reading && appliedScheme() == Scheme::Cream)
        font.setLetterSpacing(QFont::PercentageSpacing, 103);
    return font;
}

int lineHeight(Type t) {
    const int line = sizes[size_t(t)].line;
    return onWall(t) ? line : scaled(line);
}

void setType(QWidget* widget, Type t) {
    widget->setProperty(typeKept, int(t));
    widget->setFont(typeFont(t));
}

int scaled(int px) {
    return qRound(px * textFactor());
}

void onTextSize(QWidget* widget, std::function<void()> work) {
    new Rescale(widget, std::move(work));
}

void installTheme(QApplication& app) {
    watchSystemScheme(app);
    QStringList folders = QIcon::themeSearchPaths();
    folders += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"icons"_s,
                                         QStandardPaths::LocateDirectory);
    folders.removeDuplicates();
    QIcon::setThemeSearchPaths(folders);
    QIcon::setThemeName(u"breeze"_s);
    app.setStyle(new Style);
    applyTextSize(100);
    applyScheme(Scheme::System);
}

void applyScheme(Scheme scheme) {
    const bool spacing = (appliedScheme() == Scheme::Cream) != (scheme == Scheme::Cream);
    qApp->setProperty(schemeKept, int(scheme));
    QApplication::setPalette(schemePalette(scheme));
    if (spacing)
        retakeFonts();
}

Scheme appliedScheme() {
    return Scheme(qApp->property(schemeKept).toInt());
}

void applyTextSize(int percent) {
    QFont font;
    font.setFamilies({u"Segoe UI"_s, u"Inter"_s, u"Noto Sans"_s});
    font.setPointSizeF(sizes[size_t(Type::Body)].pt * percent / 100);
    font.setHintingPreference(QFont::PreferNoHinting);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    QApplication::setFont(font);
    retakeFonts();
}

int textSize() {
    return qRound(textFactor() * 100);
}

void applyReducedMotion(bool reduced) {
    qApp->setProperty(motionKept, reduced);
}

bool reducedMotion() {
    return qApp->property(motionKept).toBool();
}

} // namespace rt
