// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/measures.h"

// A measure in words: what it found, what it counts, and out of what.
namespace rt {

QString inWords(Measure measure); // "Meetings held"
QString inWords(Halves halves);   // "Both halves"
QString inWords(FirstDate first); // "By the first date"
QString inWords(SpanState state, Measure measure);

QString partText(Part part);   // "7 of 9"; from 20 on "31 of 42, 74%"; "None" of none
QString weekText(Span week);   // "Week of 12 Oct"
QString monthText(Span month); // "October 2026"

struct NamedMeasures {
    QString hub; // "Hub 13"
    HubMeasures measures;
};

enum class Whose { Own, Managers }; // attendance of the person who reads, or of each group manager

// The title: what stands out, or the number for all hubs.
QString findingText(Measure measure, const std::vector<NamedMeasures>& hubs, Whose whose);

QString measureText(Measure measure, const MeasurePeriod& period, Whose whose); // the subtitle

// What is counted, out of what, what is left out, why it is looked at, as at when: a sentence each.
QStringList definitionText(Measure measure, const MeasurePeriod& period, Whose whose, QDate asAt);

} // namespace rt
