// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/cases/file_forms.h"

namespace rt {

// Forms of the people of a file. Those of stored rows save what differs from what they showed.
FormPanel* familyForm(const FileDesk& at);
std::vector<FormPanel*> childForms(const FileDesk& at, ChildId child);
FormPanel* adultForm(const FileDesk& at, AdultId adult);
FormPanel* relationForm(const FileDesk& at, RelationId relation); // ends it
FormPanel* addressForm(const FileDesk& at, AddressId address);    // ends it
FormPanel* coWorkerForm(const FileDesk& at, CoWorkerId worker);   // lets them go
FormPanel* caseForm(const FileDesk& at, CaseId inCase);           // closes it

FormPanel* newChildForm(const FileDesk& at);
FormPanel* newAdultForm(const FileDesk& at);
FormPanel* newRelationForm(const FileDesk& at);
FormPanel* newAddressForm(const FileDesk& at);
FormPanel* newCoWorkerForm(const FileDesk& at);

} // namespace rt
