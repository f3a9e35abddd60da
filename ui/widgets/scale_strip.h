// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QWidget>

#include <optional>

namespace rt {

// A number from 0 to 10, or none yet: by digit (1 then 0 is ten), arrow or click; Backspace takes
// it back. The ends say what they mean.
class ScaleStrip : public QWidget {
    Q_OBJECT

public:
    explicit ScaleStrip(const QString& name, const QString& lowWords = {},
                        const QString& highWords = {});

    std::optional<int> value() const { return m_value; }

    void setValue(std::optional<int>);
    QString spokenValue() const;
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void focusInEvent(QFocusEvent*) override;
    void focusOutEvent(QFocusEvent*) override;

private:
    QRect cell(int value) const;
    bool typed(int key);

    QString m_low, m_high;
    std::optional<int> m_value;
    bool m_oneTyped = false;
};

} // namespace rt
