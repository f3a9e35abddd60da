// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/member_card.h"

#include "ui/pages/sync/invite_form.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rt {

namespace {

QLabel* quiet(const QString& words) {
    return wrapped(words, Type::Body, QPalette::PlaceholderText);
}

FlowLayout* rowIn(QBoxLayout* box) {
    auto* made = new QWidget;
    auto* row = new FlowLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    box->addWidget(made);
    return row;
}

} // namespace

MemberCard::MemberCard(const Members& members, const TrustMemberLine& line)
    : m_members(members),
      m_line(line) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::s);
    FlowLayout* row = rowIn(box);
    if (line.mayBeInvited)
        row->addWidget(
            button(tr("Invite a PC of %1").arg(line.name), Kind::Plain, [this] { invite(); }));
    if (members.administrator && line.isMember) {
        row->addWidget(button(tr("Give %1 a role or hub").arg(line.name), Kind::Plain,
                              [this] { askForPlace(false); }));
        row->addWidget(button(tr("Remove %1 from the trust").arg(line.name), Kind::Plain,
                              [this] { Q_EMIT personRemovalAsked(); }));
    }
    if (members.administrator && line.isMember)
        addPlace(box);
    addPcs(box);
}

void MemberCard::addPlace(QBoxLayout* box) {
    FlowLayout* row = rowIn(box);
    for (const MemberGrant& grant : m_line.grants)
        row->addWidget(button(tr("Take away: %1").arg(grant.words), Kind::Flat,
                              [this, grant] { Q_EMIT takeAwayAsked(grant); }));
}

void MemberCard::addPcs(QBoxLayout* box) {
    int number = 0;
    for (const MemberPc& pc : m_line.pcs) {
        const QString name = tr("PC %1 of %2").arg(++number).arg(m_line.name);
        if (pc.removed)
            box->addWidget(quiet(tr("%1 was removed.").arg(name)));
        else if (pc.own)
            box->addWidget(quiet(tr("%1 is this one.").arg(name)));
        else
            box->addWidget(button(tr("Remove %1").arg(name), Kind::Plain,
                                  [this, pc, name] { Q_EMIT removalAsked(pc.device, name); }),
                           0, Qt::AlignLeft);
    }
}

// Whoever is a member already keeps their place with a further PC.
void MemberCard::invite() {
    if (m_line.isMember || !m_members.administrator)
        Q_EMIT inviteAsked({m_line.person, {}});
    else
        askForPlace(true);
}

void MemberCard::askForPlace(bool invites) {
    delete m_form;
    auto* form = new InviteForm(m_members, m_line,
                                invites ? tr("Make the invitation") : tr("Save role and hubs"));
    m_form = form;
    connect(form, &InviteForm::submitted, this,
            [this, invites](const std::vector<MemberGrant>& grants) {
                invites ? Q_EMIT inviteAsked({m_line.person, grants})
                        : Q_EMIT placeAsked({m_line.person, grants});
            });
    connect(form, &InviteForm::left, this, [this] {
        m_form->deleteLater();
        m_form = nullptr;
    });
    layout()->addWidget(form);
    form->begin();
}

} // namespace rt
