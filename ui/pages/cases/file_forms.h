// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_overview.h"
#include "ui/pages/around.h"
#include "ui/pages/cases/bound_form.h"
#include "ui/pages/cases/form_panel.h"

namespace rt {

// What every form of a family's file works with.
struct FileDesk {
    Desk& desk;
    Around around;
    FamilyOverview family; // names as they may be shown
    ChildId child;         // that the page is narrowed to; null: none

    Choices children(const QString& whole) const; // an empty `whole` leaves the family out
    Choices members(const QString& whole) const;  // children and adults
    std::vector<PersonChoice> workers() const;    // of the family's hubs
};

// Between meetings: what is decided, challenged, heard and has happened.
FormPanel* directionForm(const FileDesk& at);
FormPanel* owedForm(const FileDesk& at, const Direction& owed); // the manager gives it
FormPanel* challengeForm(const FileDesk& at);
FormPanel* answerForm(const FileDesk& at, const Challenge& challenge); // or evidence, once answered
FormPanel* incidentForm(const FileDesk& at);
FormPanel* voiceForm(const FileDesk& at);
FormPanel* keyDateForm(const FileDesk& at);
FormPanel* heldForm(const FileDesk& at, const KeyDate& date);
FormPanel* summaryForm(const FileDesk& at);

} // namespace rt
