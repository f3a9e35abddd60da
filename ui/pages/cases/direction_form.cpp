// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/commands/directions.h"
#include "core/queries/dated_settings.h"
#include "ui/pages/cases/child_boxes.h"
#include "ui/pages/cases/file_forms.h"
#include "ui/pages/quick/action_lines.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("FileForms", words);
}

// Who decides this, by the table of today.
QString whoDecides(const FileDesk& at, DecisionKind kind) {
    HubId hub;
    for (const FamilyCase& c : at.family.cases)
        if (c.open && hub.isNull())
            hub = c.value.hub;
    const Authority level = settingsFor(at.desk.db(), hub, at.desk.today()).authority(kind);
    return level == Authority::Consultant
               ? QString()
               : tr("This is decided by the %1. From anybody else it is written down as owed, and "
                    "waits for them.")
                     .arg(inWords(level).toLower());
}

} // namespace

FormPanel* directionForm(const FileDesk& at) {
    auto* panel = new FormPanel(tr("Direction between meetings"), tr("Record direction"));
    auto form = std::make_shared<BoundForm<DirectionBetween>>(panel->form(), u"direction"_s,
                                                              at.desk.today());
    QComboBox* kind = form->choice(&DirectionBetween::kind, tr("About"));
    NoteEdit* decision = form->passage(&DirectionBetween::decision, tr("What is decided"), {}, 2);
    NoteEdit* because = form->passage(&DirectionBetween::because, tr("Because"), {}, 2);
    form->day(&DirectionBetween::by, tr("By when"));
    auto* children = new ChildBoxes;
    panel->form()->add(u"direction.children"_s, tr("For whom"), children,
                       tr("None ticked: the whole family."));
    children->setChildren(at.family.children, at.child);
    auto* actions = new ActionLines(at.desk, at.family.family.id);
    panel->form()->add(u"direction.actions"_s, tr("Actions"), actions,
                       tr("Enter adds one more: jo call nan fri"));
    form->line(&DirectionBetween::noActionBecause, tr("Or no new action, because"));
    DirectionBetween start;
    start.family = at.family.family.id;
    form->fill(start);
    const QString draft = u"file/"_s + start.family.text();
    panel->keep(at.desk, draft + u"/decision"_s, decision);
    panel->keep(at.desk, draft + u"/because"_s, because);
    panel->setTouched([form] { return form->isTouched(); });
    const auto hint = [panel, kind, at] {
        panel->hint(whoDecides(at, DecisionKind(kind->currentIndex())));
    };
    QObject::connect(kind, &QComboBox::currentIndexChanged, panel, hint);
    hint();
    panel->onSave([panel, form, children, actions, at] {
        if (!form->understood())
            return;
        if (!actions->isWhole())
            return panel->refuse(u"direction.actions"_s,
                                 tr("Say who, what and by when: jo call nan fri."));
        DirectionBetween wish = form->read();
        wish.children = children->chosen();
        wish.actions =
            actions->actions(wish.children.size() == 1 ? wish.children.front() : ChildId{});
        panel->run(
            at.desk, at.around, [wish](Workspace& w) { return recordDirection(w, wish); },
            tr("Direction recorded."));
    });
    return panel;
}

FormPanel* owedForm(const FileDesk& at, const Direction& owed) {
    auto* panel = new FormPanel(tr("Give this direction"), tr("Give direction"));
    panel->hint(tr("Asked for: %1. Because %2").arg(owed.decision, owed.because));
    auto form =
        std::make_shared<BoundForm<OwedDirection>>(panel->form(), u"direction"_s, at.desk.today());
    form->passage(&OwedDirection::decision, tr("What is decided"),
                  tr("Empty: what was asked for, as it stands."), 2);
    form->passage(&OwedDirection::because, tr("Because"), {}, 2);
    form->fill({owed.id, {}, {}});
    panel->setTouched([form] { return form->isTouched(); });
    panel->onSave([panel, form, at] {
        panel->run(
            at.desk, at.around,
            [given = form->read()](Workspace& w) { return giveOwedDirection(w, given); },
            tr("Direction given."));
    });
    return panel;
}

} // namespace rt
