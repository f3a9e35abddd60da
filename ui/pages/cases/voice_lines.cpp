// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/voice_lines.h"

#include "core/queries/called.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rt {

VoiceLines::VoiceLines(Desk& desk, FamilyId family) : m_desk(desk), m_family(family) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::xs);
    hide();
}

QString VoiceLines::draftKey(ChildId child) const {
    return u"note/%1/voice/%2"_s.arg(m_family.text(), child.text());
}

QLineEdit* VoiceLines::lineOf(const Child& child) {
    auto* made = new QLineEdit;
    const QString key = draftKey(child.id);
    if (const auto draft = m_desk.drafts().find(key))
        made->setText(draft->text);
    connect(made, &QLineEdit::textChanged, this,
            [this, key](const QString& said) { m_desk.drafts().keep(key, said, m_desk.now()); });
    layout()->addWidget(made);
    return made;
}

void VoiceLines::setChildren(const std::vector<Child>& children) {
    for (const Child& child : children) {
        QLineEdit*& line = m_lines[child.id];
        if (!line)
            line = lineOf(child);
        line->setAccessibleName(tr("What %1 says").arg(calledName(child)));
        line->setPlaceholderText(tr("What %1 says, in their words").arg(calledName(child)));
    }
}

void VoiceLines::showFor(const std::vector<ChildId>& chosen) {
    m_shown = chosen;
    for (const auto& [child, line] : m_lines)
        line->setVisible(std::find(chosen.begin(), chosen.end(), child) != chosen.end());
    setVisible(!chosen.empty());
}

std::vector<VoiceFacts> VoiceLines::voices() const {
    std::vector<VoiceFacts> all;
    for (const ChildId child : m_shown)
        if (const auto line = m_lines.find(child); line != m_lines.end())
            if (const QString said = line->second->text().trimmed(); !said.isEmpty())
                all.push_back({child, said, {}, {}});
    return all;
}

void VoiceLines::clear() {
    for (const auto& [child, line] : m_lines) {
        line->clear();
        m_desk.drafts().drop(draftKey(child));
    }
}

} // namespace rt
