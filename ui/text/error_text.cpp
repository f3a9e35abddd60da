// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.h"

#include "ui/text/discussion_text.h"

#include <QHash>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

using Sentences = QHash<QString, QString>;

// Refusals that a rule of their own explains.
const Sentences& sentences() {
    static const Sentences all{
        {u"actor"_s,
         u"Nobody is chosen as the person who works here. Choose yourself in the settings."_s},
        {u"actor.role"_s,
         u"Your role does not allow this. Ask your consultant or group manager."_s},
        {u"allocate.hub_closed"_s,
         u"This hub is closed or merged on that day. Choose another hub."_s},
        {u"allocate.hub_holds_no_cases"_s,
         u"The information and resource team holds no families. Choose a hub."_s},
        {u"allocate.plan"_s,
         u"This hub works with children who have no child protection plan. Choose another hub, or "
         "let the group manager allocate with a reason."_s},
        {u"membership.hub_closed"_s,
         u"This hub is closed or merged on that day. Choose another hub."_s},
        {u"hub.open_cases"_s,
         u"The hub still holds families. Hand them over or merge the hub first."_s},
        {u"undo.signed"_s,
         u"This was signed and cannot be undone. Add an amendment to the record."_s},
        {u"withdraw.signed"_s,
         u"Something about it was signed, so it stays. Add an amendment to the record."_s},
        {u"withdraw.discussion"_s, u"It belongs to a discussion. Change it there."_s},
        {u"withdraw.open_case"_s, u"The family still has an open case. Close the case first."_s},
        {u"discussion.signed"_s,
         u"This discussion is signed and does not change any more. Add an amendment to the record."_s},
        {u"discussion.state"_s, u"This discussion is not closed yet. Close it, then sign it."_s},
        {u"meeting.state"_s, u"The meeting is not running. Start it, or open the one that runs."_s},
        {u"meeting.families"_s,
         u"No family is open with this hub, so there is no agenda to prepare."_s},
        {u"sign.person"_s,
         u"Only the consultant, their named deputy or the group manager signs. Ask one of them."_s},
        {u"sign.nobody"_s,
         u"The hub has no consultant, deputy or group manager on that day. Arrange cover, then ask."_s},
        {u"sign.nothing"_s,
         u"There is nothing to sign in this meeting. Close the discussions first."_s},
        {u"agenda_item.removed_because"_s,
         u"This family must be discussed. Say why it leaves the agenda."_s},
        {u"scale.number"_s, u"A scale goes from 0 to 10. Type a number between them."_s},
        {u"scale.because"_s,
         u"A number needs its sentence: what makes it this and not one lower? Or mark it as owed."_s},
        {u"setting.value"_s, u"This setting cannot take that value. See what stands beside it."_s},
        {u"setting.name"_s, u"There is no setting of that name. See the list of settings."_s},
        {u"holidays.date"_s,
         u"A line of the file is not a date. Write one date a line: 2027-05-03."_s},
        {u"passphrase.empty"_s, u"The passphrase is empty. Type it, or let one be made."_s},
        {u"passphrase.long"_s, u"The passphrase is too long. Use at most 1,024 characters."_s},
        {u"file.exists"_s, u"A file of that name is there already. Choose another name."_s},
        {u"file.folder"_s, u"The folder is not there. Choose another one."_s},
        {u"file.read_only"_s, u"The folder cannot be written to. Choose another one."_s}};
    return all;
}

QString snake(const QString& name) {
    QString out;
    for (const QChar c : name) {
        if (c.isUpper())
            out += u'_';
        out += c.toLower();
    }
    return out;
}

QString rightText(const QString& name) {
    static const Sentences rights{
        {u"read_hub_cases"_s, u"read this hub's families"_s},
        {u"see_protected_address"_s, u"see a protected address"_s},
        {u"write_notes"_s, u"write about this family"_s},
        {u"run_meeting"_s, u"prepare or run this hub's meeting"_s},
        {u"record_direction"_s, u"give a direction"_s},
        {u"sign"_s, u"sign or close"_s},
        {u"allocate"_s, u"allocate a child"_s},
        {u"hand_over"_s, u"hand a family over"_s},
        {u"restrict"_s, u"restrict a family"_s},
        {u"export_outside"_s, u"send something outside the hub"_s},
        {u"keep_structure"_s, u"change hubs, people or settings, or import lists"_s},
        {u"decide"_s, u"decide at this level"_s}};
    return u"Your role does not allow you to %1. Ask your consultant or group manager."_s.arg(
        rights.value(name, u"do this"_s));
}

std::optional<QString> gapSentence(const QString& detail) {
    const auto gap = fromName<GapCode>(detail.section(u'.', 1).toStdString());
    if (!detail.startsWith(u"gap."_s) || !gap)
        return std::nullopt;
    return gapText(*gap);
}

QString usualText(ErrorCode code, const QString& field) {
    switch (code) {
    case ErrorCode::Invalid:
        return u"%1: this is missing or cannot be right. Correct it and save again."_s.arg(field);
    case ErrorCode::NotFound:
        return u"%1: not found. It may have been withdrawn; go back and look again."_s.arg(field);
    case ErrorCode::Conflict:
        return u"%1: this has changed since you opened it. Look at the newer version and save again."_s
            .arg(field);
    case ErrorCode::NotAllowed:
        return u"%1: a rule does not allow this. Ask your consultant or group manager."_s.arg(
            field);
    case ErrorCode::Fault:
        break;
    }
    return u"This could not be saved and nothing was changed. Try again."_s;
}

} // namespace

QString errorText(const Error& error) {
    const QString detail = snake(error.detail);
    if (const auto known = sentences().find(detail); known != sentences().end())
        return *known;
    if (const auto gap = gapSentence(detail))
        return *gap;
    if (detail.startsWith(u"right."_s))
        return rightText(detail.section(u'.', 1));
    return usualText(error.code, fieldText(detail));
}

QString faultText(FaultKind kind) {
    switch (kind) {
    case FaultKind::Disk:
        return u"The disk could not be read or written. What was saved is safe; restart the "
               u"program "
               "and, if this comes back, ask your IT support to check the disk."_s;
    case FaultKind::Full:
        return u"The disk is full, so the last change was not saved. Free some space and save again."_s;
    case FaultKind::WrongKey:
        return u"The passphrase is not right. Check Caps Lock and try again."_s;
    case FaultKind::DamagedKey:
        return u"The key file is damaged or not a key file. Put back a copy of roundtable.key from "
               u"a "
               "backup, then open again."_s;
    case FaultKind::Damaged:
        return u"The database is damaged. Close the program, keep the folder as it is and put back "
               u"a "
               "backup."_s;
    case FaultKind::Newer:
        return u"This profile was written by a newer version of Roundtable. Install that version "
               u"to "
               "open it."_s;
    case FaultKind::InUse:
        return u"This profile is open already. Use the window that has it, or close it first."_s;
    case FaultKind::ReadOnly:
        return u"The profile's folder cannot be written to. Choose a folder of your own, or ask "
               u"for "
               "the right to write there."_s;
    case FaultKind::NetworkFolder:
        return u"The profile lies on a network or synchronised folder, where it could be damaged. "
               "Choose a folder on this PC."_s;
    case FaultKind::Missing:
        return u"There is no profile in this folder. Check the folder, or make a new profile."_s;
    case FaultKind::Memory:
        return u"There is not enough memory to open the profile. Close other programs and try again."_s;
    case FaultKind::Programming:
        break;
    }
    return u"Roundtable made a mistake and undid the last step; nothing else was changed. Please "
           "report what you were doing."_s;
}

} // namespace rt
