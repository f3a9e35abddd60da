// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/family.h"

#include <QWidget>

class QButtonGroup;

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
    std::vector<Child> m_children;
    ChildId m_chosen;
    QButtonGroup* m_group;
};

} // namespace rt
