// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/cases.h"

#include "core/commands/actor.h"
#include "core/commands/case_parts.h"
#include "core/commands/family_members.h"
#include "core/commands/writing.h"
#include "core/domain/organisation_rules.h"

namespace rt {

namespace {

Outcome checkHubFor(const Hub& hub, QDate from) {
    if (!holdsCases(hub.type))
        return notAllowed("allocate.hub_holds_no_cases");
    if (!isOpen(hub, from))
        return notAllowed("allocate.hub_closed");
    return ok;
}

// These hubs work with children who are not subject to a child protection plan.
bool isEarlyHelp(HubType type) {
    return type == HubType::EarlyIntervention || type == HubType::Innovation;
}

Outcome checkPlan(Workspace& workspace, const Allocate& wish, const Child& child, const Hub& hub) {
    if (child.status != Journey::ChildProtection || !isEarlyHelp(hub.type) || wish.imported)
        return ok;
    if (blank(wish.overrideBecause))
        return notAllowed("allocate.plan");
    return mayDecide(workspace, Authority::GroupManager, child.family);
}

// Naming a partner opens the family to them: whoever may restrict it decides that.
Outcome mayName(Workspace& workspace, HubId hub, PersonId person) {
    const auto named = rowOf<Person>(workspace.db(), person);
    const bool partner = named && named->role == Role::Partner;
    return mayActIn(workspace, partner ? Deed::Restrict : Deed::WriteNotes, {hub});
}

// A partner who leads sees the family as one who is named does.
Outcome mayLead(Workspace& workspace, HubId hub, PersonId lead) {
    const auto person = rowOf<Person>(workspace.db(), lead);
    return person && person->role == Role::Partner ? mayName(workspace, hub, lead) : Outcome(ok);
}

// From one hub to another is handed over; the first hub, or another lead in the same, is allocated.
Outcome mayAllocate(Workspace& workspace, const Allocate& wish, const Child& child) {
    if (wish.imported)
        return mayAct(workspace, Deed::KeepStructure);
    const Database& db = workspace.db();
    for (const Allocation& open : rowsOf<Allocation>(db, "child=? AND to_day IS NULL", child.id))
        if (const auto held = rowOf<Case>(db, open.inCase);
            held && !held->closed.isValid() && held->hub != wish.hub)
            return mayAct(workspace, Deed::HandOver, child.family);
    return mayAct(workspace, Deed::Allocate, child.family);
}

void reopenChild(Changes& changes, const Child& child, QDate from) {
    if (child.status != Journey::Closed)
        return;
    const Loaded<Child> before = changes.load<Child>(child.id);
    Child after = before.value;
    after.status = Journey::Assessment;
    after.statusSince = from;
    changes.save(before, after);
}

Outcome closeChildren(Changes& changes, const Database& db, const CloseCase& close,
                      const std::vector<Allocation>& held) {
    for (const Allocation& one : held) {
        if (firstRowOf<Allocation>(db, "child=? AND to_day IS NULL", one.child))
            continue;
        const Outcome closed = changes.update<Child>(one.child, [&](Child& child) {
            child.status = Journey::Closed;
            child.statusSince = close.on;
        });
        if (!closed)
            return closed;
    }
    return ok;
}

} // namespace

Result<AllocationId> allocate(Workspace& workspace, const Allocate& wish) {
    const Database& db = workspace.db();
    const QDate from = wish.from.isValid() ? wish.from : workspace.today();
    const auto child = rowOf<Child>(db, wish.child);
    const auto hub = rowOf<Hub>(db, wish.hub);
    if (!child)
        return notFound("child");
    if (const Outcome may = mayAllocate(workspace, wish, *child); !may)
        return may.error();
    if (!hub)
        return notFound("hub");
    if (wish.imported && firstRowOf<Allocation>(db, "child=?", wish.child))
        return notAllowed("allocate.imported");
    if (const Outcome fine = firstOf(
            require(from <= workspace.today(), "allocation.from_day"), checkHubFor(*hub, from),
            checkPlan(workspace, wish, *child, *hub), mayLead(workspace, wish.hub, wish.lead),
            require(exists<Person>(db, wish.lead) || (wish.imported && wish.lead.isNull()),
                    "allocation.lead"));
        !fine)
        return fine.error();
    for (const Allocation& open :
         rowsOf<Allocation>(db, "child=? AND to_day IS NULL", wish.child)) {
        const auto held = rowOf<Case>(db, open.inCase);
        if (held && held->hub == wish.hub && open.lead == wish.lead)
            return Error{ErrorCode::Conflict, QStringLiteral("allocation.child")};
        if (open.from.isValid() && from < open.from)
            return invalid("allocation.before");
    }
    const QString why = blank(wish.overrideBecause) ? wish.why : wish.overrideBecause;
    return workspace.change(
        "allocation.add",
        [&](Changes& c) -> Result<AllocationId> {
            const CaseId inCase = caseIn(c, db, child->family, wish.hub, from, wish.firstDeepDue);
            reopenChild(c, *child, from);
            return placeChild(c, db, {{}, wish.child, inCase, wish.lead, from, {}, why});
        },
        why);
}

Result<CaseId> openCase(Workspace& workspace, const Case& opened) {
    const Database& db = workspace.db();
    Case made = opened;
    if (!made.opened.isValid())
        made.opened = workspace.today();
    const auto hub = rowOf<Hub>(db, made.hub);
    if (const Outcome may = firstOf(mayAct(workspace, Deed::Allocate, made.family),
                                    require(made.opened <= workspace.today(), "family_case.opened"),
                                    require(exists<Family>(db, made.family), "family_case.family"),
                                    require(hub.has_value(), "family_case.hub"));
        !may)
        return may.error();
    if (const Outcome fine = checkHubFor(*hub, made.opened); !fine)
        return fine.error();
    if (firstRowOf<Case>(db, "family=? AND hub=? AND closed IS NULL", made.family, made.hub))
        return Error{ErrorCode::Conflict, QStringLiteral("family_case.family")};
    made.closed = {};
    made.closedBecause.clear();
    return addAs(workspace, "case.open", made);
}

Outcome closeCase(Workspace& workspace, const CloseCase& close) {
    const Database& db = workspace.db();
    const auto open = rowOf<Case>(db, close.inCase);
    if (!open)
        return notFound("family_case");
    if (const Outcome may = mayActIn(workspace, Deed::Sign, {open->hub}); !may)
        return may;
    if (open->closed.isValid())
        return Error{ErrorCode::Conflict, QStringLiteral("family_case.closed")};
    if (const Outcome fine =
            firstOf(require(close.on.isValid() && close.on <= workspace.today() &&
                                (!open->opened.isValid() || open->opened <= close.on),
                            "family_case.closed"),
                    require(!blank(close.because), "family_case.closed_because"));
        !fine)
        return fine;
    return workspace.change(
        "case.close",
        [&](Changes& c) -> Outcome {
            const auto held = rowsOf<Allocation>(db, "case_id=? AND to_day IS NULL", close.inCase);
            endAllocations(c, db, close.inCase, close.on);
            if (const Outcome closed = closeChildren(c, db, close, held); !closed)
                return closed;
            leaveAgendas(c, db, close.inCase);
            return c.update<Case>(close.inCase, [&](Case& one) {
                one.closed = close.on;
                one.closedBecause = tidyText(close.because);
            });
        },
        close.because);
}

Result<AllocationId> changeLead(Workspace& workspace, const ChangeLead& change) {
    const Database& db = workspace.db();
    const auto open =
        firstRowOf<Allocation>(db, "child=? AND to_day IS NULL ORDER BY key DESC", change.child);
    const auto held = open ? rowOf<Case>(db, open->inCase) : std::nullopt;
    if (!held)
        return notFound("allocation");
    if (const Outcome may = firstOf(mayActIn(workspace, Deed::Allocate, {held->hub}),
                                    mayLead(workspace, held->hub, change.lead),
                                    require(exists<Person>(db, change.lead), "allocation.lead"));
        !may)
        return may.error();
    if (open->lead == change.lead)
        return Error{ErrorCode::Conflict, QStringLiteral("allocation.lead")};
    const QDate from = change.from.isValid() ? change.from : workspace.today();
    if (from > workspace.today())
        return invalid("allocation.from_day");
    return workspace.change(
        "allocation.lead",
        [&](Changes& c) -> Result<AllocationId> {
            if (from > open->from)
                return placeChild(
                    c, db, {{}, change.child, open->inCase, change.lead, from, {}, change.why});
            if (const Outcome corrected = c.update<Allocation>(
                    open->id, [&](Allocation& one) { one.lead = change.lead; });
                !corrected)
                return corrected.error();
            return open->id;
        },
        change.why);
}

Result<CoWorkerId> addCoWorker(Workspace& workspace, const CoWorker& coWorker) {
    const Database& db = workspace.db();
    const auto held = rowOf<Case>(db, coWorker.inCase);
    if (!held)
        return notFound("family_case");
    if (const Outcome may =
            firstOf(mayName(workspace, held->hub, coWorker.person),
                    require(coWorker.child.isNull() || isChildOf(db, coWorker.child, held->family),
                            "co_worker.child"),
                    require(exists<Person>(db, coWorker.person), "co_worker.person"));
        !may)
        return may.error();
    if (held->closed.isValid())
        return Error{ErrorCode::Conflict, QStringLiteral("co_worker.case_closed")};
    for (const CoWorker& other : rowsOf<CoWorker>(db, "case_id=? ORDER BY key", coWorker.inCase))
        if (other.person == coWorker.person && other.child == coWorker.child)
            return Error{ErrorCode::Conflict, QStringLiteral("co_worker.person")};
    return addAs(workspace, "co_worker.add", coWorker);
}

Outcome removeCoWorker(Workspace& workspace, const RemoveCoWorker& remove) {
    const auto coWorker = rowOf<CoWorker>(workspace.db(), remove.coWorker);
    const auto held = coWorker ? rowOf<Case>(workspace.db(), coWorker->inCase) : std::nullopt;
    if (!held)
        return notFound("co_worker");
    if (const Outcome may = mayWork(workspace, held->family); !may)
        return may;
    return workspace.change(
        "co_worker.remove",
        [&](Changes& c) -> Outcome {
            c.withdraw<CoWorker>(remove.coWorker);
            return ok;
        },
        remove.why);
}

} // namespace rt
