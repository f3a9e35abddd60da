// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QToolButton>

namespace rt {

namespace {

constexpr int wordsUpTo = 130; // percent

void dress(QToolButton& button) {
    const bool words = textSize() <= wordsUpTo || button.icon().isNull();
    button.setIconSize({scaled(22), scaled(22)});
    button.setToolButtonStyle(words ? Qt::ToolButtonTextUnderIcon : Qt::ToolButtonIconOnly);
    const int word = QFontMetrics(typeFont(Type::Caption)).horizontalAdvance(button.text());
    button.setFixedSize(words ? qMax(scaled(72), word + 2 * gap::s) : scaled(40),
                        scaled(words ? 56 : 40));
}

// Assistive technology toggles the button and not its action.
class AreaButton : public QToolButton {
protected:
    void checkStateSet() override {
        if (isChecked() && !defaultAction()->isChecked())
            defaultAction()->trigger();
    }
};

} // namespace

Rail::Rail(const QList<QAction*>& areas) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(gap::s, gap::s, gap::s, gap::s);
    box->setSpacing(gap::xs);
    for (QAction* area : areas) {
        auto* button = new AreaButton;
        button->setDefaultAction(area);
        button->setAccessibleName(area->text());
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::toggled, area, [button, area](bool on) {
            if (!on && area->isChecked())
                button->setChecked(true);
        });
        connect(area, &QAction::changed, button,
                [button, area] { button->setVisible(area->isVisible()); });
        setType(button, Type::Caption);
        onTextSize(button, [button] { dress(*button); });
        box->addWidget(button);
    }
    box->addStretch();
    setAccessibleName(tr("Areas"));
}

} // namespace rt
