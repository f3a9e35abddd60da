// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/organisation.h"
#include "ui/pages/sync/recovery_part.h"
#include "ui/shell/attempt.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace rt {

class InlineMessage;

struct NewProfile {
    QString folder, person, passphrase;
};

struct WishedRestore {
    QString backup, folder, passphrase;
};

struct WishedJoin {
    QString invitation, share, folder, passphrase;
};

struct WishedTrust { // with its first administrator, who works in the hub named, if any
    QString person;
    Role role = Role::Coordinator;
    QString hub, share, folder, passphrase;
};

// The recovery key of the trust to be, or why there can be none.
using KeyShown = std::function<void(const Failure&, const RecoveryWords&)>;

// What the pages before the window can do; whoever composes the program supplies it.
struct FirstRunCalls {
    QString defaultFolder;
    std::function<QString()> suggestPassphrase; // four words
    std::function<void(const NewProfile&, Answered)> create;
    std::function<void(const QString& folder, const QString& passphrase, Answered)> open;
    std::function<void(Role, Answered)> practise = {}; // the invented trust; empty: not offered
    std::function<void(const WishedRestore&, Answered)> restore = {};
    std::function<void(const WishedJoin&, Answered)> join = {};
    QString backupFolder = {}; // where backups are likely to be
    std::function<void(const WishedTrust&, KeyShown)> beginTrust = {}; // nothing is made yet
    std::function<void(const WishedTrust&, Answered)> found = {};      // after the key was confirmed
    PrintRecovery printRecovery = {};
};

// Before there is a profile: make one, open one, or practise.
class FirstRun : public QWidget {
    Q_OBJECT

public:
    explicit FirstRun(FirstRunCalls);
    void chooseStart();
    void chooseCreate();
    void chooseOpen(const QString& folder = {}); // with a folder, only the passphrase is asked
    void chooseRole();                           // before practising
    void chooseRestore();
    void chooseJoin();
    void chooseFound();

Q_SIGNALS:
    void finished();

private:
    void turnTo(QWidget* page);
    QWidget* startPage();
    QWidget* rolePage();
    void showKey(const WishedTrust& wish, const RecoveryWords& words);
    void startPractice(Role role, QWidget* page, QPushButton* press, InlineMessage* problem);

    FirstRunCalls m_calls;
    WishedTrust m_wished; // as it was typed
    QStackedWidget* m_pages;
};

} // namespace rt
