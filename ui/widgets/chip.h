// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMetaType>
#include <QPalette>
#include <QString>
#include <QWidget>

#include <vector>

class QPainter;
class QRect;

namespace rt {

// A status is shape + word + colour; the word alone must be enough.
enum class Status { Overdue, Concern, DueSoon, Better, Same, Done, Voice };

struct Chip {
    Status status;
    QString word;
};

using Chips = std::vector<Chip>;
using Spark = std::vector<double>; // oldest first

int chipHeight();
int chipWidth(const Chip&);
void paintChip(QPainter&, const QRect& at, const Chip&, const QPalette&);
void paintSpark(QPainter&, const QRect& at, const Spark&, double low, double high, const QPalette&);
QString spoken(const Chips&); // for a screen reader

// Chips in a row on a page, outside any list.
class ChipRow : public QWidget {
    Q_OBJECT

public:
    explicit ChipRow(Chips = {});
    void setChips(Chips);
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    Chips m_chips;
};

} // namespace rt

Q_DECLARE_METATYPE(rt::Chips)
Q_DECLARE_METATYPE(rt::Spark)
