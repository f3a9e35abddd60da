// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/print/sheets.h"

#include <QStringList>

#include <functional>

namespace rt {

struct PrintJob {
    QString printer;
    int first = 0, last = 0; // pages, from 0
    int copies = 1;
};

// The printers of this PC, as whoever tests the preview may replace them.
struct Printers {
    std::function<QStringList()> names; // the usual one first
    // On any thread; what went wrong, in a sentence.
    std::function<QString(const Sheets&, const QString& title, const PrintJob&)> print;
};

Printers systemPrinters();

} // namespace rt
