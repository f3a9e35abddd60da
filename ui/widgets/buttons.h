// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/icons.h"

#include <QString>

#include <functional>

class QPushButton;
class QWidget;

namespace rt {

// One primary button a screen; flat ones stand in heads and bars. A button always has words.
enum class Kind { Primary, Plain, Flat };

QPushButton* button(const QString& words, Kind = Kind::Plain, std::function<void()> press = {});
QPushButton* button(const QString& words, Icon, Kind = Kind::Plain,
                    std::function<void()> press = {});

// Said once by a screen reader, without moving the focus.
void announce(QWidget*, const QString& words);

} // namespace rt
