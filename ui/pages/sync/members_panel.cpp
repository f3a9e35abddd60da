// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/members_panel.h"

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

QString pcsText(const TrustMemberLine& line) {
    const auto current = std::count_if(line.pcs.begin(), line.pcs.end(),
                                       [](const MemberPc& pc) { return !pc.removed; });
    return current ? countText(int(current), u"PC", u"PCs") : QObject::tr("No PC yet");
}

std::vector<Column<TrustMemberLine>> memberColumns() {
    Column<TrustMemberLine> column;
    column.value = [](const TrustMemberLine& l) { return QVariant(l.name); };
    column.detail = [](const TrustMemberLine& l) { return l.roles; };
    column.aside = pcsText;
    return {column};
}

QVBoxLayout* columnIn(QWidget* in) {
    auto* box = new QVBoxLayout(in);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::s);
    return box;
}

} // namespace

MembersPanel::MembersPanel(MemberCalls calls, Around around)
    : Panel(tr("Members and their PCs")),
      m_calls(std::move(calls)),
      m_around(std::move(around)),
      m_model(new LinesModel<TrustMemberLine>(
          memberColumns(), [](const TrustMemberLine& l) { return QVariant(l.person); }, this)),
      m_list(list(m_model, new LineDelegate, tr("Members"))),
      m_message(new InlineMessage),
      m_requests(new QWidget),
      m_person(new QWidget),
      m_invitation(new QPlainTextEdit),
      m_letter(new QWidget) {
    setAccessibleName(tr("Members and their PCs"));
    auto* letter = columnIn(m_letter);
    for (QVBoxLayout* box : {columnIn(m_requests), columnIn(m_person), letter})
        box->setContentsMargins(gap::l, 0, gap::l, gap::s); // a filled panel has no sides
    letter->addWidget(wrapped(tr("Send this to them, by e-mail if you like: it alone lets nobody "
                                 "in. It holds for 72 hours. They choose “Join with an "
                                 "invitation” and then read you six words.")));
    letter->addWidget(m_invitation);
    letter->addWidget(button(tr("Copy the invitation"), Icon::Copy, Kind::Plain, [this] {
        QGuiApplication::clipboard()->setText(m_invitation->toPlainText());
        m_around.told(tr("Copied."));
    }));
    m_invitation->setReadOnly(true);
    m_invitation->setTabChangesFocus(true);
    m_invitation->setObjectName(u"invitation"_s);
    m_invitation->setAccessibleName(tr("Invitation"));
    onTextSize(m_invitation, [this] { m_invitation->setFixedHeight(scaled(110)); });
    m_letter->hide();
    onTextSize(m_list, [this] { m_list->setMinimumHeight(scaled(200)); });
    for (QWidget* part : {static_cast<QWidget*>(m_message), m_requests})
        body()->addWidget(part);
    fill(m_list);
    body()->addWidget(m_person);
    body()->addWidget(m_letter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { tellPerson(); });
    onEnter(m_list, [this](const QModelIndex&) {
        if (auto* first = m_person->findChild<QPushButton*>())
            first->setFocus(Qt::OtherFocusReason);
    });
}

void MembersPanel::refresh() {
    m_calls.list(this, [this](const Result<Members>& members) {
        members ? take(*members) : m_around.refused(errorText(members.error()));
    });
}

void MembersPanel::take(Members members) {
    tellRequests(members.requests);
    m_model->setLines(std::move(members.people));
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    tellPerson();
}

void MembersPanel::tellRequests(const std::vector<JoinLine>& requests) {
    delete std::exchange(m_asking, new QWidget);
    QVBoxLayout* box = columnIn(m_asking);
    for (const JoinLine& line : requests) {
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
    }
    m_requests->layout()->addWidget(m_asking);
    m_requests->setVisible(!requests.empty());
}

void MembersPanel::tellPerson() {
    delete std::exchange(m_shown, new QWidget);
    QVBoxLayout* box = columnIn(m_shown);
    m_letter->hide();
    m_message->clear();
    const QModelIndex at = m_list->currentIndex();
    if (at.isValid()) {
        const TrustMemberLine line = m_model->line(at);
        if (line.mayBeInvited)
            box->addWidget(button(tr("Invite a PC of %1").arg(line.name), Kind::Plain,
                                  [this, line] { invite(line); }),
                           0, Qt::AlignLeft);
        int number = 0;
        for (const MemberPc& pc : line.pcs) {
            const QString name = tr("PC %1 of %2").arg(++number).arg(line.name);
            if (pc.removed)
                box->addWidget(wrapped(tr("%1 was removed.").arg(name), Type::Body,
                                       QPalette::PlaceholderText));
            else if (pc.own)
                box->addWidget(wrapped(tr("%1 is this one.").arg(name), Type::Body,
                                       QPalette::PlaceholderText));
            else
                box->addWidget(button(tr("Remove %1").arg(name), Kind::Plain,
                                      [this, pc, name] { askRemoval(pc, name); }),
                               0, Qt::AlignLeft);
        }
    }
    m_person->layout()->addWidget(m_shown);
}

void MembersPanel::approve(const JoinLine& line) {
    m_calls.approve(line.device, this, [this, line](const Outcome& outcome) {
        done(outcome, tr("%1 is in. Their PC begins at its next sync.").arg(line.name));
    });
}

void MembersPanel::invite(const TrustMemberLine& line) {
    m_calls.invite(line.person, this, [this](const Result<QString>& text) {
        if (!text)
            return m_message->say(InlineMessage::About::Refusal, errorText(text.error()));
        m_invitation->setPlainText(*text);
        m_letter->show();
        m_invitation->setFocus(Qt::OtherFocusReason);
        m_invitation->selectAll();
    });
}

void MembersPanel::askRemoval(const MemberPc& pc, const QString& name) {
    m_message->say(
        InlineMessage::About::Refusal,
        tr("Once removed, %1 gets nothing new and its own new work is not read. What it holds "
           "already stays on it. It cannot be let in again.")
            .arg(name),
        tr("Remove it"), [this, pc, name] {
            m_calls.remove(pc.device, this, [this, name](const Outcome& outcome) {
                done(outcome, tr("%1 was removed.").arg(name));
            });
        });
    if (auto* press = m_message->findChild<QPushButton*>())
        press->setFocus(Qt::OtherFocusReason);
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
