// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/family.h"

#include <QWidget>

class QCheckBox;

namespace rt {

// Which children something is about, a tick box each; none: the whole family.
class ChildBoxes : public QWidget {
    Q_OBJECT

public:
    ChildBoxes();
    void setChildren(const std::vector<Child>& children, ChildId chosen); // ticks are kept
    std::vector<ChildId> chosen() const;
    void clear();

Q_SIGNALS:
    void changed(); // by the person

private:
    ChildId m_chosen;
    // No QButtonGroup: it leaves only the last ticked box in the Tab order, exclusive or not.
    std::vector<std::pair<ChildId, QCheckBox*>> m_boxes;
};

} // namespace rt
