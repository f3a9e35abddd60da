// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/bands_page.h"

#include "core/base/dates.h"
#include "ui/pages/quick/list_page.h"
#include "ui/pages/today/today_home.h"
#include "ui/text/people_text.h"
#include "ui/widgets/page.h"
#include "ui/widgets/views.h"

#include <QListView>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

Chips bandChips(const HubLine& line) {
    switch (line.band) {
    case Band::Above:
        return {{Status::Concern, QObject::tr("%1 above").arg(line.children - line.hub.bandHigh)}};
    case Band::Below:
        return {{Status::DueSoon, QObject::tr("%1 below").arg(line.hub.bandLow - line.children)}};
    case Band::Within:
        break;
    }
    return {};
}

std::vector<Column<HubLine>> bandColumns() {
    Column<HubLine> column;
    column.value = [](const HubLine& l) { return QVariant(hubText(l.hub)); };
    column.detail = [](const HubLine& l) {
        return u"%1, %2"_s.arg(bandText(l.hub, l.children),
                               countText(l.families, u"family", u"families"));
    };
    column.chips = bandChips;
    return {column};
}

void openHub(Desk& desk, const Around& around, const HubLine& line) {
    const QString label = QString(line.hub.label).remove(u' ');
    around.present(listPage(desk, around, {{}, u"hub:"_s + label}));
}

} // namespace

void showBands(Desk& desk, const Around& around, std::vector<HubLine> hubs) {
    if (hubs.size() == 1)
        return openHub(desk, around, hubs.front());
    const QString title = QObject::tr("Children against each hub's band");
    auto* page = new QWidget;
    describePage(page, title, u"today"_s,
                 {QObject::tr("Enter\tOpen the hub's families"), QObject::tr("Alt+Left\tBack")});
    auto* model = new LinesModel<HubLine>(
        bandColumns(), [](const HubLine& l) { return QVariant(l.hub.id.value); }, page);
    model->setLines(std::move(hubs));
    auto* part = new ListPart(QObject::tr("Hubs"), QObject::tr("Enter opens"), model,
                              QObject::tr("No hub holds families."),
                              QObject::tr("A hub comes here with its first family."));
    part->counted();
    onEnter(part->view(), [&desk, around, model](const QModelIndex& at) {
        openHub(desk, around, model->line(at));
    });
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(gap::l, gap::xs, gap::l, gap::l);
    box->setSpacing(gap::m);
    box->addWidget(new PageHead(title, sayDate(desk.today())));
    box->addWidget(part, 1);
    page->setFocusProxy(part);
    around.present(page);
}

} // namespace rt
