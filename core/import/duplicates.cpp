// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/duplicates.h"

#include "core/base/text.h"
#include "core/import/likeness.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <tuple>

namespace rt {

namespace {

constexpr size_t neighbours = 60;

struct Place {
    int born;  // the same for a date and the one with day and month changed over
    int sound; // of the family name, in order
    size_t at;

    bool operator<(const Place& other) const {
        return std::tie(born, sound, at) < std::tie(other.born, other.sound, other.at);
    }
};

int birthKey(QDate born) {
    const auto [low, high] = std::minmax({born.day(), born.month()});
    return born.year() * 10000 + low * 100 + high;
}

bool givenAlike(const Candidate& a, const Candidate& b) {
    for (const QString* x : {&a.givenName, &a.knownAs})
        for (const QString* y : {&b.givenName, &b.knownAs})
            if (soundAlike(*x, *y) ||
                (!x->isEmpty() && !y->isEmpty() && std::min(x->size(), y->size()) == 1 &&
                 x->front() == y->front()))
                return true;
    return false;
}

// Twins share a birthday, a family name and a family: within a family the first name must agree.
bool alike(const Candidate& a, const Candidate& b) {
    if (!datesAlike(a.born, b.born) || !soundAlike(a.familyName, b.familyName))
        return false;
    const bool sameDayAndName = a.born == b.born && a.familyName == b.familyName;
    return givenAlike(a, b) || (sameDayAndName && a.family != b.family);
}

// How each family name sounds, as its place among all that are there. Families share their names.
QHash<QString, int> soundsOf(const std::vector<Candidate>& all) {
    QHash<QString, int> sounds;
    const QString* last = nullptr;
    for (const Candidate& one : all)
        if (!last || *last != one.familyName)
            sounds.insert(*(last = &one.familyName), 0);
    std::map<QString, int> order;
    for (auto at = sounds.keyBegin(); at != sounds.keyEnd(); ++at)
        order.emplace(soundKey(*at), 0);
    int place = 0;
    for (auto& [sound, at] : order)
        at = place++;
    for (auto at = sounds.begin(); at != sounds.end(); ++at)
        *at = order.at(soundKey(at.key()));
    return sounds;
}

} // namespace

std::vector<LikelyPair> likelyDuplicates(const std::vector<Candidate>& all) {
    std::vector<Place> places;
    places.reserve(all.size());
    const QHash<QString, int> sounds = soundsOf(all);
    int sound = 0;
    for (size_t i = 0; i < all.size(); ++i) {
        if (i == 0 || all[i].familyName != all[i - 1].familyName)
            sound = sounds.value(all[i].familyName);
        if (all[i].born.isValid())
            places.push_back({birthKey(all[i].born), sound, i});
    }
    std::sort(places.begin(), places.end());
    constexpr size_t none = size_t(-1);
    std::vector<size_t> earliest(all.size(), none);
    for (size_t i = 0; i < places.size(); ++i) {
        const size_t end = std::min(places.size(), i + 1 + neighbours);
        for (size_t j = i + 1; j < end && places[j].born == places[i].born; ++j) {
            auto [first, second] = std::minmax({places[i].at, places[j].at});
            if (!all[second].fresh)
                std::swap(first, second);
            if (all[second].fresh && first < earliest[second] && alike(all[first], all[second]))
                earliest[second] = first;
        }
    }
    std::vector<LikelyPair> pairs;
    for (size_t i = 0; i < all.size(); ++i)
        if (earliest[i] != none)
            pairs.push_back({earliest[i], i});
    return pairs;
}

} // namespace rt
