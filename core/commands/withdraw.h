// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// Taking back what should not stand there: the wrong family, the wrong child. It is hidden, never
// deleted; its history stays, and undo brings it back.
namespace rt {

template <class T> struct Withdraw {
    decltype(T::id) id;
    QString why; // required
};

template <class T> struct Fields<Withdraw<T>> {
    static constexpr auto list = std::make_tuple(field(1, "why", &Withdraw<T>::why));
};

// NotAllowed, "withdraw.signed": something about it was signed.
Outcome withdraw(Workspace& workspace, const Withdraw<Note>& note); // with its visits
Outcome withdraw(Workspace& workspace, const Withdraw<Visit>& visit);
Outcome withdraw(Workspace& workspace, const Withdraw<Voice>& voice);
Outcome withdraw(Workspace& workspace, const Withdraw<Incident>& incident);
Outcome withdraw(Workspace& workspace, const Withdraw<KeyDate>& date);
Outcome withdraw(Workspace& workspace, const Withdraw<Action>& action);
Outcome withdraw(Workspace& workspace, const Withdraw<Direction>& direction); // between meetings
Outcome withdraw(Workspace& workspace, const Withdraw<Challenge>& challenge);
Outcome withdraw(Workspace& workspace, const Withdraw<Relation>& relation);
Outcome withdraw(Workspace& workspace, const Withdraw<Address>& address);
Outcome withdraw(Workspace& workspace, const Withdraw<Adult>& adult); // with kin and addresses
Outcome withdraw(Workspace& workspace, const Withdraw<Child>& child);
Outcome withdraw(Workspace& workspace, const Withdraw<Attachment>& attachment);
Outcome withdraw(Workspace& workspace, const Withdraw<Family>& family); // without open cases

} // namespace rt
