// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/hub/hub_tab.h"

namespace rt {

// The forms of one person, each with the name of what it is about: "person", "places", "covers",
// "tags". Without the right to keep the structure only one's own skills.
std::vector<FormPanel*> personForms(const FileDesk& at, PersonId person, const Keeping& keeping);
FormPanel* newPersonForm(const FileDesk& at);

} // namespace rt
