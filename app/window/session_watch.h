// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace rt {

// Hears that the PC goes to sleep or that the session is locked, where a message bus tells of it
// (login1, the desktop's screen saver). Without a bus it stays silent.
class SessionWatch : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    void listen();

Q_SIGNALS:
    void away();

public Q_SLOTS:

    void sleeping(bool begins) { signalIf(begins); }

    void screenSaver(bool active) { signalIf(active); }

    void sessionLocked() { Q_EMIT away(); }

private:
    void signalIf(bool gone) {
        if (gone)
            Q_EMIT away();
    }
};

} // namespace rt
