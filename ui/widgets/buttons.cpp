// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include <QAccessible>
#include <QPushButton>

namespace rt {

QPushButton* button(const QString& words, Kind kind, std::function<void()> press) {
    auto* made = new QPushButton(words);
    made->setAutoDefault(false);
    made->setDefault(kind == Kind::Primary);
    made->setFlat(kind == Kind::Flat);
    if (press)
        QObject::connect(made, &QPushButton::clicked, made, std::move(press));
    return made;
}

QPushButton* button(const QString& words, Icon name, Kind kind, std::function<void()> press) {
    QPushButton* made = button(words, kind, std::move(press));
    made->setIcon(icon(name, kind == Kind::Primary ? Tone::OnAccent : Tone::Secondary));
    return made;
}

void announce(QWidget* widget, const QString& words) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(widget, words);
#else
    widget->setAccessibleName(words);
    QAccessibleEvent event(widget, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace rt
