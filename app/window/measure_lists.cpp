// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/measure_lists.h"

#include "core/queries/rows.h"
#include "ui/models/case_columns.h"
#include "ui/pages/cases/cases_page.h"
#include "ui/widgets/filter_bar.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr size_t rows = 10'000;

PersonId whoSeesAll(const Database& db, PersonId otherwise) {
    for (const Person& person : rowsOf<Person>(db, "1 ORDER BY key"))
        if (person.role == Role::HeadOfOperations)
            return person.id;
    return otherwise;
}

// The families of the profile, again and again until there are as many as wanted.
void fill(LinesModel<CaseLine>& model) {
    std::vector<CaseLine> lines = model.all();
    const size_t there = lines.size();
    for (size_t i = there; there > 0 && i < rows; ++i) {
        CaseLine again = lines[i % there];
        again.id.value = QUuid::createUuid();
        again.name += u' ' + QString::number(i / there);
        lines.push_back(std::move(again));
    }
    lines.resize(std::min(lines.size(), rows));
    model.setLines(std::move(lines));
}

double untilPainted(const std::function<void()>& work) {
    return milliseconds([&] {
        work();
        QApplication::processEvents();
    });
}

std::vector<double> typed(QLineEdit* into) {
    std::vector<double> keys;
    into->setFocus(Qt::OtherFocusReason);
    QApplication::processEvents();
    for (const QString& words : {u"adeyemi"_s, u"late visit"_s, u"13y protection"_s, u"zz"_s}) {
        for (const QChar letter : words)
            keys.push_back(untilPainted([&] { type(into, letter); }));
        for (qsizetype i = 0; i < words.size(); ++i)
            keys.push_back(untilPainted([&] { pressKey(into, Qt::Key_Backspace); }));
    }
    return keys;
}

// By a turn of the wheel, by the page, and from one end to the other.
std::vector<double> scrolled(QTableView* view) {
    std::vector<double> frames;
    QScrollBar* bar = view->verticalScrollBar();
    const auto to = [&](int value) {
        frames.push_back(untilPainted([&] { bar->setValue(value); }));
    };
    for (int i = 0; i < 200; ++i)
        to(bar->value() + 3 * bar->singleStep());
    for (int i = 0; i < 100; ++i)
        to(bar->value() + bar->pageStep());
    for (int i = 0; i < 20; ++i)
        to(i % 2 ? bar->minimum() : bar->maximum());
    return frames;
}

} // namespace

void measureLists(Desk& desk, const Around& around, const TellFigure& figure) {
    const PersonId before = desk.person();
    desk.actAs(whoSeesAll(desk.db(), before));
    QWidget* page = casesPage(desk, around);
    around.present(page);
    desk.settle();
    auto* view = page->findChild<QTableView*>();
    auto* filter = page->findChild<FilterBar*>();
    auto* model = view ? dynamic_cast<LinesModel<CaseLine>*>(view->model()) : nullptr;
    if (!model || !filter)
        return;
    fill(*model);
    const QString many = QString::number(model->rowCount());
    QElapsedTimer since;
    since.start();
    const double first = untilPainted([&] { type(filter->edit(), u'e'); });
    while (!model->isReady())
        QApplication::processEvents();
    figure(u"list_first_key"_s, first, 20, u"ms"_s,
           u"the first key in the filter of %1 families, before the list was idle: its first "
           "answers painted; all %2 after %3 ms"_s.arg(many)
               .arg(model->rowCount())
               .arg(since.elapsed()));
    pressKey(filter->edit(), Qt::Key_Backspace);
    const std::vector<double> keys = typed(filter->edit());
    figure(u"list_key"_s, percentile95(keys), 20, u"ms"_s,
           u"%1 families filtered and painted at each key, 95th percentile of %2"_s.arg(many).arg(
               keys.size()));
    const std::vector<double> frames = scrolled(view);
    figure(u"list_frame"_s, *std::max_element(frames.begin(), frames.end()), 16, u"ms"_s,
           u"the slowest of %1 frames of scrolling %2 families"_s.arg(frames.size()).arg(many));
    desk.actAs(before);
}

} // namespace rt
