// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hub/person_forms.h"

#include "core/commands/people.h"
#include "core/domain/organisation_rules.h"
#include "core/queries/hubs.h"
#include "core/queries/rows.h"
#include "ui/models/staff_columns.h"
#include "ui/pages/cases/edit_panel.h"
#include "ui/pages/cases/people_forms.h"
#include "ui/pages/hub/listed_form.h"
#include "ui/text/people_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("PersonForms", words);
}

void describePerson(BoundForm<Person>& form) {
    form.line(&Person::given, tr("Given name"));
    form.line(&Person::family, tr("Family name"));
    form.line(&Person::knownAs, tr("Known as"));
    form.choice(&Person::role, tr("Role"),
                tr("Roles that decide are given by a manager or the head."));
    form.choice(&Person::employment, tr("Employed"));
    form.number(&Person::share, tr("Share of full time"), tr("0 to 100 per cent."));
    form.day(&Person::from, tr("From"));
    form.day(&Person::to, tr("To"), tr("The last day; empty while they work here."));
    form.line(&Person::email, tr("E-mail"));
    form.line(&Person::phone, tr("Phone"));
    form.line(&Person::staffNumber, tr("Staff number"));
}

Choices openHubs(const Desk& desk) {
    Choices hubs;
    for (const HubLine& line : hubsAsAt(desk.db(), desk.today()))
        hubs.emplace_back(line.hub.id.value, hubText(line.hub));
    return hubs;
}

std::vector<PersonChoice> colleagues(const Desk& desk, PersonId but) {
    std::vector<PersonChoice> people;
    for (const Person& one : rowsOf<Person>(desk.db(), "1 ORDER BY given, family, key"))
        if (one.id != but && isCurrent(one.from, one.to, desk.today()))
            people.push_back({one.id.value, one.name().trimmed(), inWords(one.role), {}});
    return people;
}

template <class Line, class Member>
std::function<std::vector<Line>()> reading(const FileDesk& at, PersonId person, Member member) {
    return [desk = &at.desk, person, member] {
        const auto file = staffFile(desk->db(), person);
        return file ? (*file).*member : std::vector<Line>();
    };
}

// What a key does to a row: what is typed in the form beneath stays. A refusal stands in the panel.
template <class Command>
void perform(FormPanel* panel, const FileDesk& at, Command command, const QString& done) {
    at.desk.run(std::move(command), panel,
                [panel, around = at.around, done](const Outcome& answer) {
                    if (!answer)
                        return panel->refuse(answer.error());
                    around.said(done);
                });
}

// Asks for the last day beneath the list.
template <class End, class Command>
void askLastDay(InlineAsk* ask, FormPanel* panel, const FileDesk& at, const QString& question,
                End end, Command command, const QString& done) {
    ask->ask(question, InlineAsk::Asks::Date, {},
             [panel, at, end, command, done](const InlineAsk::Answer& answer) -> QString {
                 if (!answer.date)
                     return tr("Type the last day: fri, +2w, 13/4/26.");
                 End ending = end;
                 ending.on = *answer.date;
                 perform(
                     panel, at, [command, ending](Workspace& w) { return command(w, ending); },
                     done);
                 return {};
             });
}

FormPanel* placesForm(const FileDesk& at, PersonId person) {
    Membership start;
    start.person = person;
    start.from = at.desk.today();
    if (const auto row = rowOf<Person>(at.desk.db(), person)) {
        start.role = row->role;
        start.share = row->share;
    }
    const Choices hubs = openHubs(at.desk);
    if (!hubs.empty())
        start.hub = {hubs.front().first};
    FormPanel* panel = standing(commandPanel<Membership>(
        at, start, tr("Places in hubs"), tr("Add place"), u"membership"_s,
        [&hubs](BoundForm<Membership>& form) {
            form.one(&Membership::hub, tr("Hub"), hubs);
            form.choice(&Membership::role, tr("Role there"));
            form.number(&Membership::share, tr("Share of full time there"),
                        tr("0 to 100 per cent."));
            form.day(&Membership::from, tr("From"));
            form.day(&Membership::to, tr("To"), tr("Empty: until somebody ends it."));
        },
        joinHub, tr("Place in the hub saved.")));
    ListedForm<StaffPlace> listed(
        panel, at, placeColumns(at.desk.today()),
        [](const StaffPlace& l) { return QVariant(l.membership.id.value); }, tr("Places in hubs"),
        tr("In no hub yet."));
    panel->setRemark(tr("E ends   Ctrl+Enter saves"));
    listed.onKey(Qt::Key_E, [panel, at, ask = listed.ask()](const StaffPlace& line) {
        askLastDay(ask, panel, at, tr("Last day in Hub %1?").arg(line.hubLabel),
                   LeaveHub{line.membership.id, {}, {}}, leaveHub, tr("Place in the hub ended."));
    });
    listed.keepRead(at, reading<StaffPlace>(at, person, &StaffLine::places));
    return panel;
}

FormPanel* coverForm(const FileDesk& at, PersonId person) {
    auto* panel = new FormPanel(tr("Leave and cover"), tr("Save leave"));
    auto form = std::make_shared<BoundForm<Cover>>(panel->form(), u"cover"_s, at.desk.today());
    Choices hubs;
    for (const Membership& one : rowsOf<Membership>(at.desk.db(), "person=? ORDER BY key", person))
        if (isCurrent(one.from, one.to, at.desk.today()))
            if (const auto hub = rowOf<Hub>(at.desk.db(), one.hub))
                hubs.emplace_back(hub->id.value, hubText(*hub));
    form->day(&Cover::from, tr("Away from"));
    form->day(&Cover::to, tr("Until"), tr("The last day away; empty: not known yet."));
    form->line(&Cover::reason, tr("Reason"), tr("Annual leave, training."));
    form->one(&Cover::hub, tr("In which hub"), hubs);
    PersonPicker* picker =
        form->person(&Cover::coveredBy, tr("Who stands in"), colleagues(at.desk, person),
                     tr("Empty: nobody. A consultant's cover may sign."));
    Cover start;
    start.person = person;
    start.from = at.desk.today();
    if (!hubs.empty())
        start.hub = {hubs.front().first};
    form->fill(start);
    QObject::connect(panel, &FormPanel::saved, panel, [form, start] { form->fill(start); });
    panel->setTouched([form] { return form->isTouched(); });
    panel->onSave([panel, form, picker, at] {
        if (!form->understood())
            return;
        if (picker->person().isNull() && !picker->isEmpty())
            return panel->refuse(u"cover.covered_by"_s, tr("Nobody here has this name. Choose one "
                                                           "of the list, or leave it empty."));
        panel->run(
            at.desk, at.around,
            [cover = form->read()](Workspace& w) { return arrangeCover(w, cover); },
            tr("Leave and cover saved."));
    });
    ListedForm<StaffCover> listed(
        panel, at, coverColumns(at.desk.today(), person),
        [](const StaffCover& l) { return QVariant(l.cover.id.value); }, tr("Leave and cover"),
        tr("Nothing is arranged."));
    panel->setRemark(tr("E ends   Ctrl+Enter saves"));
    listed.onKey(Qt::Key_E, [panel, at, ask = listed.ask()](const StaffCover& line) {
        askLastDay(ask, panel, at, tr("Last day of it?"), EndCover{line.cover.id, {}}, endCover,
                   tr("Leave and cover changed."));
    });
    listed.keepRead(at, [desk = &at.desk, person] {
        std::vector<StaffCover> all;
        if (const auto file = staffFile(desk->db(), person)) {
            all = file->absences;
            all.insert(all.end(), file->standsIn.begin(), file->standsIn.end());
        }
        return all;
    });
    return standing(panel);
}

FormPanel* tagsForm(const FileDesk& at, PersonId person) {
    PersonTag start;
    start.person = person;
    FormPanel* panel = standing(commandPanel<PersonTag>(
        at, start, tr("Good with"), tr("Add"), u"person_tag"_s,
        [](BoundForm<PersonTag>& form) {
            form.line(&PersonTag::words, tr("Good with"), tr("Teenagers, Yoruba, court."));
            form.choice(&PersonTag::kind, tr("What it is"));
        },
        addTag, tr("Saved as declared; a consultant or manager confirms it.")));
    ListedForm<StaffTag> listed(
        panel, at, tagColumns(), [](const StaffTag& l) { return QVariant(l.tag.id.value); },
        tr("Good with"), tr("Nothing is said yet."));
    panel->setRemark(tr("C confirms   R takes back"));
    listed.onKey(Qt::Key_C, [panel, at](const StaffTag& line) {
        perform(
            panel, at, [tag = line.tag.id](Workspace& w) { return confirmTag(w, {tag}); },
            tr("Confirmed."));
    });
    listed.onKey(Qt::Key_R, [panel, at](const StaffTag& line) {
        perform(
            panel, at,
            [tag = line.tag.id](Workspace& w) {
                return removeTag(w, {tag, {}});
            },
            tr("Taken back."));
    });
    listed.keepRead(at, reading<StaffTag>(at, person, &StaffLine::tags));
    return panel;
}

FormPanel* called(FormPanel* panel, const QString& name) {
    panel->setObjectName(name);
    return panel;
}

} // namespace

std::vector<FormPanel*> personForms(const FileDesk& at, PersonId person, const Keeping& keeping) {
    if (!keeping.structure && person != at.desk.person())
        return {};
    FormPanel* tags = called(tagsForm(at, person), u"tags"_s);
    if (!keeping.structure)
        return {tags};
    return {called(editPanel<Person>(at, person, tr("Who they are"), u"person"_s, describePerson,
                                     editPerson, tr("Person saved.")),
                   u"person"_s),
            called(placesForm(at, person), u"places"_s), called(coverForm(at, person), u"covers"_s),
            tags};
}

FormPanel* newPersonForm(const FileDesk& at) {
    Person start;
    start.from = at.desk.today();
    return called(commandPanel<Person>(at, start, tr("New person"), tr("Add person"), u"person"_s,
                                       describePerson, addPerson,
                                       tr("Person added. Now give them a place in a hub.")),
                  u"person"_s);
}

} // namespace rt
