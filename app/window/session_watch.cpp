// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_watch.h"

#ifdef RT_DBUS
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

const QString login = u"org.freedesktop.login1"_s;

// Which session this process belongs to is asked without waiting for the answer.
void hearSessionLock(SessionWatch* watch, QDBusConnection bus) {
    auto ask = QDBusMessage::createMethodCall(login, u"/org/freedesktop/login1"_s,
                                              login + u".Manager"_s, u"GetSessionByPID"_s);
    ask << uint(QCoreApplication::applicationPid());
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(ask), watch);
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, watch, [watch, bus, answer] {
        const QDBusPendingReply<QDBusObjectPath> path = *answer;
        answer->deleteLater();
        if (!path.isError())
            QDBusConnection(bus).connect(login, path.value().path(), login + u".Session"_s,
                                         u"Lock"_s, watch, SLOT(sessionLocked()));
    });
}

} // namespace

void SessionWatch::listen() {
    if (QDBusConnection bus = QDBusConnection::systemBus(); bus.isConnected()) {
        bus.connect(login, u"/org/freedesktop/login1"_s, login + u".Manager"_s,
                    u"PrepareForSleep"_s, this, SLOT(sleeping(bool)));
        hearSessionLock(this, bus);
    }
    if (QDBusConnection bus = QDBusConnection::sessionBus(); bus.isConnected())
        for (const QString& name : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s})
            bus.connect(name, {}, name, u"ActiveChanged"_s, this, SLOT(screenSaver(bool)));
}

} // namespace rt
#else
namespace rt {

void SessionWatch::listen() {}

} // namespace rt
#endif
