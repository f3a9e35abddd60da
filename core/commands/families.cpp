// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/families.h"

#include "core/commands/actor.h"
#include "core/commands/writing.h"

namespace rt {

namespace {

Outcome checkFamily(const Family& family) {
    return require(!blank(family.name), "family.name");
}

Outcome checkChild(Workspace& workspace, const Child& child) {
    return firstOf(require(exists<Family>(workspace.db(), child.family), "child.family"),
                   require(!blank(child.given) || !blank(child.knownAs) || child.expected.isValid(),
                           "child.given"),
                   require(!child.born.isValid() || child.born <= workspace.today(), "child.born"));
}

Outcome checkAdult(Workspace& workspace, const Adult& adult) {
    return firstOf(require(exists<Family>(workspace.db(), adult.family), "adult.family"),
                   require(!blank(adult.given) || !blank(adult.knownAs) || !blank(adult.surname),
                           "adult.given"),
                   require(!adult.born.isValid() || adult.born <= workspace.today(), "adult.born"));
}

// Where a child stands has a command of its own, and a day; a form of the child leaves it alone.
bool sameStatus(const Child& a, const Child& b) {
    return a.status == b.status && a.statusSince == b.statusSince && a.category == b.category &&
           a.legalStatus == b.legalStatus;
}

// A child who is allocated is closed with the case.
bool isHeld(const Database& db, ChildId child) {
    return firstRowOf<Allocation>(db, "child=? AND to_day IS NULL", child).has_value();
}

void oneLine(Child& child) {
    for (QString* name : {&child.given, &child.surname, &child.knownAs, &child.caseNumber})
        *name = tidyLine(*name);
}

void oneLine(Adult& adult) {
    for (QString* name : {&adult.given, &adult.surname, &adult.knownAs})
        *name = tidyLine(*name);
}

void oneLine(Family& family) {
    for (QString* name : {&family.name, &family.reference})
        *name = tidyLine(*name);
}

} // namespace

Result<FamilyId> addFamily(Workspace& workspace, const Family& family) {
    if (const Outcome may = firstOf(mayKeepFamily(workspace, {}), checkFamily(family)); !may)
        return may.error();
    if (family.restricted)
        if (const Outcome may = mayAct(workspace, Deed::Restrict); !may)
            return may.error();
    Family tidy = family;
    oneLine(tidy);
    return addAs(workspace, "family.add", tidy);
}

Outcome editFamily(Workspace& workspace, const Edit<Family>& edit) {
    if (const Outcome may =
            firstOf(mayKeepFamily(workspace, edit.before.value.id), checkFamily(edit.after));
        !may)
        return may;
    if (edit.after.restricted != edit.before->restricted)
        if (const Outcome may = mayAct(workspace, Deed::Restrict, edit.before.value.id); !may)
            return may;
    Edit<Family> tidy = edit;
    oneLine(tidy.after);
    return saveAs(workspace, "family.edit", tidy);
}

Result<ChildId> addChild(Workspace& workspace, const Child& child) {
    if (const Outcome may =
            firstOf(mayKeepFamily(workspace, child.family), checkChild(workspace, child));
        !may)
        return may.error();
    Child tidy = child;
    oneLine(tidy);
    return addAs(workspace, "child.add", tidy);
}

Outcome editChild(Workspace& workspace, const Edit<Child>& edit) {
    if (const Outcome may = firstOf(
            mayKeepFamily(workspace, edit.before->family), checkChild(workspace, edit.after),
            require(edit.after.family == edit.before->family, "child.family"),
            require(sameStatus(edit.before.value, edit.after), "child.status"));
        !may)
        return may;
    Edit<Child> tidy = edit;
    oneLine(tidy.after);
    return saveAs(workspace, "child.edit", tidy);
}

Outcome setStatus(Workspace& workspace, const SetStatus& status) {
    const auto child = rowOf<Child>(workspace.db(), status.child);
    if (!child)
        return notFound("child");
    const QDate since = status.since.isValid() ? status.since : workspace.today();
    if (const Outcome may =
            firstOf(mayWork(workspace, child->family),
                    require(status.status != Journey::Closed || !isHeld(workspace.db(), child->id),
                            "child.status"),
                    require(since <= workspace.today(), "child.status_since"));
        !may)
        return may;
    return workspace.change("child.status", [&](Changes& c) {
        return c.update<Child>(status.child, [&](Child& one) {
            one.status = status.status;
            one.statusSince = since;
            one.category = status.status == Journey::ChildProtection ? status.category : QString();
            one.legalStatus =
                status.status == Journey::LookedAfter ? status.legalStatus : QString();
        });
    });
}

Result<AdultId> addAdult(Workspace& workspace, const Adult& adult) {
    if (const Outcome may =
            firstOf(mayKeepFamily(workspace, adult.family), checkAdult(workspace, adult));
        !may)
        return may.error();
    Adult tidy = adult;
    oneLine(tidy);
    return addAs(workspace, "adult.add", tidy);
}

Outcome editAdult(Workspace& workspace, const Edit<Adult>& edit) {
    if (const Outcome may = firstOf(
            mayKeepFamily(workspace, edit.before->family), checkAdult(workspace, edit.after),
            require(edit.after.family == edit.before->family, "adult.family"));
        !may)
        return may;
    Edit<Adult> tidy = edit;
    oneLine(tidy.after);
    return saveAs(workspace, "adult.edit", tidy);
}

} // namespace rt
