// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_run.h"

#include "ui/shell/first_run_pages.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

namespace rt {

namespace {

// What can be done, what it means, and the button for it.
QWidget* offer(const QString& sentence, QPushButton* press) {
    auto* made = new QWidget;
    auto* box = new QVBoxLayout(made);
    box->setContentsMargins(0, 0, 0, gap::m);
    box->setSpacing(gap::s);
    box->addWidget(wrapped(sentence));
    box->addWidget(press, 0, Qt::AlignLeft);
    return made;
}

} // namespace

FirstRun::FirstRun(FirstRunCalls calls) : m_calls(std::move(calls)), m_pages(new QStackedWidget) {
    setWindowTitle(QStringLiteral("Roundtable"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_pages);
    chooseStart();
}

void FirstRun::turnTo(QWidget* page) {
    QWidget* old = m_pages->currentWidget();
    m_pages->setCurrentIndex(m_pages->addWidget(framed(page)));
    QWidget* before = nullptr; // Tab goes as the page is read: buttons after the form
    for (QWidget* each : page->findChildren<QWidget*>())
        if ((each->focusPolicy() & Qt::TabFocus) && !each->focusProxy()) {
            if (before)
                setTabOrder(before, each);
            before = each;
        }
    if (old) {
        m_pages->removeWidget(old);
        old->deleteLater();
    }
    page->setFocus(Qt::OtherFocusReason);
}

void FirstRun::chooseStart() {
    turnTo(startPage());
}

void FirstRun::chooseCreate() {
    auto* page = new CreatePage(m_calls);
    connect(page, &CreatePage::finished, this, &FirstRun::finished);
    connect(page, &CreatePage::left, this, &FirstRun::chooseStart);
    turnTo(page);
}

void FirstRun::chooseOpen(const QString& folder) {
    auto* page = new OpenPage(m_calls, folder);
    connect(page, &OpenPage::finished, this, &FirstRun::finished);
    connect(page, &OpenPage::left, this, &FirstRun::chooseStart);
    turnTo(page);
}

// Inventing two years of a trust takes a while: the page waits and says so.
void FirstRun::startPractice(Role role, QWidget* page, QPushButton* press, InlineMessage* problem) {
    const QString verb = press->text();
    press->setText(tr("Making the practice data"));
    page->setEnabled(false);
    m_calls.practise(role, [self = QPointer(this), page = QPointer(page), press, verb,
                            problem](const Failure& why) {
        if (self && !why)
            Q_EMIT self->finished();
        if (!self || !page || !why)
            return;
        page->setEnabled(true);
        press->setText(verb);
        problem->say(InlineMessage::About::Fault, why.words);
    });
}

QWidget* FirstRun::startPage() {
    auto* page = new QWidget;
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::s);
    box->addWidget(label(QStringLiteral("Roundtable"), Type::Title));
    box->addWidget(wrapped(tr("A hub's working record of the families it holds together.")));
    box->addSpacing(gap::l);
    QPushButton* create = button(tr("Make a profile"), Kind::Primary, [this] { chooseCreate(); });
    box->addWidget(offer(tr("Start your hub's record on this PC. You choose a folder and a "
                            "passphrase; everything in it is encrypted."),
                         create));
    if (m_calls.found)
        box->addWidget(offer(
            tr("Begin a trust: a profile, and a shared folder into which you invite colleagues."),
            button(tr("Found a trust"), Kind::Plain, [this] { chooseFound(); })));
    if (m_calls.join)
        box->addWidget(
            offer(tr("Join colleagues who use Roundtable already, on a shared drive."),
                  button(tr("Join with an invitation"), Kind::Plain, [this] { chooseJoin(); })));
    box->addWidget(offer(tr("Open a profile that is on this PC already."),
                         button(tr("Open a profile"), Kind::Plain, [this] { chooseOpen(); })));
    if (m_calls.restore)
        box->addWidget(
            offer(tr("Make a profile again from a backup."),
                  button(tr("Restore a backup"), Kind::Plain, [this] { chooseRestore(); })));
    if (m_calls.practise)
        box->addWidget(offer(tr("Try everything with invented families. Nothing is real."),
                             button(tr("Practise"), Kind::Plain, [this] { chooseRole(); })));
    page->setFocusProxy(create);
    return page;
}

QWidget* FirstRun::rolePage() {
    auto* page = new QWidget;
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::s);
    box->addWidget(label(tr("What do you do in your hub?"), Type::Title));
    box->addWidget(wrapped(tr("You practise as somebody with the same work, and may change that "
                              "at any time.")));
    box->addSpacing(gap::l);
    auto* problem = new InlineMessage;
    QPushButton* first = nullptr;
    const auto role = [&](Role each, const QString& sentence, const QString& words) {
        QPushButton* press = button(words, first ? Kind::Plain : Kind::Primary);
        connect(press, &QPushButton::clicked, this,
                [this, each, page, press, problem] { startPractice(each, page, press, problem); });
        box->addWidget(offer(sentence, press));
        first = first ? first : press;
    };
    role(Role::Coordinator, tr("I prepare meetings, take the minutes and chase what is owed."),
         tr("Coordinator"));
    role(Role::Consultant, tr("The hub's children are allocated to me. I direct and sign."),
         tr("Consultant social worker"));
    role(Role::GroupManager, tr("I look after several hubs and decide above their level."),
         tr("Group manager"));
    box->addWidget(problem);
    box->addWidget(button(tr("Back"), Kind::Plain, [this] { chooseStart(); }), 0, Qt::AlignLeft);
    page->setFocusProxy(first);
    return page;
}

void FirstRun::chooseRole() {
    turnTo(rolePage());
}

void FirstRun::chooseJoin() {
    auto* page = new JoinPage(m_calls);
    connect(page, &JoinPage::finished, this, &FirstRun::finished);
    connect(page, &JoinPage::left, this, &FirstRun::chooseStart);
    turnTo(page);
}

void FirstRun::chooseRestore() {
    auto* page = new RestorePage(m_calls, m_calls.defaultFolder);
    connect(page, &RestorePage::finished, this, &FirstRun::finished);
    connect(page, &RestorePage::left, this, &FirstRun::chooseStart);
    turnTo(page);
}

void FirstRun::chooseFound() {
    auto* page = new FoundTrustPage(m_calls, m_wished);
    connect(page, &FoundTrustPage::left, this, &FirstRun::chooseStart);
    connect(page, &FoundTrustPage::keyMade, this, &FirstRun::showKey);
    turnTo(page);
}

void FirstRun::showKey(const WishedTrust& wish, const RecoveryWords& words) {
    m_wished = wish;
    auto* page = new KeyPage(m_calls, wish, words);
    connect(page, &KeyPage::finished, this, &FirstRun::finished);
    connect(page, &KeyPage::left, this, &FirstRun::chooseFound);
    turnTo(page);
}

} // namespace rt
