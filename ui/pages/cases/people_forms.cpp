// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/people_forms.h"

#include "core/commands/cases.h"
#include "core/commands/families.h"
#include "ui/pages/cases/edit_panel.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("FamilyPeople", words);
}

void describeAdult(BoundForm<Adult>& form) {
    form.line(&Adult::given, tr("Given name"));
    form.line(&Adult::knownAs, tr("Known as"));
    form.line(&Adult::surname, tr("Surname"));
    form.line(&Adult::part, tr("Part in the family"), tr("Mum, Nan, Dad who lives in Reading"));
    form.day(&Adult::born, tr("Born"));
    form.choice(&Adult::sex, tr("Sex"));
    form.line(&Adult::phone, tr("Phone"));
    form.line(&Adult::language, tr("Language"));
}

} // namespace

FormPanel* familyForm(const FileDesk& at) {
    return editPanel<Family>(
        at, at.family.family.id, tr("The family"), u"family"_s,
        [](BoundForm<Family>& form) {
            form.line(&Family::name, tr("Name"));
            form.line(&Family::reference, tr("Reference"), tr("Of the statutory system."));
            form.passage(&Family::banner, tr("What must never be missed"),
                         tr("Stands above the file: a no-contact order, a dangerous dog."), 2);
            form.line(&Family::language, tr("Language"));
            form.tick(&Family::interpreter, tr("An interpreter is needed"));
            form.tick(&Family::restricted, tr("Restricted: named only to those with a reason"));
        },
        editFamily, tr("Family saved."));
}

FormPanel* adultForm(const FileDesk& at, AdultId adult) {
    return editPanel<Adult>(at, adult, tr("Who they are"), u"adult"_s, describeAdult, editAdult,
                            tr("Adult saved."));
}

FormPanel* coWorkerForm(const FileDesk& at, CoWorkerId worker) {
    return standing(commandPanel<RemoveCoWorker>(
        at, {worker, {}}, tr("Co-worker"), tr("No longer works with them"), u"co_worker"_s,
        [](BoundForm<RemoveCoWorker>& form) { form.line(&RemoveCoWorker::why, tr("Why")); },
        removeCoWorker, tr("Co-worker released.")));
}

FormPanel* caseForm(const FileDesk& at, CaseId inCase) {
    return standing(commandPanel<CloseCase>(
        at, {inCase, at.desk.today(), {}}, tr("Close this case"), tr("Close case"),
        u"family_case"_s,
        [](BoundForm<CloseCase>& form) {
            form.day(&CloseCase::on, tr("Closed on"));
            form.passage(&CloseCase::because, tr("Because"),
                         tr("Who will now help the family, when and how."), 3);
        },
        closeCase, tr("Case closed.")));
}

FormPanel* newAdultForm(const FileDesk& at) {
    Adult start;
    start.family = at.family.family.id;
    return commandPanel<Adult>(at, start, tr("New adult"), tr("Add adult"), u"adult"_s,
                               describeAdult, addAdult, tr("Adult added."));
}

FormPanel* newCoWorkerForm(const FileDesk& at) {
    CoWorker start;
    start.child = at.child;
    for (const FamilyCase& c : at.family.cases)
        if (c.open && start.inCase.isNull())
            start.inCase = c.value.id;
    Choices cases;
    for (const FamilyCase& c : at.family.cases)
        if (c.open)
            cases.push_back({c.value.id.value, tr("Hub %1 %2").arg(c.hubLabel, c.hubName)});
    return commandPanel<CoWorker>(
        at, start, tr("New co-worker"), tr("Add co-worker"), u"co_worker"_s,
        [&](BoundForm<CoWorker>& form) {
            form.person(&CoWorker::person, tr("Who"), at.workers());
            form.line(&CoWorker::what, tr("What for"), tr("Parenting, direct work"));
            form.one(&CoWorker::child, tr("With whom"), at.children(tr("The whole family")));
            if (cases.size() > 1)
                form.one(&CoWorker::inCase, tr("In the case of"), cases);
        },
        addCoWorker, tr("Co-worker added."));
}

} // namespace rt
