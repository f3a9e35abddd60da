// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/first_run.h"
#include "ui/shell/folder_field.h"

class QCheckBox;
class QComboBox;
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
    // The same; success is told to `then`, who goes on.
    Answered waiting(std::function<void()> then);
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

// Who begins a trust, in which shared folder; nothing is made before the key was confirmed.
class FoundTrustPage : public FirstRunPage {
    Q_OBJECT

public:
    FoundTrustPage(const FirstRunCalls&, const WishedTrust& typed);

Q_SIGNALS:
    void keyMade(const rt::WishedTrust& wish, const rt::RecoveryWords& words);

protected:
    void submit() override;

private:
    WishedTrust typed() const;
    bool isWhole(const WishedTrust& wish);

    const FirstRunCalls& m_calls;
    QLineEdit* m_person;
    QComboBox* m_role;
    QLineEdit* m_hub;
    FolderField *m_share, *m_folder;
    QLineEdit* m_passphrase;
    QCheckBox* m_written;
};

// The recovery key, confirmed; then the trust is founded.
class KeyPage : public FirstRunPage {
    Q_OBJECT

public:
    KeyPage(const FirstRunCalls&, WishedTrust wish, const RecoveryWords& words);

protected:
    void submit() override;

private:
    const FirstRunCalls& m_calls;
    WishedTrust m_wish;
    RecoveryPart* m_part;
};

} // namespace rt
