// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/invite_form.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace rt {

InviteForm::InviteForm(const Members& members, const TrustMemberLine& line, const QString& verb)
    : m_roles(members.roles.begin() + 1, members.roles.end()),
      m_offers(members.hubs),
      m_administrator(members.roles.front().role),
      m_role(new QComboBox),
      m_hubBoxes(new QWidget),
      m_isAdministrator(new QCheckBox(tr("Administrator of the trust"))) {
    for (const RoleOffer& role : m_roles)
        m_role->addItem(role.words);
    m_role->setAccessibleName(tr("Role"));
    auto* flow = new FlowLayout(m_hubBoxes);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const HubOffer& hub : m_offers) {
        m_hubs.push_back(new QCheckBox(hub.words));
        flow->addWidget(m_hubs.back());
    }
    auto* press = new QWidget;
    auto* presses = new FlowLayout(press);
    presses->setContentsMargins(0, 0, 0, 0);
    presses->addWidget(button(verb, Kind::Plain, [this] { Q_EMIT submitted(chosen()); }));
    presses->addWidget(button(tr("Leave it"), Kind::Flat, [this] { Q_EMIT left(); }));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::s);
    box->addWidget(wrapped(tr("%1 works as").arg(line.name)));
    box->addWidget(m_role);
    box->addWidget(wrapped(tr("and reads the families of these hubs. Without a hub: the list of "
                              "hubs and people only."),
                           Type::Body, QPalette::PlaceholderText));
    box->addWidget(m_hubBoxes);
    box->addWidget(m_isAdministrator);
    box->addWidget(wrapped(tr("Administrators let people in and remove them; that alone lets them "
                              "read no family."),
                           Type::Body, QPalette::PlaceholderText));
    box->addWidget(press);
    fill(line);
    connect(m_role, &QComboBox::currentIndexChanged, this, &InviteForm::follow);
    follow();
}

void InviteForm::begin() {
    m_role->setFocus(Qt::OtherFocusReason);
}

void InviteForm::fill(const TrustMemberLine& line) {
    for (const MemberGrant& grant : line.grants) {
        if (grant.role == m_administrator)
            m_isAdministrator->setChecked(true);
        for (size_t i = 0; i < m_roles.size(); ++i)
            if (m_roles[i].role == grant.role)
                m_role->setCurrentIndex(int(i));
        for (size_t i = 0; i < m_offers.size(); ++i)
            if (m_offers[i].hub == grant.hub)
                m_hubs[i]->setChecked(true);
    }
}

void InviteForm::follow() {
    const int at = m_role->currentIndex();
    m_hubBoxes->setEnabled(at >= 0 && m_roles[size_t(at)].inHubs);
}

std::vector<MemberGrant> InviteForm::chosen() const {
    std::vector<MemberGrant> grants;
    const RoleOffer& role = m_roles[size_t(qMax(0, m_role->currentIndex()))];
    if (role.inHubs)
        for (size_t i = 0; i < m_offers.size(); ++i)
            if (m_hubs[i]->isChecked())
                grants.push_back({role.role, m_offers[i].hub});
    if (grants.empty())
        grants.push_back({role.role, {}});
    if (m_isAdministrator->isChecked())
        grants.push_back({m_administrator, {}});
    return grants;
}

void InviteForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace rt
