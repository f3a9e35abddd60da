// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/cases/file_forms.h"

namespace rt {

// Forms of the people of a file. Those of stored rows save what differs from what they showed.
FormPanel* familyForm(const FileDesk& at);
std::vector<FormPanel*> childForms(const FileDesk& at, ChildId child);
FormPanel* adultForm(const FileDesk& at, AdultId adult);
std::vector<FormPanel*> relationForms(const FileDesk& at, RelationId relation);
std::vector<FormPanel*> addressForms(const FileDesk& at, AddressId address);
std::vector<FormPanel*> keyDateForms(const FileDesk& at, KeyDateId date);
FormPanel* coWorkerForm(const FileDesk& at, CoWorkerId worker); // lets them go
FormPanel* caseForm(const FileDesk& at, CaseId inCase);         // closes it

// Whoever is likely to have been entered twice, side by side; null: nobody is.
FormPanel* samePersonForm(const FileDesk& at, ChildId child);
FormPanel* samePersonForm(const FileDesk& at, AdultId adult);

bool maySeeProtected(const Desk& desk); // addresses that somebody must not learn

inline FormPanel* standing(FormPanel* panel) { // nothing to leave: it stands there with its row
    panel->withoutLeaving();
    return panel;
}

FormPanel* newChildForm(const FileDesk& at);
FormPanel* newAdultForm(const FileDesk& at);
FormPanel* newRelationForm(const FileDesk& at);
FormPanel* newAddressForm(const FileDesk& at);
FormPanel* newCoWorkerForm(const FileDesk& at);

} // namespace rt
