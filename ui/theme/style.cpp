// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/paint.h"
#include "ui/theme/style_shapes.h"

#include <QAbstractSpinBox>
#include <QPushButton>

namespace rt {

namespace {

QRect spinRect(const QRect& r, QStyle::SubControl part) {
    const int arrows = shapes::spinArrows(), half = r.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return {r.right() + 1 - arrows, r.top(), arrows, half};
    case QStyle::SC_SpinBoxDown:
        return {r.right() + 1 - arrows, r.top() + half, arrows, r.height() - half};
    case QStyle::SC_SpinBoxEditField:
        return r.adjusted(2, 2, -arrows, -2);
    default:
        return r;
    }
}

bool isInSpinBox(const QWidget* w) {
    return w && qobject_cast<QAbstractSpinBox*>(w->parentWidget());
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("fusion")) {}

int Style::pixelMetric(PixelMetric m, const QStyleOption* o, const QWidget* w) const {
    switch (m) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_DefaultFrameWidth:
        return w && w->inherits("QPlainTextEdit") ? gap::s : 1;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return scaled(16);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return gap::s;
    case PM_HeaderMarkSize:
    case PM_HeaderMargin:
        return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
        return gap::xs;
    default:
        return QProxyStyle::pixelMetric(m, o, w);
    }
}

int Style::styleHint(StyleHint h, const QStyleOption* o, const QWidget* w,
                     QStyleHintReturn* r) const {
    if (h == SH_ScrollBar_Transient || h == SH_UnderlineShortcut ||
        h == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(h, o, w, r);
}

QSize Style::sizeFromContents(ContentsType t, const QStyleOption* o, const QSize& s,
                              const QWidget* w) const {
    QSize size = QProxyStyle::sizeFromContents(t, o, s, w);
    if (t == CT_PushButton)
        return {s.width() + 2 * gap::m, scaled(32)};
    if (t == CT_LineEdit || t == CT_ComboBox)
        size.setHeight(scaled(32));
    if (t == CT_ComboBox)
        size.rwidth() += gap::l;
    if (t == CT_SpinBox)
        return {s.width() + 2 * gap::s + gap::xs + shapes::spinArrows(), scaled(32)};
    if (t == CT_TabBarTab)
        size = {s.width() + gap::l, scaled(40)};
    const auto* head = qstyleoption_cast<const QStyleOptionHeader*>(o);
    if (t == CT_HeaderSection && head) {
        const QFontMetrics metrics(typeFont(Type::Caption));
        size = {metrics.horizontalAdvance(head->text) + gap::xl + gap::xs + scaled(8), scaled(28)};
    }
    return size;
}

QRect Style::subElementRect(SubElement e, const QStyleOption* o, const QWidget* w) const {
    const QRect r = QProxyStyle::subElementRect(e, o, w);
    if (e == SE_PushButtonFocusRect)
        return o->rect;
    return e == SE_LineEditContents ? o->rect.adjusted(gap::s, 1, -gap::s, -1) : r;
}

QRect Style::subControlRect(ComplexControl cc, const QStyleOptionComplex* o, SubControl sc,
                            const QWidget* w) const {
    if (cc == CC_ComboBox && sc == SC_ComboBoxEditField)
        return o->rect.adjusted(gap::s, 1, -gap::xl - scaled(8), -1);
    if (cc == CC_SpinBox)
        return spinRect(o->rect, sc);
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(o);
    if (cc != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(cc, o, sc, w);
    const bool across = bar->orientation == Qt::Horizontal;
    const int length = across ? o->rect.width() : o->rect.height();
    const int range = bar->maximum - bar->minimum;
    const int handle =
        range ? qMax(32, int(qint64(length) * bar->pageStep / (range + bar->pageStep))) : length;
    const int at =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle);
    const auto part = [&](int from, int size) {
        return across ? QRect(from, 0, size, o->rect.height())
                      : QRect(0, from, o->rect.width(), size);
    };
    switch (sc) {
    case SC_ScrollBarSlider:
        return part(at, handle);
    case SC_ScrollBarGroove:
        return o->rect;
    case SC_ScrollBarSubPage:
        return part(0, at);
    case SC_ScrollBarAddPage:
        return part(at + handle, length - at - handle);
    default:
        return {};
    }
}

void Style::drawPrimitive(PrimitiveElement e, const QStyleOption* o, QPainter* p,
                          const QWidget* w) const {
    switch (e) {
    case PE_PanelButtonCommand:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(o))
            shapes::drawButton(*button, *p);
        return;
    case PE_PanelLineEdit:
        if (isInSpinBox(w)) // which is the field itself
            return;
        return shapes::drawField(*o, *p);
    case PE_Frame:
        if (w && w->inherits("QPlainTextEdit"))
            shapes::drawField(*o, *p);
        return;
    case PE_FrameFocusRect:
        if (const auto* button = qobject_cast<const QPushButton*>(w); button && button->isDefault())
            return shapes::drawPrimaryFocus(*o, *p);
        return paint::focusRing(*p, o->rect, radius::control, o->palette);
    case PE_PanelButtonTool:
        return shapes::drawTool(*o, *p);
    case PE_IndicatorCheckBox:
        return shapes::drawCheck(*o, *p, 4);
    case PE_IndicatorRadioButton:
        return shapes::drawCheck(*o, *p, o->rect.width() / 2.0);
    case PE_FrameTabBarBase:
        return p->fillRect(QRect(o->rect.left(), o->rect.bottom(), o->rect.width(), 1),
                           tone(Tone::Divider, o->palette));
    case PE_PanelMenuBar:
    case PE_FrameLineEdit:
        return;
    default:
        QProxyStyle::drawPrimitive(e, o, p, w);
    }
}

void Style::drawControl(ControlElement e, const QStyleOption* o, QPainter* p,
                        const QWidget* w) const {
    if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(o)) {
        if (e == CE_TabBarTab)
            return shapes::drawTab(*tab, *p);
    }
    if (e == CE_HeaderSection)
        return p->fillRect(QRect(o->rect.left(), o->rect.bottom(), o->rect.width(), 1),
                           tone(Tone::Divider, o->palette));
    if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(o);
        header && e == CE_HeaderLabel)
        return shapes::drawHeader(*header, *p);
    if (e == CE_HeaderEmptyArea || e == CE_MenuBarEmptyArea)
        return;
    if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(o);
        bar && e == CE_ProgressBar)
        return shapes::drawProgress(*bar, *p);
    if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(o);
        item && e == CE_MenuBarItem)
        return shapes::drawMenuTitle(*item, *p);
    if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(o);
        tool && e == CE_ToolButtonLabel)
        return shapes::drawToolLabel(*tool, *p);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(o);
    if (e == CE_PushButtonLabel && button && o->state.testFlag(State_Enabled) &&
        button->features & QStyleOptionButton::DefaultButton) {
        QStyleOptionButton primary = *button;
        primary.palette.setColor(QPalette::ButtonText, tone(Tone::OnAccent, o->palette));
        return QProxyStyle::drawControl(e, &primary, p, w);
    }
    QProxyStyle::drawControl(e, o, p, w);
}

void Style::drawComplexControl(ComplexControl cc, const QStyleOptionComplex* o, QPainter* p,
                               const QWidget* w) const {
    if (cc == CC_ComboBox)
        return shapes::drawCombo(*o, *p);
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(o);
        spin && cc == CC_SpinBox)
        return shapes::drawSpin(*spin, *p);
    if (cc != CC_ScrollBar)
        return QProxyStyle::drawComplexControl(cc, o, p, w);
    const QRect handle = subControlRect(cc, o, SC_ScrollBarSlider, w).adjusted(3, 3, -3, -3);
    const bool held = o->state.testFlag(State_Sunken) || o->activeSubControls & SC_ScrollBarSlider;
    paint::box(*p, handle, 3, tone(held ? Tone::Secondary : Tone::Divider, o->palette));
}

} // namespace rt
