// SPDX-License-Identifier: GPL-3.0-or-later
// Documents on paper. Needs a QGuiApplication (its offscreen platform will do) for its fonts, no
// window; safe beside the window's thread.
#pragma once
#include "core/base/result.h"
#include "core/reports/document.h"

#include <QByteArray>
#include <QImage>

#include <vector>

namespace rt {

// The PDF says when it was printed, the title and "Roundtable", and nothing else about its making.
QByteArray toPdf(const Document& document);

// Into a new file that only its owner may read; refusals and faults as for writeNewFile.
Outcome writePdf(const Document& document, const QString& path);

// The same pages as pictures, for previews.
std::vector<QImage> renderPages(const Document& document, int dotsPerInch = 96);

} // namespace rt
