// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace rt {

// One line of plain text; its ink is a role of the palette, so that it follows the scheme.
QLabel* label(const QString&, Type = Type::Body, QPalette::ColorRole = QPalette::WindowText);
QLabel* wrapped(const QString&, Type = Type::Body, QPalette::ColorRole = QPalette::WindowText);

// Wrapped plain text with the line height of its type and at most 70 characters a line.
class Passage : public QWidget {
    Q_OBJECT

public:
    explicit Passage(const QString&, Type = Type::Body,
                       QPalette::ColorRole ink = QPalette::WindowText);

    QString text() const { return m_words; }

    void setText(const QString&);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    int layOut(int width, QPainter* painter) const;

    QString m_words;
    Type m_type;
};

} // namespace rt
