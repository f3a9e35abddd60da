// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/relations.h"
#include "core/queries/rows.h"
#include "ui/pages/cases/edit_panel.h"
#include "ui/pages/cases/people_forms.h"

using namespace Qt::StringLiterals;

// Kin and addresses: as they are, and when they end.
namespace rt {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("FamilyPeople", words);
}

void describeRelation(BoundForm<Relation>& form, const Choices& members) {
    form.one(&Relation::who, tr("Who"), members);
    form.choice(&Relation::kin, tr("Is"));
    form.one(&Relation::whom, tr("Of whom"), members);
    form.day(&Relation::from, tr("Since"));
    form.line(&Relation::note, tr("Remark"));
}

void describeAddress(BoundForm<Address>& form, const Choices& members) {
    form.one(&Address::person, tr("Of whom"), members);
    form.passage(&Address::lines, tr("Address"), {}, 2);
    form.line(&Address::postcode, tr("Postcode"));
    form.line(&Address::notKnownBy, tr("Must not be known by"),
              tr("Protects the address: it is shown to those who need it and never printed."));
    form.day(&Address::from, tr("From"));
}

} // namespace

std::vector<FormPanel*> relationForms(const FileDesk& at, RelationId id) {
    const auto relation = rowOf<Relation>(at.desk.db(), id);
    if (!relation)
        return {};
    std::vector<FormPanel*> panels{editPanel<Relation>(
        at, id, tr("Relation"), u"relation"_s,
        [&](BoundForm<Relation>& form) {
            describeRelation(form, at.members({}));
            if (relation->to.isValid())
                form.day(&Relation::to, tr("Ended on"));
        },
        editRelation, tr("Relation saved."))};
    if (!relation->to.isValid())
        panels.push_back(standing(commandPanel<EndRelation>(
            at, {id, at.desk.today()}, tr("The relation ended"), tr("End relation"), u"relation"_s,
            [](BoundForm<EndRelation>& form) { form.day(&EndRelation::on, tr("Ended on")); },
            endRelation, tr("Relation ended."))));
    return panels;
}

std::vector<FormPanel*> addressForms(const FileDesk& at, AddressId id) {
    const auto address = rowOf<Address>(at.desk.db(), id);
    if (!address)
        return {};
    std::vector<FormPanel*> panels;
    if (address->notKnownBy.isEmpty() || maySeeProtected(at.desk))
        panels.push_back(editPanel<Address>(
            at, id, tr("Address"), u"address"_s,
            [&](BoundForm<Address>& form) {
                describeAddress(form, at.members(tr("The whole family")));
                if (address->to.isValid())
                    form.day(&Address::to, tr("Moved out on"));
            },
            editAddress, tr("Address saved.")));
    if (!address->to.isValid())
        panels.push_back(standing(commandPanel<EndAddress>(
            at, {id, at.desk.today()}, tr("They moved out"), tr("End address"), u"address"_s,
            [](BoundForm<EndAddress>& form) { form.day(&EndAddress::on, tr("Moved out on")); },
            endAddress, tr("Address ended."))));
    return panels;
}

FormPanel* newRelationForm(const FileDesk& at) {
    Relation start;
    start.family = at.family.family.id;
    const Choices members = at.members({});
    if (members.size() > 1) {
        start.who = members.back().first;
        start.whom = members.front().first;
    }
    return commandPanel<Relation>(
        at, start, tr("New relation"), tr("Add relation"), u"relation"_s,
        [&](BoundForm<Relation>& form) { describeRelation(form, members); }, relate,
        tr("Relation added."));
}

FormPanel* newAddressForm(const FileDesk& at) {
    Address start;
    start.family = at.family.family.id;
    start.from = at.desk.today();
    return commandPanel<Address>(
        at, start, tr("New address"), tr("Add address"), u"address"_s,
        [&](BoundForm<Address>& form) {
            describeAddress(form, at.members(tr("The whole family")));
        },
        addAddress, tr("Address added."));
}

} // namespace rt
