// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QUuid>

#include <functional>

namespace rt {

// All that core may not decide for itself. app/ supplies the real ones, tests fixed ones.
struct Env {
    std::function<QDateTime()> now; // UTC
    std::function<QUuid()> newUuid;
    QUuid actor; // the person who acts; null before anybody is chosen

    // The working day in England, whatever zone the PC is set to.
    QDate today() const;
};

Env systemEnv(QUuid actor);

// For demos, benches and tests: a clock that is set by hand and ids that follow from a seed.
Env fixedEnv(QDateTime now, quint64 seed, QUuid actor = {});

} // namespace rt
