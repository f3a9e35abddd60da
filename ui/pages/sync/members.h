// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QDateTime>
#include <QString>
#include <QUuid>

#include <functional>
#include <vector>

class QObject;

namespace rt {

struct MemberPc {
    QUuid device;
    bool removed = false, own = false;
};

struct TrustMemberLine {
    QUuid person;
    QString name, roles; // "Coordinator in hub 13, administrator"
    bool mayBeInvited = false;
    std::vector<MemberPc> pcs;
};

struct JoinLine { // a PC that asks to be let in
    QUuid device;
    QString name, words; // the six words that it shows
    QString refused;     // why it cannot be; empty: it can
};

struct Members {
    std::vector<TrustMemberLine>
        people; // of the trust, then those of the staff list who may be invited
    std::vector<JoinLine> requests;
};

// What administrators do. Answers come in the window's thread, unless `owner` is gone by then.
struct MemberCalls {
    std::function<void(QObject* owner, std::function<void(const Result<Members>&)>)> list;
    std::function<void(QUuid person, QObject* owner, std::function<void(const Result<QString>&)>)>
        invite; // the invitation's text
    std::function<void(QUuid device, QObject* owner, std::function<void(const Outcome&)>)> approve;
    std::function<void(QUuid device, QObject* owner, std::function<void(const Outcome&)>)> remove;
};

} // namespace rt
