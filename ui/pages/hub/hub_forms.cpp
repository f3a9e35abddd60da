// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hub/hub_forms.h"

#include "core/base/dates.h"
#include "core/commands/hubs.h"
#include "core/domain/organisation_rules.h"
#include "core/queries/hubs.h"
#include "core/queries/rows.h"
#include "ui/pages/cases/edit_panel.h"
#include "ui/pages/cases/people_forms.h"
#include "ui/text/people_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("HubForms", words);
}

Choices areasOf(const Desk& desk) {
    Choices areas{{QUuid(), u"–"_s}};
    for (const ServiceArea& area : serviceAreas(desk.db()))
        areas.emplace_back(area.id.value, area.name);
    return areas;
}

// How many children the hub has, so that a band can be judged while it is typed.
QString bandHint(const Desk& desk, HubId hub) {
    for (const HubLine& line : hubsAsAt(desk.db(), desk.today()))
        if (line.hub.id == hub)
            return tr("Children that the hub should hold at most; it holds %1 now.")
                .arg(line.children);
    return tr("Children that the hub should hold at most.");
}

void describeHub(BoundForm<Hub>& form, const Desk& desk, HubId hub) {
    form.line(&Hub::label, tr("Number or label"), tr("13, or 4 & 5: a label, not a count."));
    form.line(&Hub::name, tr("Name"));
    form.choice(&Hub::type, tr("Type"));
    form.one(&Hub::area, tr("Service area"), areasOf(desk));
    form.line(&Hub::specialisms, tr("Specialisms"), tr("With commas between them."));
    form.number(&Hub::bandLow, tr("Band from"));
    form.number(&Hub::bandHigh, tr("Band to"), bandHint(desk, hub));
    form.day(&Hub::opened, tr("Opened on"));
}

FormPanel* mergeForm(const FileDesk& at, HubId hub) {
    Choices others;
    for (const HubLine& line : hubsAsAt(at.desk.db(), at.desk.today()))
        if (line.hub.id != hub)
            others.emplace_back(line.hub.id.value, hubText(line.hub));
    MergeHubs start{hub, {}, at.desk.today(), {}};
    if (!others.empty())
        start.into = {others.front().first};
    return standing(commandPanel<MergeHubs>(
        at, start, tr("Merge into another hub"), tr("Merge"), u"merge"_s,
        [&others](BoundForm<MergeHubs>& form) {
            form.one(&MergeHubs::into, tr("Into"), others);
            form.day(&MergeHubs::on, tr("From the day"),
                     tr("Its families and people go along on that day."));
            form.line(&MergeHubs::why, tr("Why"));
        },
        mergeHubs, tr("Hubs merged.")));
}

FormPanel* closeForm(const FileDesk& at, HubId hub) {
    return standing(commandPanel<CloseHub>(
        at, {hub, at.desk.today(), {}}, tr("Close the hub"), tr("Close hub"), u"close"_s,
        [](BoundForm<CloseHub>& form) {
            form.day(&CloseHub::on, tr("From the day"),
                     tr("A hub that holds families is not closed: merge it."));
            form.line(&CloseHub::why, tr("Why"));
        },
        closeHub, tr("Hub closed.")));
}

} // namespace

std::vector<FormPanel*> hubForms(const FileDesk& at, HubId hub, const Keeping& keeping) {
    if (!keeping.structure)
        return {};
    std::vector<FormPanel*> forms{editPanel<Hub>(
        at, hub, tr("The hub"), u"hub"_s,
        [&](BoundForm<Hub>& form) { describeHub(form, at.desk, hub); }, editHub, tr("Hub saved."))};
    const auto row = rowOf<Hub>(at.desk.db(), hub);
    if (keeping.rights && row && isOpen(*row, at.desk.today())) {
        forms.push_back(mergeForm(at, hub));
        forms.push_back(closeForm(at, hub));
    }
    return forms;
}

FormPanel* newHubForm(const FileDesk& at) {
    Hub start;
    start.opened = at.desk.today();
    return commandPanel<Hub>(
        at, start, tr("New hub"), tr("Open hub"), u"hub"_s,
        [&](BoundForm<Hub>& form) { describeHub(form, at.desk, {}); }, addHub, tr("Hub opened."));
}

std::vector<FormPanel*> areaForms(const FileDesk& at) {
    auto areas = serviceAreas(at.desk.db());
    std::stable_partition(areas.begin(), areas.end(), [&](const ServiceArea& area) {
        return isCurrent(area.from, area.to, at.desk.today());
    });
    const auto describe = [](BoundForm<ServiceArea>& form) {
        form.line(&ServiceArea::name, tr("Name"));
        form.day(&ServiceArea::from, tr("From the day"));
        form.day(&ServiceArea::to, tr("To the day"),
                 tr("The last day; empty while the area goes on."));
    };
    std::vector<FormPanel*> forms;
    for (const ServiceArea& area : areas) {
        forms.push_back(editPanel<ServiceArea>(
            at, area.id,
            area.to.isValid() ? tr("%1, to %2").arg(area.name, sayDate(area.to)) : area.name,
            u"service_area"_s, describe, editServiceArea, tr("Service area saved.")));
        forms.back()->setObjectName(area.id.text());
    }
    ServiceArea start;
    start.from = at.desk.today();
    forms.push_back(standing(commandPanel<ServiceArea>(at, start, tr("New service area"),
                                                       tr("Add area"), u"service_area"_s, describe,
                                                       addServiceArea, tr("Service area added."))));
    return forms;
}

} // namespace rt
