// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/child_choice.h"

#include "ui/text/people_text.h"

namespace rt {

QString forText(const std::vector<AgendaChild>& children, const std::vector<ChildId>& chosen) {
    QStringList names;
    for (const AgendaChild& child : children)
        if (std::find(chosen.begin(), chosen.end(), child.id) != chosen.end())
            names << child.given;
    return names.isEmpty() ? QString() : ChildChoice::tr("for %1").arg(joinedText(names));
}

ChildChoice::ChildChoice(const QString& name) {
    setAccessibleName(name);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(10);
    setChildren({});
}

void ChildChoice::setChildren(const std::vector<AgendaChild>& children) {
    const auto before = m_choices.empty() ? std::vector<ChildId>{} : chosen();
    const QSignalBlocker quietly(this);
    m_children = children;
    m_choices.assign(1, {});
    clear();
    addItem(tr("for the whole family"));
    for (const AgendaChild& child : children) {
        m_choices.push_back({child.id});
        addItem(forText(children, {child.id}));
    }
    setCurrentIndex(placeOf(before));
    setHidden(children.size() < 2 && currentIndex() == 0);
}

// Several children together are offered where somebody chose so elsewhere.
int ChildChoice::placeOf(const std::vector<ChildId>& children) {
    const auto at = std::find(m_choices.begin(), m_choices.end(), children);
    if (at != m_choices.end())
        return int(at - m_choices.begin());
    const QString words = forText(m_children, children);
    if (words.isEmpty())
        return 0;
    m_choices.push_back(children);
    addItem(words);
    return count() - 1;
}

void ChildChoice::choose(const std::vector<ChildId>& children) {
    setCurrentIndex(placeOf(children));
}

std::vector<ChildId> ChildChoice::chosen() const {
    const int at = currentIndex();
    return at < 0 ? std::vector<ChildId>{} : m_choices[size_t(at)];
}

ChildId ChildChoice::child() const {
    const auto children = chosen();
    return children.size() == 1 ? children.front() : ChildId{};
}

} // namespace rt
