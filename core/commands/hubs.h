// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// The trust's structure. Nothing is deleted: hubs open, merge and close on a day.
namespace rt {

struct MergeHubs { // cases and people of the one go to the other from that day
    HubId hub, into;
    QDate on;
    QString why;
};

template <> struct Fields<MergeHubs> {
    static constexpr auto list =
        std::make_tuple(field(1, "hub", &MergeHubs::hub), field(2, "into", &MergeHubs::into),
                        field(3, "on_day", &MergeHubs::on), field(4, "why", &MergeHubs::why));
};

struct CloseHub {
    HubId hub;
    QDate on;
    QString why;
};

template <> struct Fields<CloseHub> {
    static constexpr auto list =
        std::make_tuple(field(1, "hub", &CloseHub::hub), field(2, "on_day", &CloseHub::on),
                        field(3, "why", &CloseHub::why));
};

Result<AreaId> addServiceArea(Workspace& workspace, const ServiceArea& area);
// NotAllowed, "service_area.open_hubs": it ends on a day on which hubs of it go on.
Outcome editServiceArea(Workspace& workspace, const Edit<ServiceArea>& edit);
Result<HubId> addHub(Workspace& workspace, const Hub& hub);
Outcome editHub(Workspace& workspace, const Edit<Hub>& edit);
Outcome mergeHubs(Workspace& workspace, const MergeHubs& merge);
Outcome closeHub(Workspace& workspace, const CloseHub& close); // refused while it holds cases

} // namespace rt
