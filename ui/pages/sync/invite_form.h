// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/sync/members.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace rt {

// Role and hubs of somebody who is invited, or whose place in the trust changes.
class InviteForm : public QWidget {
    Q_OBJECT

public:
    InviteForm(const Members& members, const TrustMemberLine& line, const QString& verb);
    void begin();

Q_SIGNALS:
    void submitted(const std::vector<rt::MemberGrant>& grants);
    void left();

protected:
    void keyPressEvent(QKeyEvent*) override;

private:
    std::vector<MemberGrant> chosen() const;
    void fill(const TrustMemberLine& line);
    void follow();

    std::vector<RoleOffer> m_roles;
    std::vector<HubOffer> m_offers;
    int m_administrator;
    QComboBox* m_role;
    std::vector<QCheckBox*> m_hubs;
    QWidget* m_hubBoxes;
    QCheckBox* m_isAdministrator;
};

} // namespace rt
