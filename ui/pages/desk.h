// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/profile.h"
#include "core/store/writer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <thread>
#include <type_traits>

namespace rt {

// What every page works at: a connection to read from, drafts, the writer to hand commands to, and
// who sits here. Commands run on the writer's thread; answers come back in the window's.
class Desk : public QObject {
    Q_OBJECT

public:
    explicit Desk(Profile& profile);
    ~Desk() override;

    const Database& db() const { return *m_reader; }

    Drafts& drafts() { return m_profile.drafts(); }

    Profile& profile() { return m_profile; }

    const Env& env() const { return m_env; }

    QDate today() const { return m_env.today(); }

    QDateTime now() const { return m_env.now(); }

    PersonId person() const { return {m_env.actor}; }

    void actAs(PersonId person); // who uses this PC; remembered in the profile

    bool isPractice() const { return m_practice; }

    // command: Workspace& -> Result<T>, on the writer's thread. then: const Result<T>&, here,
    // unless `owner` is gone by then. A fault arrives as Error{Fault, number of its FaultKind}.
    template <class Command, class Then> void run(Command command, QObject* owner, Then then) {
        using Answer = std::invoke_result_t<Command, Workspace&>;
        hand([this, command = std::move(command), then = std::move(then),
              alive = QPointer<QObject>(owner)](Workspace& workspace) mutable {
            Answer answer = attempt<Answer>(command, workspace);
            const auto tell = [answer = std::move(answer), then = std::move(then),
                               alive]() mutable {
                if (alive)
                    then(answer);
            };
            QMetaObject::invokeMethod(
                this, [this, tell] { whenOpen(tell); }, Qt::QueuedConnection);
        });
    }

    // Locking closes every connection and wipes the keys; pages stay as they are, unasked and
    // untold, until the passphrase opens them again: commands, answers and news of changes wait for
    // it. unlock derives the key on a thread of its own and then answers here with the fault, or
    // none.
    void lock();
    void unlock(const QString& typed, std::function<void(std::optional<FaultKind>)> answered);

    bool isLocked() const { return !m_reader; }

    Writer& writer() { return *m_writer; } // until the desk locks; for the exchange's own thread

    // Takes the last command of this sitting back.
    void undo(QObject* owner, std::function<void(const Result<ChangeNo>&)> then);

    // Returns when everything handed in so far is done and its answers were delivered.
    void settle();

Q_SIGNALS:
    // Tables whose rows changed, gathered in one turn of the event loop; while more comes in than
    // the pages can show, for longer.
    void changed(const std::set<int>& tables);
    void actorChanged();

private:
    template <class Answer, class Command>
    static Answer attempt(Command& command, Workspace& workspace) {
        try {
            return command(workspace);
        } catch (const Fault& fault) {
            return Error{ErrorCode::Fault, QString::number(int(fault.kind))};
        }
    }

    void hand(Writer::Work work);
    void whenOpen(std::function<void()> act);
    void connect();
    void gather(const std::set<int>& tables);
    void tellNews();

    Profile& m_profile;
    Env m_env; // the window's own copy; the writer has the workspace's
    bool m_practice;
    std::unique_ptr<Database> m_reader;
    std::unique_ptr<Writer> m_writer;
    std::set<int> m_gathered;
    QTimer m_news; // when the next may be told
    QElapsedTimer m_quiet; // since the last was
    qint64 m_pause = 0;    // that it asks for, in milliseconds
    std::vector<Writer::Work> m_work;            // handed in while locked
    std::vector<std::function<void()>> m_untold; // while locked
    std::thread m_deriving;
};

// Whether any of the types' tables is among those that changed.
template <class... T> bool touches(const std::set<int>& tables) {
    return (tables.contains(TableOf<T>::number) || ...);
}

} // namespace rt
