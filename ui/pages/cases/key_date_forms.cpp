// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/commands/key_dates.h"
#include "core/queries/rows.h"
#include "ui/pages/cases/edit_panel.h"
#include "ui/pages/cases/people_forms.h"
#include "ui/text/in_words.h"

using namespace Qt::StringLiterals;

// Conferences, reviews and hearings: a new one, another day for it, and that it was held.
namespace rt {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("FileForms", words);
}

void describe(BoundForm<KeyDate>& form, const Choices& children) {
    form.choice(&KeyDate::kind, tr("What"));
    form.one(&KeyDate::child, tr("For whom"), children);
    form.day(&KeyDate::due, tr("Due"));
    form.line(&KeyDate::note, tr("Remark"));
}

} // namespace

FormPanel* keyDateForm(const FileDesk& at) {
    KeyDate start;
    start.family = at.family.family.id;
    start.child = at.child;
    return commandPanel<KeyDate>(
        at, start, tr("Conference, review or court"), tr("Save date"), u"key_date"_s,
        [&](BoundForm<KeyDate>& form) { describe(form, at.children(tr("The family"))); },
        setKeyDate, tr("Date saved."));
}

FormPanel* heldForm(const FileDesk& at, const KeyDate& date) {
    return commandPanel<HoldKeyDate>(
        at, {date.id, at.desk.today(), {}, {}},
        tr("%1 of %2").arg(inWords(date.kind), sayDate(date.due)), tr("It was held"), u"key_date"_s,
        [](BoundForm<HoldKeyDate>& form) {
            form.day(&HoldKeyDate::held, tr("Held on"));
            form.passage(&HoldKeyDate::note, tr("Outcome"), {}, 2);
            form.day(&HoldKeyDate::nextDue, tr("Next one due"), tr("Empty: there is none."));
        },
        holdKeyDate, tr("%1 recorded as held.").arg(inWords(date.kind)));
}

std::vector<FormPanel*> keyDateForms(const FileDesk& at, KeyDateId id) {
    const auto date = rowOf<KeyDate>(at.desk.db(), id);
    if (!date)
        return {};
    std::vector<FormPanel*> panels{editPanel<KeyDate>(
        at, id, tr("Conference, review or court"), u"key_date"_s,
        [&](BoundForm<KeyDate>& form) {
            describe(form, at.children(tr("The family")));
            if (date->held.isValid())
                form.day(&KeyDate::held, tr("Held on"));
        },
        editKeyDate, tr("Date saved."))};
    if (!date->held.isValid())
        panels.push_back(standing(heldForm(at, *date)));
    return panels;
}

} // namespace rt
