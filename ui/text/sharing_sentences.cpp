// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/field_labels.h"

namespace rt {

using namespace Qt::StringLiterals;

// Refusals about the trust, its people and the shared folder.
const Labels& sharingSentences() {
    static const Labels all{
        {u"share.missing"_s, u"The shared folder is not there. Check that the drive is connected "
                             "and the path is right."_s},
        {u"share.away"_s, u"The shared folder cannot be reached just now. Your work is kept here; "
                          "try again later."_s},
        {u"share.file"_s, u"This is a file, not a folder. Choose the shared folder itself."_s},
        {u"share.profile"_s, u"The shared folder and the profile lie in each other. Choose a "
                             "folder on the shared drive, apart from the profile."_s},
        {u"share.read_only"_s, u"The shared folder cannot be written to. Ask your IT support for "
                               "the right to write there."_s},
        {u"share.other_trust"_s, u"The shared folder belongs to a trust already. Join that one, "
                                 "or choose an empty folder."_s},
        {u"share.crowded"_s, u"More than a hundred other files stand in this folder. Make a new, "
                             "empty folder beside them and choose that one."_s},
        {u"share.no_trust"_s, u"There is no trust in this shared folder. Check that it is the "
                              "right folder and not an empty one in its place."_s},
        {u"trust.none"_s, u"This profile belongs to no trust yet. Found one, or join with an "
                          "invitation."_s},
        {u"trust.founded"_s, u"This profile belongs to a trust already."_s},
        {u"trust.joined"_s, u"This profile belongs to another trust. Make a new profile to join "
                            "this one."_s},
        {u"trust.person"_s, u"Nobody uses this profile yet. Choose who you are first."_s},
        {u"trust.not_administrator"_s, u"Only an administrator can do this, or, for a further PC "
                                       "of your own, you on a PC that was let in."_s},
        {u"trust.not_admitted"_s, u"This PC has not been let in yet. Read the six words to an "
                                  "administrator."_s},
        {u"trust.revoked"_s, u"This PC was removed from the trust. What was saved here and not "
                             "sent stays here; speak to an administrator."_s},
        {u"trust.revoked_key"_s, u"This PC was let in before and cannot be let in again. Make a "
                                 "new profile on it and invite that one."_s},
        {u"trust.unknown"_s, u"There is no such person, PC or role in the trust. See the list of "
                             "members."_s},
        {u"trust.last_administrator"_s, u"This is the last administrator. Make somebody else one "
                                        "first."_s},
        {u"trust.request"_s, u"There is no such request to join. See the list of members."_s},
        {u"invitation.typed"_s, u"This is not a whole invitation: something is missing or "
                                "mistyped. Copy it again."_s},
        {u"invitation.newer"_s, u"This invitation was made by a newer version of Roundtable. "
                                "Install that version."_s},
        {u"invitation.expired"_s,
         u"The invitation is more than 72 hours old. Ask for a new one."_s},
        {u"invitation.used"_s, u"The invitation has been used already. Ask for a new one."_s},
        {u"invitation.other_trust"_s, u"The invitation is for another trust than the one in this "
                                      "shared folder."_s},
        {u"invitation.forged"_s,
         u"The invitation was not made by an administrator of this trust."_s},
        {u"invitation.person"_s, u"The person whom this invitation is for is not in the trust. Ask "
                                 "for a new one."_s},
        {u"invitation.role"_s, u"Say which role and hub the person has."_s},
        {u"recovery.typed"_s, u"This is not a whole recovery key: something is missing or "
                              "mistyped."_s},
        {u"recovery.sheets"_s, u"One sheet is not enough. Give two different sheets."_s},
        {u"recovery.other_trust"_s, u"The recovery key is of another trust than the one in this "
                                    "shared folder."_s},
        {u"loaded"_s, u"The versions that were loaded are not as “show” prints them."_s}};
    return all;
}

} // namespace rt
