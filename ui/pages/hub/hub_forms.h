// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/hub/hub_tab.h"

namespace rt {

// What a hub is, merging it and closing it; the last two only for whoever gives rights.
std::vector<FormPanel*> hubForms(const FileDesk& at, HubId hub, const Keeping& keeping);
FormPanel* newHubForm(const FileDesk& at);

} // namespace rt
