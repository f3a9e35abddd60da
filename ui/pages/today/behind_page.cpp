// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/past_meeting_page.h"
#include "ui/pages/today/today_home.h"
#include "ui/widgets/page.h"
#include "ui/widgets/views.h"

#include <QListView>

namespace rt {

using namespace Qt::StringLiterals;

void showBehind(Desk& desk, const Around& around, Behind behind) {
    auto* page = new QWidget;
    describePage(page, behind.title, u"today"_s,
                 {QObject::tr("Enter\tOpen the row"), QObject::tr("Alt+Left\tBack to the chart")});
    auto* model = new LinesModel<BehindLine>(
        behindColumns(), [](const BehindLine& l) { return QVariant(l.id); }, page);
    auto* part = new ListPart(QObject::tr("Behind this number"), QObject::tr("Enter opens"), model,
                              behind.none, QObject::tr("Alt+Left goes back to the chart."));
    model->setLines(std::move(behind.lines));
    part->counted();
    onEnter(part->view(), [&desk, around, model, tab = behind.tab](const QModelIndex& at) {
        const BehindLine& line = model->line(at);
        if (!line.meeting.isNull())
            around.present(new PastMeetingPage(desk, around, line.meeting));
        else if (!line.family.isNull())
            around.present(familyPage(desk, around, line.family, tab));
    });
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(gap::l, gap::xs, gap::l, gap::l);
    box->setSpacing(gap::m);
    box->addWidget(new PageHead(behind.title, behind.facts));
    box->addWidget(part, 1);
    page->setFocusProxy(part);
    around.present(page);
}

} // namespace rt
