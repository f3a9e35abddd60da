// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/since_panel.h"

#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QLabel>
#include <QListView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr size_t shownLines = 6;

FamilyTabName tabOf(const NewsLine& line) {
    using enum NewsLine::Of;
    switch (line.of) {
    case Note:
    case Visit:
    case Voice:
    case Incident:
        return FamilyTabName::Notes;
    case Action:
    case Step:
        return FamilyTabName::Actions;
    case Direction:
    case Discussion:
    case Amendment:
    case Challenge:
        return FamilyTabName::Discussions;
    case Thing:
    case Date:
    case Allocation:
        break;
    }
    return FamilyTabName::History;
}

} // namespace

SinceLooked sinceLooked(Desk& desk, FamilyId family, const ShownNames& names) {
    const auto look = lookAt(desk.drafts(), desk.person(), family);
    if (!look)
        return {};
    SinceLooked since{look->before.at, newsOf(desk.db(), family, look->before, desk.person())};
    for (NewsLine& line : since.news.lines)
        for (QString* words : {&line.about, &line.words})
            *words = names.text(*words);
    return since;
}

Panel* sincePanel(const SinceLooked& since, QDate today,
                  std::function<void(FamilyTabName tab)> open) {
    if (since.news.count == 0)
        return nullptr;
    const QString name = QObject::tr("Since you last looked");
    auto* panel = new Panel(QObject::tr("%1, %2").arg(name).arg(since.news.count),
                            QObject::tr("%1   Shift+S").arg(sinceText(since.then, today)));
    auto* model = new LinesModel<NewsLine>(newsColumns(today),
                                           [](const NewsLine& l) { return QVariant(l.row); });
    std::vector<NewsLine> lines = since.news.lines;
    lines.resize(std::min(lines.size(), shownLines));
    const int rows = int(lines.size());
    model->setLines(std::move(lines));
    QListView* view = list(model, new LineDelegate, name);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    onTextSize(view, [view, rows] { view->setFixedHeight(view->sizeHintForRow(0) * rows + 2); });
    onEnter(view, [model, open = std::move(open)](const QModelIndex& at) {
        open(tabOf(model->line(at)));
    });
    panel->fill(view);
    if (since.news.count > rows) {
        auto* more = new QWidget;
        auto* box = new QHBoxLayout(more);
        box->setContentsMargins(gap::l, gap::xs, gap::l, gap::s);
        box->addWidget(label(
            QObject::tr("and %1 more, in notes, actions and history").arg(since.news.count - rows),
            Type::Caption, QPalette::PlaceholderText));
        panel->body()->addWidget(more);
    }
    panel->setFocusProxy(view);
    return panel;
}

} // namespace rt
