// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/cases.h"
#include "core/commands/families.h"
#include "core/queries/family_people.h"
#include "core/queries/hubs.h"
#include "core/queries/rows.h"
#include "ui/pages/cases/edit_panel.h"
#include "ui/pages/cases/people_forms.h"
#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("FamilyPeople", words);
}

Codes categories() {
    Codes codes;
    for (const auto& code : {u"NEG"_s, u"PHY"_s, u"SAB"_s, u"EMO"_s, u"MUL"_s})
        codes.push_back({code, categoryText(code)});
    return codes;
}

Codes needs() {
    Codes codes;
    for (int i = 0; i < 10; ++i)
        codes.push_back({u'N' + QString::number(i), needText(u'N' + QString::number(i))});
    return codes;
}

void describeWho(BoundForm<Child>& form) {
    form.line(&Child::given, tr("Given name"));
    form.line(&Child::knownAs, tr("Known as"));
    form.line(&Child::surname, tr("Surname"));
    form.day(&Child::born, tr("Born"));
    form.day(&Child::expected, tr("Expected, if not yet born"));
    form.choice(&Child::sex, tr("Sex"));
    form.line(&Child::gender, tr("Gender, in their own words"));
    form.line(&Child::caseNumber, tr("Case number"),
              tr("Of the statutory system; copied with "
                 "every record."));
}

void describeLife(BoundForm<Child>& form) {
    form.line(&Child::school, tr("School or nursery"));
    form.line(&Child::language, tr("Language"));
    form.line(&Child::ethnicity, tr("Ethnicity"));
    form.line(&Child::religion, tr("Religion"));
    form.passage(&Child::health, tr("Health"), {}, 1);
    form.passage(&Child::disability, tr("Disability"), {}, 1);
    form.line(&Child::placement, tr("Lives with, or placement"));
    form.codes(&Child::need, tr("Main need"), needs());
    form.line(&Child::nhsNumber, tr("NHS number"));
    form.line(&Child::upn, tr("Pupil number"));
}

FormPanel* statusForm(const FileDesk& at, const Child& child) {
    return commandPanel<SetStatus>(
        at, {child.id, child.status, at.desk.today(), child.category, child.legalStatus},
        tr("Where they stand"), tr("Change status"), u"child"_s,
        [](BoundForm<SetStatus>& form) {
            form.choice(&SetStatus::status, tr("Status"));
            form.day(&SetStatus::since, tr("Since"));
            form.codes(&SetStatus::category, tr("Category of the plan"), categories());
            form.line(&SetStatus::legalStatus, tr("Legal status, if looked after"));
        },
        setStatus, tr("Status changed."));
}

// Another lead worker in the same hub, or another hub: then the family has linked cases.
FormPanel* placeForm(const FileDesk& at, const Child& child) {
    Allocate start;
    start.child = child.id;
    start.from = at.desk.today();
    if (const auto open = openAllocationOf(at.desk.db(), child.id)) {
        start.lead = open->lead;
        if (const auto held = rowOf<Case>(at.desk.db(), open->inCase))
            start.hub = held->hub;
    }
    Choices hubs;
    for (const HubLine& line : hubsAsAt(at.desk.db(), at.desk.today()))
        hubs.push_back({line.hub.id.value, hubText(line.hub)});
    return commandPanel<Allocate>(
        at, start, tr("Hub and lead worker"), tr("Allocate"), u"allocation"_s,
        [&](BoundForm<Allocate>& form) {
            form.one(&Allocate::hub, tr("Hub"), hubs);
            form.person(&Allocate::lead, tr("Lead worker"), at.workers());
            form.day(&Allocate::from, tr("From"));
            form.line(&Allocate::why, tr("Why"));
            form.line(&Allocate::overrideBecause, tr("Why in spite of a child protection plan"),
                      tr("Group manager only, for an early help hub."));
        },
        [hub = start.hub](Workspace& w, const Allocate& wish) {
            return wish.hub == hub ? changeLead(w, {wish.child, wish.lead, wish.from, wish.why})
                                   : allocate(w, wish);
        },
        tr("Allocated."));
}

} // namespace

std::vector<FormPanel*> childForms(const FileDesk& at, ChildId id) {
    const auto child = rowOf<Child>(at.desk.db(), id);
    if (!child)
        return {};
    std::vector<FormPanel*> panels{editPanel<Child>(at, id, tr("Who they are"), u"child"_s,
                                                    describeWho, editChild, tr("Child saved.")),
                                   statusForm(at, *child), placeForm(at, *child),
                                   editPanel<Child>(at, id, tr("Life and numbers"), u"child"_s,
                                                    describeLife, editChild, tr("Child saved."))};
    for (FormPanel* panel : panels)
        panel->withoutLeaving();
    return panels;
}

FormPanel* newChildForm(const FileDesk& at) {
    Child start;
    start.family = at.family.family.id;
    start.surname = at.family.family.name;
    return commandPanel<Child>(at, start, tr("New child"), tr("Add child"), u"child"_s, describeWho,
                               addChild, tr("Child added. Allocate them to a hub next."));
}

} // namespace rt
