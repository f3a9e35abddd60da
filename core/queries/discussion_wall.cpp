// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/discussion_wall.h"

#include "core/queries/rows.h"

#include <algorithm>

namespace rt {

namespace {

struct Masking { // of texts, for one way of naming
    NameMode mode = NameMode::FirstNames;
    KnownNames known;

    QString operator()(const QString& text) const {
        return mode == NameMode::FirstNames ? text : maskText(text, known);
    }

    QStringList lines(const QString& text) const {
        QStringList all;
        for (const QString& line : (*this)(text).split(u'\n', Qt::SkipEmptyParts))
            if (!line.trimmed().isEmpty())
                all << line.trimmed();
        return all;
    }
};

Masking maskingFor(const Database& db, const Family& family, NameMode mode) {
    if (mode == NameMode::FirstNames)
        return {mode, {}};
    const auto known = knownNames(family, rowsOf<Child>(db, "t.family=? ORDER BY t.key", family.id),
                                  rowsOf<Adult>(db, "t.family=? ORDER BY t.key", family.id),
                                  rowsOf<Address>(db, "t.family=? ORDER BY t.key", family.id));
    return {mode, known};
}

void fillVoice(WallSheet& wall, const DiscussionSheet& sheet, const Masking& mask) {
    wall.voice = mask(sheet.discussion.voice);
    const auto latest =
        std::max_element(sheet.voices.begin(), sheet.voices.end(),
                         [](const Voice& a, const Voice& b) { return a.on < b.on; });
    if (!wall.voice.isEmpty() || latest == sheet.voices.end())
        return;
    wall.voice = mask(latest->words);
    for (const AgendaChild& child : sheet.line.children)
        if (child.id == latest->child)
            wall.voiceOf = mask.mode == NameMode::Initials ? child.initials : child.given;
}

void fillScales(WallSheet& wall, const DiscussionSheet& sheet, const Masking& mask) {
    wall.scales = sheet.scaleHistory;
    for (const VoiceLine& now : voiceLines(sheet.scales)) {
        const auto line = std::find_if(wall.scales.begin(), wall.scales.end(),
                                       [&](const VoiceLine& l) { return l.voice == now.voice; });
        if (line == wall.scales.end())
            wall.scales.push_back(now);
        else
            line->points.insert(line->points.end(), now.points.begin(), now.points.end());
    }
    for (VoiceLine& line : wall.scales)
        line.voice = mask(line.voice);
}

// "for Mia", as the room names children; nothing for the whole family.
QString forWhom(const DiscussionSheet& sheet, const Masking& mask,
                const std::vector<ChildId>& children) {
    QStringList names;
    for (const AgendaChild& child : sheet.line.children)
        if (std::find(children.begin(), children.end(), child.id) != children.end())
            names << (mask.mode == NameMode::Initials ? child.initials : child.given);
    return names.isEmpty() ? QString() : QStringLiteral(", for ") + names.join(u", ");
}

WallAction shown(const DiscussionSheet& sheet, const Masking& mask, const SheetAction& one) {
    return {one.owner, mask(one.action.what) + forWhom(sheet, mask, {one.action.child}),
            one.action.due};
}

void fillDecisions(WallSheet& wall, const DiscussionSheet& sheet, const Masking& mask) {
    wall.directs = sheet.directsName;
    for (const SheetDirection& one : sheet.directions) {
        Direction direction = one.direction;
        direction.decision = mask(direction.decision) + forWhom(sheet, mask, direction.children);
        direction.because = mask(direction.because);
        direction.noActionBecause = mask(direction.noActionBecause);
        wall.directions.push_back(std::move(direction));
    }
    for (const SheetAction& one : sheet.actions)
        wall.actions.push_back(shown(sheet, mask, one));
    for (const SheetAction& one : sheet.previous)
        if (!one.step)
            wall.previous.push_back(shown(sheet, mask, one));
}

void fillWords(WallSheet& wall, const DiscussionSheet& sheet, const Masking& mask) {
    const Discussion& d = sheet.discussion;
    wall.question = mask(d.question);
    wall.newFacts = mask(d.newFacts);
    wall.reflection = mask.lines(d.reflection);
    for (const SheetContribution& one : sheet.contributions)
        wall.reflection << mask.lines(one.contribution.text);
    for (const SheetHypothesis& one : sheet.hypotheses)
        wall.hypotheses << mask(one.hypothesis.text);
}

} // namespace

std::optional<WallSheet> wallFor(const Database& db, MeetingId meeting, CaseId inCase,
                                 NameMode mode, Reveal restricted) {
    const auto sheet = discussionFor(db, meeting, inCase);
    if (!sheet)
        return std::nullopt;
    WallSheet wall;
    wall.number = sheet->line.number;
    const auto line = meetingLine(db, meeting);
    wall.of = line ? line->families : 0;
    const auto family = rowOf<Family>(db, sheet->discussion.family);
    if (mode == NameMode::Blank || !family)
        return wall;
    wall.family = shownFamily(*family, mode, restricted);
    wall.depth = sheet->discussion.depth;
    wall.minutes = sheet->line.item.minutes;
    wall.seconds = sheet->discussion.seconds;
    if (family->restricted && restricted == Reveal::Hidden)
        return wall;
    const Masking mask = maskingFor(db, *family, mode);
    for (const AgendaChild& child : sheet->line.children)
        wall.children.push_back(
            {mode == NameMode::Initials ? child.initials : child.given, child.age, child.status});
    fillWords(wall, *sheet, mask);
    fillVoice(wall, *sheet, mask);
    fillScales(wall, *sheet, mask);
    fillDecisions(wall, *sheet, mask);
    return wall;
}

} // namespace rt
