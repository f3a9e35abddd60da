// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/first_run.h"
#include "ui/shell/folder_field.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rt {

class Form;
class InlineMessage;
class NoteEdit;

QWidget* framed(QWidget* page); // in the middle, as wide as a form, scrolling when text is large

// The part that the pages share: a form, a message, a way back and one primary button that waits
// for its answer.
class FirstRunPage : public QWidget {
    Q_OBJECT

public:
    FirstRunPage(const QString& title, const QString& sentence, const QString& verb);

Q_SIGNALS:
    void finished();
    void left();

protected:
    virtual void submit() = 0;
    Answered waiting(); // disables the page until it is called
    void refuse(const Failure&);

    Form* form() const { return m_form; }

private:
    Form* m_form;
    InlineMessage* m_message;
    QPushButton* m_press;
    QString m_verb;
};

class CreatePage : public FirstRunPage {
    Q_OBJECT

public:
    explicit CreatePage(const FirstRunCalls&);

protected:
    void submit() override;

private:
    const FirstRunCalls& m_calls;
    FolderField* m_folder;
    QLineEdit *m_person, *m_passphrase;
    QCheckBox* m_written;
};

class OpenPage : public FirstRunPage {
    Q_OBJECT

public:
    OpenPage(const FirstRunCalls&, const QString& folder);

protected:
    void submit() override;

private:
    const FirstRunCalls& m_calls;
    FolderField* m_folder;
    QLineEdit* m_passphrase;
};

// Makes a profile that asks to be let into a trust.
class JoinPage : public FirstRunPage {
    Q_OBJECT

public:
    explicit JoinPage(const FirstRunCalls&);

protected:
    void submit() override;

private:
    const FirstRunCalls& m_calls;
    FolderField *m_share, *m_folder;
    NoteEdit* m_invitation;
    QLineEdit* m_passphrase;
};

// Makes a profile from a backup, in a folder of its own.
class RestorePage : public FirstRunPage {
    Q_OBJECT

public:
    RestorePage(const FirstRunCalls&, const QString& folder);

protected:
    void submit() override;

private:
    const FirstRunCalls& m_calls;
    FolderField *m_backup, *m_folder;
    QLineEdit* m_passphrase;
};

} // namespace rt
