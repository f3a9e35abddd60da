// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/print/printers.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("Printers", words);
}

QStringList usualFirst() {
    QStringList names = QPrinterInfo::availablePrinterNames();
    const QString usual = QPrinterInfo::defaultPrinterName();
    if (names.removeOne(usual))
        names.prepend(usual);
    return names;
}

QString onPrinter(const Sheets& sheets, const QString& title, const PrintJob& job) {
    const QPrinterInfo info = QPrinterInfo::printerInfo(job.printer);
    if (info.isNull())
        return say("The printer “%1” is not there any more. Choose another one, or save as PDF.")
            .arg(job.printer);
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true); // the margins are ours
    printer.setDocName(title);
    printer.setCopyCount(job.copies);
    QPainter painter;
    if (!painter.begin(&printer))
        return say("The printer “%1” did not take the pages. Choose another one, or save as PDF.")
            .arg(job.printer);
    const double scale = double(printer.resolution()) / paper::dotsPerInch;
    painter.scale(scale, scale);
    for (int page = job.first; page <= job.last; ++page) {
        if (page > job.first)
            printer.newPage();
        sheets.paint(painter, size_t(page));
    }
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return say("The printer “%1” stopped before the last page. Look there, or save as PDF.")
            .arg(job.printer);
    return {};
}

} // namespace

Printers systemPrinters() {
    return {usualFirst, onPrinter};
}

} // namespace rt
