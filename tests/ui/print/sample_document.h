// SPDX-License-Identifier: GPL-3.0-or-later
// Invented documents with every kind of block.
#pragma once
#include "core/reports/document.h"

namespace rt::test {

Document discussionRecord();
Document longMinutes(int families);

// Pages of the PDF as poppler reads them; empty when it cannot.
QStringList pagesOf(const QByteArray& pdf);

} // namespace rt::test
