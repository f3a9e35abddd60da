// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/case_peek.h"

#include "core/base/dates.h"
#include "core/queries/family_overview.h"
#include "ui/models/case_columns.h"
#include "ui/pages/cases/shown_names.h"
#include "ui/widgets/text.h"

namespace rt {

CasePeek::CasePeek() : Panel(tr("Family"), tr("Enter opens")) {}

void CasePeek::say(const QString& caption, const QString& words, Type type,
                   QPalette::ColorRole ink) {
    if (words.isEmpty())
        return;
    auto* pair = new QVBoxLayout;
    pair->setSpacing(0);
    pair->addWidget(label(caption, Type::Caption, QPalette::PlaceholderText));
    pair->addWidget(new Passage(words, type, ink));
    m_box->addLayout(pair);
}

void CasePeek::show(Desk& desk, const CaseLine& line, bool isPrivate) {
    delete m_content;
    m_content = new QWidget;
    m_box = new QVBoxLayout(m_content);
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(gap::m);
    setHeading(line.name);
    m_box->addWidget(new Passage(caseChildren(line, desk.today())));
    auto overview = familyOverview(desk.db(), line.family, desk.today());
    if (overview && isPrivate)
        overview = ShownNames::hidden(*overview).of(*overview);
    if (overview && !line.restricted) {
        if (overview->direction)
            say(tr("Latest direction, %1").arg(sayShortDate(overview->direction->decidedAt.date())),
                overview->direction->decision);
        if (overview->voice) {
            const auto child =
                std::find_if(line.children.begin(), line.children.end(),
                             [&](const CaseChild& c) { return c.id == overview->voice->child; });
            say(tr("%1 says, %2")
                    .arg(child == line.children.end() ? tr("A child") : child->name,
                         sayShortDate(overview->voice->on)),
                tr("“%1”").arg(overview->voice->words), Type::Section, QPalette::LinkVisited);
        }
        say(tr("Worked with by"), line.leads.join(QStringLiteral(", ")));
    }
    say(tr("Why it is in this list"), caseReasons(line));
    m_box->addStretch();
    body()->addWidget(m_content, 1);
}

} // namespace rt
