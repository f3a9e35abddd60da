// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.h"
#include "ui/text/field_labels.h"

namespace rt {

using namespace Qt::StringLiterals;

// Refusals about backups and restoring them.
const Labels& backupSentences() {
    static const Labels all{
        {u"backup.folder_gone"_s, u"The backup folder is not there. Plug the disk in or connect "
                                  "the drive; it is tried again by itself. Or choose another "
                                  "folder in the settings."_s},
        {u"backup.folder_in_profile"_s, u"The backup folder lies inside the profile, where one "
                                        "mishap would take both. Choose another folder, best on "
                                        "another disk."_s},
        {u"backup.stopped"_s,
         u"The backup was stopped before its end. It is tried again by itself."_s},
        {u"backup.gone"_s, u"There is no such backup file. Choose a file whose name ends in "
                           ".rtbackup."_s},
        {u"backup.not_one"_s, u"This file is not a backup of Roundtable. Choose a file whose name "
                              "ends in .rtbackup."_s},
        {u"backup.damaged"_s, u"This backup is damaged or was cut short. Nothing was restored: "
                              "choose an older one."_s},
        {u"backup.newer"_s, u"This backup was made by a newer version of Roundtable. Install that "
                            "version to restore it."_s},
        {u"backup.passphrase"_s, u"The passphrase does not open this backup. It takes the one "
                                 "that was in use when the backup was made."_s},
        {u"restore.folder_taken"_s, u"There is something in this folder already. Restoring never "
                                    "replaces anything: choose a new or an empty folder."_s}};
    return all;
}

QString backupFaultText(FaultKind kind) {
    switch (kind) {
    case FaultKind::Full:
        return u"There is not enough room on that disk. Make room there or choose another folder."_s;
    case FaultKind::ReadOnly:
        return u"That folder cannot be written to. Choose another one, or ask for the right to "
               u"write there."_s;
    case FaultKind::Missing:
        return u"That folder is not there any more. Plug the disk in or connect the drive."_s;
    case FaultKind::Disk:
        return u"That disk could not be read or written. Choose another folder, and have the disk "
               u"checked."_s;
    default:
        return faultText(kind);
    }
}

} // namespace rt
