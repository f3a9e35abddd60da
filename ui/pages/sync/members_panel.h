// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/lines_model.h"
#include "ui/pages/around.h"
#include "ui/pages/sync/members.h"
#include "ui/widgets/panel.h"

class QListView;
class QPlainTextEdit;

namespace rt {

class InlineMessage;
class MemberCard;

// Who belongs to the trust and with which PCs; who asks to be let in, with the six words to
// compare; an invitation for somebody; a PC that was lost, or somebody who leaves, is removed.
class MembersPanel : public Panel {
    Q_OBJECT

public:
    MembersPanel(MemberCalls calls, Around around, std::function<QDateTime()> now);
    void refresh();

    QListView* view() const { return m_list; }

private:
    void layOut();
    void take(const Members& members);
    void fitList();
    void tellRequests();
    void tellPerson();
    void approve(const JoinLine& line);
    void invite(const InviteWish& wish);
    void showLetter(const InvitationMade& made);
    void ask(const QString& what, const QString& verb, std::function<void()> act);
    void askRemoval(QUuid device, const QString& name);
    void askPersonRemoval(const TrustMemberLine& line);
    void askTakingAway(const TrustMemberLine& line, const MemberGrant& grant);
    void done(const Outcome& outcome, const QString& words);
    QString statusOf(const TrustMemberLine& line) const;

    MemberCalls m_calls;
    Around m_around;
    std::function<QDateTime()> m_now;
    Members m_members;
    LinesModel<TrustMemberLine>* m_model;
    QListView* m_list;
    InlineMessage* m_message;
    QWidget *m_requests, *m_person;
    QWidget* m_asking = nullptr;
    MemberCard* m_card = nullptr;
    QUuid m_personShown;
    QString m_cardId, m_askedId; // as they are shown: what somebody is at is not taken away
    class QLabel *m_hint, *m_until;
    QPlainTextEdit* m_invitation;
    QWidget* m_letter;
};

} // namespace rt
