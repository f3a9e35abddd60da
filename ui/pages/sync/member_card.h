// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/sync/members.h"

#include <QWidget>

class QBoxLayout;

namespace rt {

// What can be done about one member: invite a PC, change role and hubs, remove a PC or the person.
class MemberCard : public QWidget {
    Q_OBJECT

public:
    MemberCard(const Members& members, const TrustMemberLine& line);
    void askForPlace(bool invites); // the form for role and hubs; false: without an invitation

Q_SIGNALS:
    void inviteAsked(const rt::InviteWish& wish);
    void placeAsked(const rt::InviteWish& wish);
    void takeAwayAsked(const rt::MemberGrant& grant);
    void removalAsked(QUuid device, const QString& name);
    void personRemovalAsked();

private:
    void addPcs(QBoxLayout* box);
    void addPlace(QBoxLayout* box);
    void invite();

    Members m_members;
    TrustMemberLine m_line;
    QWidget* m_form = nullptr;
};

} // namespace rt
