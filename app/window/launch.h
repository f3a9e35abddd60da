// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/vault/key_file.h"

#include <QString>
#include <QStringList>

namespace rt {

// How the window was started: roundtable [--profile DIR] [--demo] [--size F] [--tour DIR]
//   [--measure]
struct Launch {
    QString folder; // of the profile
    bool demo = false;
    double size = 1;      // of a demo that has to be made
    QString tour;         // where the tour leaves its pictures; empty: no tour
    bool measure = false; // print figures of this practice profile and end
    KdfCost cost;         // of a new profile's passphrase; tests make it cheap
    QString problem;      // a sentence, when the words were off
    bool help = false;
};

Launch launchFrom(const QStringList& arguments);
QString launchHelp();

// Practice data is opened with this passphrase, so that anybody can practise.
inline constexpr char practicePassphrase[] = "practice";

} // namespace rt
