// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_run_pages.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QWidget* leftmost(QPushButton* press) {
    auto* row = new QWidget;
    auto* box = new QHBoxLayout(row);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(press);
    box->addStretch();
    return row;
}

} // namespace

QWidget* framed(QWidget* page) {
    auto* middle = new QWidget;
    auto* box = new QGridLayout(middle);
    box->setContentsMargins(gap::l, gap::xl, gap::l, gap::xl);
    box->addWidget(page, 1, 1);
    for (const int side : {0, 2}) {
        box->setRowStretch(side, 1);
        box->setColumnStretch(side, 1);
    }
    onTextSize(page, [page] { page->setFixedWidth(scaled(formWidth)); });
    return scrolling(middle);
}

FirstRunPage::FirstRunPage(const QString& title, const QString& sentence, const QString& verb)
    : m_form(new Form),
      m_message(new InlineMessage),
      m_press(button(verb, Kind::Primary)),
      m_verb(verb) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::m);
    box->addWidget(label(title, Type::Title));
    box->addWidget(wrapped(sentence));
    box->addWidget(m_message);
    box->addWidget(m_form);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(gap::s);
    foot->addWidget(button(tr("Back"), Kind::Plain, [this] { Q_EMIT left(); }));
    foot->addStretch();
    foot->addWidget(m_press);
    box->addLayout(foot);
    connect(m_press, &QPushButton::clicked, this, [this] { submit(); });
}

Answered FirstRunPage::waiting() {
    return waiting([this] { Q_EMIT finished(); });
}

Answered FirstRunPage::waiting(std::function<void()> then) {
    m_form->clearErrors();
    m_message->clear();
    m_press->setText(tr("Working"));
    setEnabled(false);
    return [self = QPointer(this), then = std::move(then)](const Failure& problem) {
        if (!self)
            return;
        self->setEnabled(true);
        self->m_press->setText(self->m_verb);
        if (problem)
            self->refuse(problem);
        else
            then();
    };
}

void FirstRunPage::refuse(const Failure& problem) {
    if (!m_form->refuse(problem.field, problem.words))
        m_message->say(InlineMessage::About::Fault, problem.words);
}

CreatePage::CreatePage(const FirstRunCalls& calls)
    : FirstRunPage(tr("Make a profile"),
                   tr("A profile is a folder on this PC, not on a shared drive, with everything "
                      "your hub writes. Only the passphrase opens it: nobody can reset it."),
                   tr("Make the profile")),
      m_calls(calls),
      m_folder(new FolderField(calls.defaultFolder)),
      m_person(new QLineEdit),
      m_passphrase(new QLineEdit(calls.suggestPassphrase ? calls.suggestPassphrase() : QString())),
      m_written(new QCheckBox(tr("I have put the passphrase somewhere safe"))) {
    form()->add(u"person"_s, tr("Your name"), m_person, tr("As colleagues know you."));
    form()->add(u"folder"_s, tr("Folder"), m_folder);
    form()->add(u"passphrase"_s, tr("Passphrase"), m_passphrase,
                tr("Four words made for you. You can type your own."));
    if (calls.suggestPassphrase)
        form()->addRow(leftmost(button(tr("Suggest another"), Kind::Plain, [this] {
            m_passphrase->setText(m_calls.suggestPassphrase());
        })));
    form()->add(u"written"_s, {}, m_written);
    setFocusProxy(m_person);
    for (QLineEdit* line : {m_person, m_folder->edit(), m_passphrase})
        connect(line, &QLineEdit::returnPressed, this, [this] { submit(); });
    connect(m_passphrase, &QLineEdit::textChanged, m_written,
            [this] { m_written->setChecked(false); });
}

void CreatePage::submit() {
    form()->clearErrors();
    const NewProfile made{m_folder->folder(), m_person->text().trimmed(), m_passphrase->text()};
    if (made.person.isEmpty())
        return refuse({tr("Type your name."), u"person"_s});
    if (made.folder.isEmpty())
        return refuse({tr("Choose a folder."), u"folder"_s});
    if (made.passphrase.isEmpty())
        return refuse({tr("Type a passphrase, or take the one suggested."), u"passphrase"_s});
    if (!m_written->isChecked())
        return refuse({tr("Write the passphrase down first, then tick this."), u"written"_s});
    m_calls.create(made, waiting());
}

OpenPage::OpenPage(const FirstRunCalls& calls, const QString& folder)
    : FirstRunPage(tr("Open a profile"), tr("Type the passphrase that was chosen for it."),
                   tr("Open")),
      m_calls(calls),
      m_folder(new FolderField(folder.isEmpty() ? calls.defaultFolder : folder)),
      m_passphrase(new QLineEdit) {
    m_passphrase->setEchoMode(QLineEdit::Password);
    form()->add(u"folder"_s, tr("Folder"), m_folder)->setVisible(folder.isEmpty());
    form()->add(u"passphrase"_s, tr("Passphrase"), m_passphrase);
    connect(m_passphrase, &QLineEdit::returnPressed, this, [this] { submit(); });
    setFocusProxy(folder.isEmpty() ? m_folder->edit() : m_passphrase);
}

void OpenPage::submit() {
    form()->clearErrors();
    if (m_folder->folder().isEmpty())
        return refuse({tr("Choose a folder."), u"folder"_s});
    if (m_passphrase->text().isEmpty())
        return refuse({tr("Type the passphrase."), u"passphrase"_s});
    m_calls.open(m_folder->folder(), m_passphrase->text(), waiting());
}

} // namespace rt
