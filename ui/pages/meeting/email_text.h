// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ids.h"

namespace rt {

class Database;

// core/reports and the lists of a window both have a Column; a page that shows lists asks here.
QString meetingEmail(const Database& db, MeetingId meeting);

} // namespace rt
