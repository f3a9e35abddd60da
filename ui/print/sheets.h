// SPDX-License-Identifier: GPL-3.0-or-later
// A document laid out on A4 pages, ready to be painted on anything that is dotsPerInch dense.
#pragma once
#include "core/reports/document.h"
#include "ui/print/pages.h"

class QPainter;

namespace rt {

class Sheets {
public:
    explicit Sheets(const Document& document);
    Sheets(const Sheets&) = delete;
    Sheets& operator=(const Sheets&) = delete;

    size_t count() const { return m_pages.size(); }

    void paint(QPainter& painter, size_t page) const;

private:
    const Document& m_document;
    Strips m_first;
    Strips m_running;
    Strips m_body;
    std::vector<Page> m_pages;
};

} // namespace rt
