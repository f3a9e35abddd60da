// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/search_filters.h"
#include "ui/models/lines_model.h"
#include "ui/pages/around.h"
#include "ui/pages/quick/hit_lines.h"

namespace rt {

// A row of the search box: a family, a command, a saved list, or what can be done with a family.
struct PaletteLine {
    QString id, name, detail;
    Chips chips = {};
    FamilyId family = {};           // may be acted on without opening
    std::function<void()> act = {}; // none: only said
};

std::vector<Column<PaletteLine>> paletteColumns();

// The rows for what is typed. Without letters: what was opened last, and the saved lists.
class PaletteLines {
public:
    PaletteLines(Desk& desk, Around around, QWidget* window);

    std::vector<PaletteLine> rows(const SearchLine& line, const QString& typed);
    std::vector<PaletteLine> actsOn(FamilyId family) const;

    bool gatherNext() { return m_cases.gatherNext(); } // for filters, between two keys

private:
    bool isHidden() const { return m_around.isPrivate && m_around.isPrivate(); }

    void addFamilies(std::vector<PaletteLine>& rows, const std::vector<HitLine>& hits) const;
    void addAsList(std::vector<PaletteLine>& rows, const QString& typed, qsizetype families) const;
    void addLists(std::vector<PaletteLine>& rows, const QString& words) const;
    void addCommands(std::vector<PaletteLine>& rows, const QString& words, size_t most) const;

    Desk& m_desk;
    Around m_around;
    QWidget* m_window;
    HitLines m_hits;
    FilteredCases m_cases;
};

} // namespace rt
