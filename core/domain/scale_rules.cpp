// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/scale_rules.h"

#include "core/base/text.h"

#include <algorithm>
#include <map>

namespace rt {

using namespace Qt::StringLiterals;

bool isHubVoice(QStringView voice) {
    return folded(voice).trimmed() == u"hub";
}

std::vector<VoiceLine> voiceLines(std::vector<Scale> scales) {
    std::stable_sort(scales.begin(), scales.end(), [](const Scale& a, const Scale& b) {
        return std::pair(a.on, a.id) < std::pair(b.on, b.id);
    });
    std::map<std::pair<bool, QString>, VoiceLine> lines; // the hub, then by name
    for (const Scale& scale : scales) {
        const QString key = folded(scale.voice).trimmed();
        VoiceLine& line = lines[{!isHubVoice(scale.voice), key}];
        line.voice = scale.voice;
        line.points.push_back({scale.on, scale.number});
    }
    std::vector<VoiceLine> all;
    for (auto& [key, line] : lines)
        all.push_back(std::move(line));
    return all;
}

bool ScaleDrop::serious(const Settings& settings) const {
    return steps >= 2 || from - to >= settings.number("scale.big_drop"_L1);
}

std::optional<ScaleDrop> scaleDrop(const std::vector<ScalePoint>& points) {
    size_t at = points.size();
    ScaleDrop drop;
    drop.steps = 0;
    while (at >= 2 && points[at - 1].number < points[at - 2].number) {
        drop.from = points[at - 2].number;
        ++drop.steps;
        --at;
    }
    if (drop.steps == 0)
        return std::nullopt;
    drop.to = points.back().number;
    drop.on = points.back().on;
    return drop;
}

bool scaleFlat(const std::vector<ScalePoint>& points, QDate today, const Settings& settings) {
    if (points.empty() || points.back().number >= settings.number("scale.flat_below"_L1))
        return false;
    size_t first = points.size() - 1;
    while (first > 0 && points[first - 1].number == points.back().number)
        --first;
    const bool saidTwice = points.size() - first >= 2;
    return saidTwice &&
           points[first].on.addDays(7 * settings.number("scale.flat_weeks"_L1)) <= today;
}

std::optional<ScaleSpread> scaleSpread(const std::vector<Scale>& round, const Settings& settings) {
    const auto hub = std::find_if(round.begin(), round.end(),
                                  [](const Scale& s) { return isHubVoice(s.voice); });
    if (hub == round.end())
        return std::nullopt;
    const auto distance = [&](const Scale& s) { return std::abs(s.number - hub->number); };
    const auto furthest =
        std::max_element(round.begin(), round.end(),
                         [&](const Scale& a, const Scale& b) { return distance(a) < distance(b); });
    if (distance(*furthest) < settings.number("scale.spread"_L1))
        return std::nullopt;
    return ScaleSpread{furthest->voice, hub->number, furthest->number};
}

} // namespace rt
