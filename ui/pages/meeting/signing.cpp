// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/signing.h"

#include "core/commands/sign_discussion.h"
#include "ui/pages/meeting/scribe_parts.h"
#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;

namespace rt {

void signThese(Desk& desk, const Around& around, QObject* owner, std::vector<DiscussionId> ids) {
    desk.run(
        [ids = std::move(ids)](Workspace& w) { return signDiscussions(w, ids); }, owner,
        [around](const Result<std::vector<SignedRecordId>>& filed) { sayFiled(around, filed); });
}

void sayFiled(const Around& around, const Result<std::vector<SignedRecordId>>& filed) {
    if (told(around, filed))
        around.said(
            QObject::tr("Signed: %1 filed.")
                .arg(countText(int(filed->size()), u"child's record", u"children's records")));
}

} // namespace rt
