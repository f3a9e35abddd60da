// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/child_boxes.h"

#include "core/queries/called.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QCheckBox>

namespace rt {

ChildBoxes::ChildBoxes() : m_group(new QButtonGroup(this)) {
    m_group->setExclusive(false);
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    connect(m_group, &QButtonGroup::idToggled, this, &ChildBoxes::changed);
}

void ChildBoxes::setChildren(const std::vector<Child>& children, ChildId chosenChild) {
    auto kept = chosen();
    if (chosenChild != m_chosen) // another child was chosen for the whole page
        kept = chosenChild.isNull() ? std::vector<ChildId>{} : std::vector{chosenChild};
    m_chosen = chosenChild;
    for (QAbstractButton* old : m_group->buttons())
        delete old;
    m_children = children;
    for (size_t i = 0; i < children.size(); ++i) {
        auto* box = new QCheckBox(calledName(children[i]));
        box->setChecked(std::find(kept.begin(), kept.end(), children[i].id) != kept.end());
        m_group->addButton(box, int(i));
        layout()->addWidget(box);
    }
    if (parentWidget()) // or it would be a window of its own
        setVisible(!children.empty());
}

std::vector<ChildId> ChildBoxes::chosen() const {
    std::vector<ChildId> ids;
    for (const QAbstractButton* box : m_group->buttons())
        if (box->isChecked())
            ids.push_back(m_children[size_t(m_group->id(const_cast<QAbstractButton*>(box)))].id);
    return ids;
}

void ChildBoxes::clear() {
    for (QAbstractButton* box : m_group->buttons())
        box->setChecked(false);
}

} // namespace rt
