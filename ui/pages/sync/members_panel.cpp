// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/members_panel.h"

#include "ui/pages/sync/member_card.h"
#include "ui/pages/sync/sync_words.h"
#include "ui/text/error_text.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString rolesText(const TrustMemberLine& line) {
    QStringList all;
    for (const MemberGrant& grant : line.grants)
        all << grant.words;
    return all.isEmpty() ? QObject::tr("No role yet") : all.join(u", "_s);
}

QVBoxLayout* columnIn(QWidget* in, bool inset) {
    auto* box = new QVBoxLayout(in);
    box->setContentsMargins(inset ? gap::l : 0, 0, inset ? gap::l : 0, inset ? gap::s : 0);
    box->setSpacing(gap::s);
    return box;
}

QString asShown(const TrustMemberLine& line) {
    QString all = line.person.toString() + line.name + rolesText(line) +
                  QString::number(line.isMember) + QString::number(line.mayBeInvited);
    for (const MemberPc& pc : line.pcs)
        all += pc.device.toString() + QString::number(pc.removed);
    return all;
}

} // namespace

MembersPanel::MembersPanel(MemberCalls calls, Around around, std::function<QDateTime()> now)
    : Panel(tr("Members and their PCs")),
      m_calls(std::move(calls)),
      m_around(std::move(around)),
      m_now(std::move(now)),
      m_message(new InlineMessage),
      m_requests(new QWidget),
      m_person(new QWidget),
      m_hint(wrapped({}, Type::Body, QPalette::PlaceholderText)),
      m_until(wrapped({})),
      m_invitation(new QPlainTextEdit),
      m_letter(new QWidget) {
    Column<TrustMemberLine> column;
    column.value = [](const TrustMemberLine& l) { return QVariant(l.name); };
    column.detail = [this](const TrustMemberLine& l) {
        return tr("%1. %2").arg(rolesText(l), statusOf(l));
    };
    m_model = new LinesModel<TrustMemberLine>(
        {column}, [](const TrustMemberLine& l) { return QVariant(l.person); }, this);
    m_list = list(m_model, new LineDelegate, tr("Members"));
    layOut();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { tellPerson(); });
    onEnter(m_list, [this](const QModelIndex&) {
        if (auto* first = m_person->findChild<QPushButton*>())
            first->setFocus(Qt::OtherFocusReason);
    });
}

void MembersPanel::layOut() {
    setAccessibleName(tr("Members and their PCs"));
    columnIn(m_requests, true);
    columnIn(m_person, true);
    auto* letter = columnIn(m_letter, true);
    letter->addWidget(m_until);
    letter->addWidget(m_invitation);
    auto* copy = button(tr("Copy the invitation"), Icon::Copy, Kind::Plain, [this] {
        QGuiApplication::clipboard()->setText(m_invitation->toPlainText());
        m_around.told(tr("Copied."));
    });
    letter->addWidget(copy, 0, Qt::AlignLeft);
    m_invitation->setReadOnly(true);
    m_invitation->setTabChangesFocus(true);
    m_invitation->setObjectName(u"invitation"_s);
    m_invitation->setAccessibleName(tr("Invitation"));
    onTextSize(m_invitation, [this] { m_invitation->setFixedHeight(scaled(110)); });
    m_letter->hide();
    auto* above = new QWidget;
    columnIn(above, true)->addWidget(m_hint);
    auto* asked = new QWidget;
    columnIn(asked, true)->addWidget(m_message);
    for (QWidget* part : {asked, m_requests, above})
        body()->addWidget(part);
    onTextSize(m_list, [this] { fitList(); });
    fill(m_list);
    body()->addWidget(m_person);
    body()->addWidget(m_letter);
}

void MembersPanel::refresh() {
    m_calls.list(this, [this](const Result<Members>& members) {
        members ? take(*members) : m_around.refused(errorText(members.error()));
    });
}

QString MembersPanel::statusOf(const TrustMemberLine& line) const {
    const auto current = std::count_if(line.pcs.begin(), line.pcs.end(),
                                       [](const MemberPc& pc) { return !pc.removed; });
    if (line.invitedUntil.isValid())
        return line.invitedUntil <= m_now()
                   ? tr("Invitation ran out unused")
                   : tr("Invited until %1").arg(momentText(line.invitedUntil, m_now()));
    return current ? countText(int(current), u"PC", u"PCs") : tr("No PC yet");
}

void MembersPanel::take(const Members& members) {
    m_members = members;
    setHeading(members.administrator ? tr("Members and their PCs") : tr("Your PCs"));
    QStringList hints;
    if (!members.administrator)
        hints << tr("For a further PC of your own, invite it here and let it in; everything else "
                    "is your administrators' work.");
    if (!members.unrotated.isEmpty())
        hints << tr("Not yet rotated: %1. The new key is made when one of its PCs next syncs.")
                     .arg(members.unrotated.join(u", "_s));
    m_hint->setText(hints.join(u' '));
    m_hint->parentWidget()->setVisible(!hints.isEmpty());
    tellRequests();
    m_model->setLines(members.people);
    fitList();
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    tellPerson();
}

void MembersPanel::fitList() {
    const int rows = qBound(1, m_model->rowCount(), 6);
    m_list->setFixedHeight(qMax(scaled(48), m_list->sizeHintForRow(0)) * rows + 2);
}

void MembersPanel::tellRequests() {
    QString shown;
    for (const JoinLine& line : m_members.requests)
        shown += line.device.toString() + line.words + line.refused;
    m_requests->setVisible(!m_members.requests.empty());
    if (shown == m_askedId)
        return;
    m_askedId = shown;
    delete std::exchange(m_asking, new QWidget);
    QVBoxLayout* box = columnIn(m_asking, false);
    for (const JoinLine& line : m_members.requests) {
        box->addWidget(wrapped(tr("%1 asks to be let in. Their PC shows these six words; compare "
                                  "them by telephone or face to face:")
                                   .arg(line.name)));
        box->addWidget(wrapped(line.words, Type::Strong));
        if (line.refused.isEmpty())
            box->addWidget(button(tr("The words are the same: let %1 in").arg(line.name),
                                  Kind::Plain, [this, line] { approve(line); }),
                           0, Qt::AlignLeft);
        else
            box->addWidget(wrapped(line.refused, Type::Body, QPalette::PlaceholderText));
        if (line.ranOut)
            box->addWidget(button(tr("Invite %1 again").arg(line.name), Kind::Plain,
                                  [this, line] {
                                      invite({line.person, {}});
                                  }),
                           0, Qt::AlignLeft);
    }
    m_requests->layout()->addWidget(m_asking);
}

void MembersPanel::tellPerson() {
    const QModelIndex at = m_list->currentIndex();
    const QUuid person = at.isValid() ? m_model->line(at).person : QUuid();
    if (person != std::exchange(m_personShown, person)) {
        m_letter->hide();
        m_message->clear();
    }
    const QString shown = at.isValid() ? asShown(m_model->line(at)) : QString();
    if (shown == m_cardId)
        return;
    m_cardId = shown;
    delete std::exchange(m_card, nullptr);
    if (!at.isValid())
        return;
    const TrustMemberLine line = m_model->line(at);
    m_card = new MemberCard(m_members, line);
    connect(m_card, &MemberCard::inviteAsked, this, &MembersPanel::invite);
    connect(m_card, &MemberCard::placeAsked, this, [this](const InviteWish& wish) {
        m_calls.give(wish, this,
                     [this](const Outcome& o) { done(o, tr("Role and hubs are saved.")); });
    });
    connect(m_card, &MemberCard::takeAwayAsked, this,
            [this, line](const MemberGrant& grant) { askTakingAway(line, grant); });
    connect(m_card, &MemberCard::removalAsked, this, &MembersPanel::askRemoval);
    connect(m_card, &MemberCard::personRemovalAsked, this,
            [this, line] { askPersonRemoval(line); });
    m_person->layout()->addWidget(m_card);
}

void MembersPanel::approve(const JoinLine& line) {
    m_calls.approve(line.device, this, [this, line](const Outcome& outcome) {
        done(outcome, tr("%1 is in. Their PC begins at its next sync.").arg(line.name));
    });
}

void MembersPanel::invite(const InviteWish& wish) {
    m_calls.invite(wish, this, [this](const Result<InvitationMade>& made) {
        if (!made)
            return m_message->say(InlineMessage::About::Refusal, errorText(made.error()));
        showLetter(*made);
    });
}

void MembersPanel::showLetter(const InvitationMade& made) {
    m_message->clear();
    m_until->setText(tr("Send this to them, by e-mail if you like: it alone lets nobody in. It "
                        "holds for one PC, until %1. They choose “Join with an invitation” and "
                        "then read you six words.")
                         .arg(momentOn(made.until)));
    m_invitation->setPlainText(made.text);
    m_letter->show();
    m_invitation->setFocus(Qt::OtherFocusReason);
    m_invitation->selectAll();
    m_calls.list(this, [this](const Result<Members>& members) {
        if (members) {
            m_members = *members;
            m_model->setLines(members->people);
        }
    });
}

void MembersPanel::ask(const QString& what, const QString& verb, std::function<void()> act) {
    m_message->say(InlineMessage::About::Refusal, what, verb, std::move(act));
    if (auto* press = m_message->findChild<QPushButton*>())
        press->setFocus(Qt::OtherFocusReason);
}

void MembersPanel::askRemoval(QUuid device, const QString& name) {
    ask(tr("Once removed, %1 gets nothing new and its own new work is not read. What it holds "
           "already stays on it. It cannot be let in again.")
            .arg(name),
        tr("Remove it"), [this, device, name] {
            m_calls.remove(device, this, [this, name](const Outcome& outcome) {
                done(outcome, tr("%1 was removed.").arg(name));
            });
        });
}

void MembersPanel::askPersonRemoval(const TrustMemberLine& line) {
    const auto current = std::count_if(line.pcs.begin(), line.pcs.end(),
                                       [](const MemberPc& pc) { return !pc.removed; });
    ask(tr("%1 loses every role and hub, and %2. What was written stays, with their name; what "
           "they hold or printed already cannot be taken back. Every hub that they could read gets "
           "a new key when one of its PCs next syncs; until then it says “not yet rotated”.")
            .arg(line.name, countText(int(current), u"PC", u"PCs")),
        tr("Remove them"), [this, line] {
            m_calls.removePerson(line.person, this, [this, line](const Outcome& outcome) {
                done(outcome, tr("%1 was removed from the trust.").arg(line.name));
            });
        });
}

void MembersPanel::askTakingAway(const TrustMemberLine& line, const MemberGrant& grant) {
    ask(tr("%1 is no longer: %2. What only this let them read stays on their PC; nothing new of it "
           "comes, and it gets a new key.")
            .arg(line.name, grant.words),
        tr("Take it away"), [this, line, grant] {
            m_calls.takeAway(line.person, grant, this,
                             [this](const Outcome& outcome) { done(outcome, tr("Taken away.")); });
        });
}

void MembersPanel::done(const Outcome& outcome, const QString& words) {
    if (!outcome)
        return m_message->say(InlineMessage::About::Refusal, errorText(outcome.error()));
    m_message->clear();
    m_around.told(words);
    m_list->setFocus(Qt::OtherFocusReason);
    refresh();
}

} // namespace rt
