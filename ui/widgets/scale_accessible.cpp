// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scale_accessible.h"

#include "ui/widgets/scale_strip.h"

#include <QAccessibleWidget>

namespace rt {

namespace {

class ScaleAccess : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit ScaleAccess(ScaleStrip* strip) : QAccessibleWidget(strip, QAccessible::Slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text which) const override {
        return which == QAccessible::Value ? strip()->spokenValue()
                                           : QAccessibleWidget::text(which);
    }

    QVariant currentValue() const override { return strip()->value().value_or(-1); }

    void setCurrentValue(const QVariant& value) override { strip()->setValue(value.toInt()); }

    QVariant maximumValue() const override { return 10; }

    QVariant minimumValue() const override { return 0; }

    QVariant minimumStepSize() const override { return 1; }

private:
    ScaleStrip* strip() const { return static_cast<ScaleStrip*>(widget()); }
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* strip = qobject_cast<ScaleStrip*>(object);
    return strip ? new ScaleAccess(strip) : nullptr;
}

} // namespace

void installScaleAccess() {
    static const bool installed = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace rt
