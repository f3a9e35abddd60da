// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/structure_text.h"

#include "core/base/dates.h"
#include "core/domain/organisation_rules.h"
#include "ui/text/word_lists.h"

namespace rt {

using namespace Qt::StringLiterals;

QString inWords(Post post) {
    return pick(post, {u"Filled", u"Covered", u"Vacant"});
}

QString inWords(Deed deed) {
    return pick(deed, {u"Read the hub's families", u"See a protected address", u"Write notes",
                       u"Run the hub's meeting", u"Give a direction", u"Sign and close",
                       u"Allocate a child", u"Hand a family over", u"Restrict a family",
                       u"Send something outside the hub", u"Change hubs, people and settings",
                       u"Give roles that decide, and places in hubs"});
}

QString inWords(May may) {
    return pick(may, {u"No", u"Yes", u"Proposes it; somebody else confirms", u"Asks for it",
                      u"Drafts it; somebody else decides", u"Approves what others drafted",
                      u"Only while named as cover", u"Yes, with a reason", u"Only when granted",
                      u"Yes, without the details", u"Names, dates and numbers only",
                      u"Sends what others approved", u"Only for families in which they are named"});
}

QString shareText(int percent) {
    return percent == 100 ? u"Full time"_s : u"%1\u00a0%"_s.arg(percent);
}

QString agencyText(const AgencyShare& share) {
    if (share.people == 0)
        return u"nobody in post"_s;
    return u"%1 of %2 (%3\u00a0%)"_s.arg(share.agency).arg(share.people).arg(share.percent());
}

QString spanText(QDate from, QDate to) {
    if (from.isValid() && to.isValid())
        return u"%1 to %2"_s.arg(sayDate(from), sayDate(to));
    if (to.isValid())
        return u"until %1"_s.arg(sayDate(to));
    return from.isValid() ? u"since %1"_s.arg(sayDate(from)) : QString();
}

QString hubStateText(const Hub& hub, QDate day, const QString& mergedInto) {
    if (hub.merged.isValid() && hub.merged <= day)
        return u"Merged into Hub %1 on %2"_s.arg(mergedInto, sayDate(hub.merged));
    if (hub.closed.isValid() && hub.closed <= day)
        return u"Closed on %1"_s.arg(sayDate(hub.closed));
    if (hub.opened.isValid() && hub.opened > day)
        return u"Opens on %1"_s.arg(sayDate(hub.opened));
    return u"Open"_s;
}

} // namespace rt
