// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/organisation.h"
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

Q_SIGNALS:
    void finished();

private:
    void turnTo(QWidget* page);
    QWidget* startPage();
    QWidget* rolePage();
    void startPractice(Role role, QWidget* page, QPushButton* press, InlineMessage* problem);

    FirstRunCalls m_calls;
    QStackedWidget* m_pages;
};

} // namespace rt
