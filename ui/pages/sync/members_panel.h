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

// Who belongs to the trust and with which PCs; who asks to be let in, with the six words to
// compare; an invitation for somebody; a PC that was lost is removed.
class MembersPanel : public Panel {
    Q_OBJECT

public:
    MembersPanel(MemberCalls calls, Around around);
    void refresh();

    QListView* view() const { return m_list; }

private:
    void take(Members members);
    void tellRequests(const std::vector<JoinLine>& requests);
    void tellPerson();
    void approve(const JoinLine& line);
    void invite(const TrustMemberLine& line);
    void askRemoval(const MemberPc& pc, const QString& name);
    void done(const Outcome& outcome, const QString& words);

    MemberCalls m_calls;
    Around m_around;
    LinesModel<TrustMemberLine>* m_model;
    QListView* m_list;
    InlineMessage* m_message;
    QWidget *m_requests, *m_person;
    QWidget *m_asking = nullptr, *m_shown = nullptr;
    QPlainTextEdit* m_invitation;
    QWidget* m_letter;
};

} // namespace rt
