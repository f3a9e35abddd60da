// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

namespace rt {

// How the window was started: roundtable [--profile DIR] [--demo] [--size F] [--tour DIR]
struct Launch {
    QString folder;  // of the profile
    bool demo = false;
    double size = 1; // of a demo that has to be made
    QString tour;    // where the tour leaves its pictures; empty: no tour
    QString problem; // a sentence, when the words were off
    bool help = false;
};

Launch launchFrom(const QStringList& arguments);
QString launchHelp();

// Practice data is opened with this passphrase, so that anybody can practise.
inline constexpr char practicePassphrase[] = "practice";

} // namespace rt
