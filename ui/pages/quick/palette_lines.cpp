// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/palette_lines.h"

#include "core/base/dates.h"
#include "core/base/text.h"
#include "core/queries/called.h"
#include "core/queries/known_elsewhere.h"
#include "core/queries/saved_lists.h"
#include "ui/pages/cases/family_page.h"
#include "ui/pages/quick/list_page.h"
#include "ui/pages/quick/quick_capture.h"
#include "ui/pages/quick/window_commands.h"
#include "ui/text/people_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int mostFamilies = 8, mostElsewhere = 5;
constexpr size_t mostLists = 3, mostCommands = 3, allCommands = 12;

QString say(const char* words) {
    return QCoreApplication::translate("Palette", words);
}

// Those that nobody here may open: how many, and whom to ask, in each hub once.
std::vector<PaletteLine> closedRows(const std::vector<HitLine>& hits) {
    std::vector<PaletteLine> rows;
    std::map<QString, std::pair<int, const HitLine*>> hubs;
    for (const HitLine& hit : hits)
        if (hit.closedToReader) {
            ++hubs[hit.hit.hubLabel].first;
            hubs[hit.hit.hubLabel].second = &hit;
        }
    for (const auto& [label, count] : hubs)
        rows.push_back(
            {u"closed/"_s + label,
             say("%1 here").arg(
                 countText(count.first, u"restricted family", u"restricted families")),
             (label.isEmpty() ? QString() : say("Hub %1. ").arg(label)) + count.second->why,
             {{Status::Concern, say("Restricted")}}});
    return rows;
}

// Whom another hub knows: nothing of them is here, so the row only says whom to ask.
PaletteLine knownRow(const KnownElsewhere& known, bool hidden) {
    const bool asks = known.person.standing == Known::Ask;
    PaletteLine row;
    row.id = u"known/"_s + known.hubLabel + u'/' + known.person.id.text();
    row.name = asks || hidden ? say("Somebody of this name") : wholeName(known.person);
    QStringList parts;
    if (!asks && !hidden && known.person.born.isValid())
        parts << say("born %1").arg(sayDate(known.person.born).mid(4));
    parts << (known.person.standing == Known::Closed
                  ? say("known to hub %1 until %2")
                        .arg(known.hubLabel, sayDate(known.person.closed).mid(4))
                  : say("known to hub %1").arg(known.hubLabel));
    const QString facts = parts.join(u", "_s);
    row.detail = facts.left(1).toUpper() + facts.mid(1) +
                 (known.ask.isEmpty() ? say(". The hub has no consultant just now: ask its manager")
                                      : say(". Ask %1").arg(known.ask));
    row.chips = {{asks ? Status::Concern : Status::Same, asks ? say("Ask") : say("Other hub")}};
    return row;
}

} // namespace

std::vector<Column<PaletteLine>> paletteColumns() {
    std::vector<Column<PaletteLine>> columns(1);
    columns[0].value = [](const PaletteLine& l) { return l.name; };
    columns[0].detail = [](const PaletteLine& l) { return l.detail; };
    columns[0].chips = [](const PaletteLine& l) { return l.chips; };
    return columns;
}

PaletteLines::PaletteLines(Desk& desk, Around around, QWidget* window)
    : m_desk(desk),
      m_around(std::move(around)),
      m_window(window),
      m_hits(desk, isHidden()),
      m_cases(desk.db(), desk.person(), desk.today()) {}

std::vector<PaletteLine> PaletteLines::rows(const SearchLine& line, const QString& typed) {
    std::vector<PaletteLine> rows;
    if (line.commandsOnly) {
        addCommands(rows, line.words, allCommands);
        return rows;
    }
    if (line.isEmpty()) {
        addFamilies(rows, m_hits.recent(mostFamilies));
        addLists(rows, {});
        return rows;
    }
    if (line.filters.empty()) {
        addFamilies(rows, m_hits.find(line, mostFamilies));
        for (const KnownElsewhere& known :
             knownElsewhere(m_desk.db(), line, m_desk.person(), m_desk.today(), mostElsewhere))
            rows.push_back(knownRow(known, isHidden()));
    } else {
        QSet<FamilyId> among;
        for (const CaseLine& one : m_cases.matching(line))
            among.insert(one.family);
        if (line.words.isEmpty() && !line.born)
            addAsList(rows, typed, among.size());
        addFamilies(rows, m_hits.find(line, mostFamilies, &among));
        if (!rows.empty() && (!line.words.isEmpty() || line.born))
            addAsList(rows, typed, 0);
    }
    if (line.filters.empty() && !line.born) {
        addLists(rows, line.words);
        addCommands(rows, line.words, mostCommands);
    }
    return rows;
}

void PaletteLines::addFamilies(std::vector<PaletteLine>& rows,
                               const std::vector<HitLine>& hits) const {
    for (const HitLine& hit : hits)
        if (!hit.closedToReader)
            rows.push_back(
                {hit.hit.family.text(), hit.name, hitDetail(hit),
                 hit.hit.restricted ? Chips{{Status::Concern, say("Restricted")}} : Chips{},
                 hit.hit.family, [this, id = hit.hit.family] {
                     m_around.present(familyPage(m_desk, m_around, id));
                 }});
    for (PaletteLine& row : closedRows(hits))
        rows.push_back(std::move(row));
}

void PaletteLines::addAsList(std::vector<PaletteLine>& rows, const QString& typed,
                             qsizetype families) const {
    rows.push_back({u"as-list"_s,
                    say("Show as a list"),
                    families ? countText(int(families), u"family", u"families")
                             : say("All that match, to look through or to keep"),
                    {},
                    {},
                    [this, typed] {
                        m_around.present(listPage(m_desk, m_around, {{}, typed}));
                    }});
}

void PaletteLines::addLists(std::vector<PaletteLine>& rows, const QString& words) const {
    size_t count = 0;
    for (const SavedList& list : savedLists(m_desk.drafts(), m_desk.person()))
        if ((words.isEmpty() || wordsBegin(list.name, words)) && count++ < mostLists)
            rows.push_back({u"list/"_s + list.name,
                            list.name,
                            say("Saved list. %1").arg(list.search),
                            {},
                            {},
                            [this, list] { m_around.present(listPage(m_desk, m_around, list)); }});
}

void PaletteLines::addCommands(std::vector<PaletteLine>& rows, const QString& words,
                               size_t most) const {
    size_t count = 0;
    for (const WindowCommand& command : commandsOf(m_window))
        if ((words.isEmpty() || wordsBegin(command.name, words)) && count++ < most)
            rows.push_back({u"command/"_s + command.name,
                            command.name,
                            command.key.isEmpty() ? say("Command")
                                                  : say("Command. Its key: %1").arg(command.key),
                            {},
                            {},
                            command.act});
}

std::vector<PaletteLine> PaletteLines::actsOn(FamilyId family) const {
    std::vector<PaletteLine> rows;
    const auto capture = [&](const QString& name, const QString& detail, Capture what) {
        rows.push_back({u"act/"_s + name, name, detail, {}, {}, [this, what, family] {
                            quickCapture(m_desk, m_around, m_window, what, family);
                        }});
    };
    const auto tab = [&](const QString& name, const QString& key, FamilyTabName at) {
        rows.push_back(
            {u"act/"_s + name,
             name,
             say("On the family’s page: %1").arg(key),
             {},
             {},
             [this, at, family] { m_around.present(familyPage(m_desk, m_around, family, at)); }});
    };
    capture(say("Write a note"), say("From anywhere: Ctrl+N"), Capture::Anything);
    capture(say("Add an action"), say("From anywhere: Ctrl+Shift+A"), Capture::Action);
    tab(say("Open notes"), u"Alt+2"_s, FamilyTabName::Notes);
    tab(say("Open actions"), u"Alt+3"_s, FamilyTabName::Actions);
    tab(say("Open discussions"), u"Alt+4"_s, FamilyTabName::Discussions);
    tab(say("Open people"), u"Alt+5"_s, FamilyTabName::People);
    return rows;
}

} // namespace rt
