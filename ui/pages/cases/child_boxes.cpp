// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/child_boxes.h"

#include "core/queries/called.h"
#include "ui/widgets/flow_layout.h"

#include <QCheckBox>

namespace rt {

ChildBoxes::ChildBoxes() {
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
}

void ChildBoxes::setChildren(const std::vector<Child>& children, ChildId chosenChild) {
    auto kept = chosen();
    if (chosenChild != m_chosen) // another child was chosen for the whole page
        kept = chosenChild.isNull() ? std::vector<ChildId>{} : std::vector{chosenChild};
    m_chosen = chosenChild;
    for (const auto& [child, box] : m_boxes)
        delete box;
    m_boxes.clear();
    for (const Child& child : children) {
        auto* box = new QCheckBox(calledName(child));
        box->setChecked(std::find(kept.begin(), kept.end(), child.id) != kept.end());
        connect(box, &QCheckBox::toggled, this, &ChildBoxes::changed);
        layout()->addWidget(box);
        m_boxes.emplace_back(child.id, box);
    }
    if (parentWidget()) // or it would be a window of its own
        setVisible(!children.empty());
}

std::vector<ChildId> ChildBoxes::chosen() const {
    std::vector<ChildId> ids;
    for (const auto& [child, box] : m_boxes)
        if (box->isChecked())
            ids.push_back(child);
    return ids;
}

void ChildBoxes::clear() {
    for (const auto& [child, box] : m_boxes)
        box->setChecked(false);
}

} // namespace rt
