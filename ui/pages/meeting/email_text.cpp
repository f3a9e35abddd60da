// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/email_text.h"

#include "core/reports/meeting_documents.h"

namespace rt {

QString meetingEmail(const Database& db, MeetingId meeting) {
    return emailText(db, meeting);
}

} // namespace rt
