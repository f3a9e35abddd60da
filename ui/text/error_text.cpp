// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.h"

#include "ui/text/discussion_text.h"
#include "ui/text/field_labels.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString rightText(const QString& name) {
    static const Labels rights{
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
        {u"give_rights"_s, u"give this role or place in a hub"_s},
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
    const QString detail = snakeCase(error.detail);
    for (const Labels* sentences :
         {&refusalSentences(), &sharingSentences(), &backupSentences()})
        if (const auto known = sentences->find(detail); known != sentences->end())
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
