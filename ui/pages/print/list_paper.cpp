// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/print/list_paper.h"

#include "core/reports/plain_text.h"
#include "core/reports/printing.h"
#include "ui/pages/print/print_preview.h"
#include "ui/print/paper.h"
#include "ui/text/people_text.h"

#include <QCoreApplication>

#include <numeric>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("Lists", words);
}

// Each column gets what it needs to be read, and of the rest as much as it has on the screen.
std::vector<double> sharesOf(const std::vector<ListSheet::Column>& columns) {
    const double room =
        paper::textWidth - paper::gutter * std::max<double>(0, double(columns.size()) - 1);
    std::vector<double> shares;
    double shown = 0;
    for (const ListSheet::Column& one : columns) {
        shares.push_back(1.01 * (one.isFigures ? paper::narrowestFigures : paper::narrowestWords));
        shown += one.width;
    }
    const double rest = room - std::accumulate(shares.begin(), shares.end(), 0.0);
    for (size_t i = 0; rest > 0 && i < columns.size(); ++i)
        shares[i] += rest * columns[i].width / shown;
    return shares;
}

} // namespace

Document listDocument(const ListSheet& sheet, const Printing& printing, QDate asAt) {
    Table table;
    const std::vector<double> shares = sharesOf(sheet.columns);
    for (size_t i = 0; i < sheet.columns.size(); ++i) {
        const ListSheet::Column& from = sheet.columns[i];
        table.columns.push_back(
            {from.title, shares[i],
             from.isFigures ? PaperColumn::Align::Right : PaperColumn::Align::Left});
    }
    table.rows = sheet.rows;
    const int rows = int(sheet.rows.size());
    QStringList subject{sheet.about};
    subject << (rows == sheet.rowsInList ? countText(rows, u"row", u"rows")
                                         : say("%1 of %2 rows").arg(rows).arg(sheet.rowsInList));
    subject.removeAll({});
    Document document;
    document.title = sheet.title;
    document.subject = subject.join(u", "_s);
    document.marking = printing.marking;
    document.asAt = asAt;
    document.practiceData = printing.practiceData;
    document.printed = printing.printed;
    document.blocks.push_back(std::move(table));
    return document;
}

void serveLists(ListHabits& lists, Desk& desk, const Around& around) {
    lists.mark = desk.isPractice() ? practiceWords() : QString();
    lists.print = [&desk, around](const ListSheet& sheet) {
        const Printing printing =
            printingFor(desk.db(), HubId{}, desk.env(), {}, desk.isPractice());
        around.present(new PrintPreview(
            desk.today(), around, {{sheet.title, listDocument(sheet, printing, desk.today())}}));
    };
}

} // namespace rt
