// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/hub/hub_tab.h"

namespace rt {

// What a hub is, merging it and closing it; the last two only for whoever gives rights.
std::vector<FormPanel*> hubForms(const FileDesk& at, HubId hub, const Keeping& keeping);
FormPanel* newHubForm(const FileDesk& at);

// Each area to be renamed or ended, the open ones first, then a new one. A form's object name is
// the area's id.
std::vector<FormPanel*> areaForms(const FileDesk& at);

} // namespace rt
