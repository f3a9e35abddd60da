// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hub/team_panel.h"

#include "ui/models/structure_columns.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"
#include "ui/text/structure_text.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

Chips chipsOf(Post state) {
    switch (state) {
    case Post::Filled:
        return {{Status::Done, inWords(state)}};
    case Post::Covered:
        return {{Status::DueSoon, inWords(state)}};
    case Post::Vacant:
        break;
    }
    return {{Status::Concern, inWords(state)}};
}

} // namespace

TeamPanel::TeamPanel() : Panel({}) {
    setAccessibleName(tr("Team"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void TeamPanel::tell(const StructureHub& hub, QDate day) {
    delete m_lines;
    m_lines = new QWidget;
    auto* grid = new QGridLayout(m_lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gap::s);
    grid->setVerticalSpacing(gap::xs);
    grid->setColumnStretch(1, 1);
    setHeading(hubText(hub.line.hub));
    setRemark(hubStateText(hub.line.hub, day, hub.mergedInto));
    int row = 0;
    for (const StructurePost& one : hub.posts) {
        grid->addWidget(label(shortWord(one.post.role), Type::Body, QPalette::PlaceholderText), row,
                        0, Qt::AlignTop);
        grid->addWidget(wrapped(postText(one)), row, 1);
        grid->addWidget(new ChipRow(chipsOf(one.post.state)), row++, 2, Qt::AlignTop);
    }
    QStringList facts;
    if (hub.posts.empty())
        facts << rolesText(hub) + u'.';
    if (hub.line.hub.bandHigh > 0)
        facts << bandText(hub.line.hub, hub.line.children) + u'.';
    if (hub.people > 0)
        facts << tr("From an agency %1, without group managers and partners.")
                     .arg(agencyText(hub.agency));
    if (!hub.line.hub.specialisms.isEmpty())
        facts << tr("Good with %1.").arg(hub.line.hub.specialisms);
    grid->addWidget(wrapped(facts.join(u' '), Type::Caption, QPalette::PlaceholderText), row, 0, 1,
                    3);
    body()->addWidget(m_lines);
}

} // namespace rt
