// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/family.h"

#include <QStringView>

// How people appear on the wall and in whatever others may read over a shoulder.
namespace rt {

enum class NameMode { FirstNames, Initials, Blank };

struct WallSwitches {
    bool visitorPresent = false; // forces initials
    bool initials = false;       // F7
    bool blank = false;          // F8
};

NameMode modeFor(const WallSwitches& switches);

QString initials(QStringView given, QStringView family); // "M.A."
QString initialsOf(const Child& child);
QString initialsOf(const Adult& adult);

QString shownName(const Child& child, NameMode mode); // "Mia", "M.A.", ""
QString shownName(const Adult& adult, NameMode mode); // "Folake", "F.A.", ""

enum class Reveal { Hidden, Revealed };

// "Adeyemi family", "A. family", "restricted family" until it is revealed, "".
QString shownFamily(const Family& family, NameMode mode, Reveal restricted = Reveal::Hidden);

struct KnownNames { // of everybody who must not be named: the family's members, others of the hub
    QStringList names;     // given, known-as and family names, each for itself or together
    QStringList addresses; // lines of addresses; postcodes go by their shape
};

KnownNames knownNames(const Family& family, const std::vector<Child>& children,
                      const std::vector<Adult>& adults, const std::vector<Address>& addresses);

// Free text for the wall: every known name becomes its initial, whatever its case and accents,
// addresses and postcodes become "[address]". It hides a word too many rather than one too few.
QString maskText(QStringView text, const KnownNames& known);

} // namespace rt
