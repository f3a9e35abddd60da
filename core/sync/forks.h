// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/cargo.h"

namespace rt {

// Two PCs that wrote under one name, a clone and its twin, gave the same numbers to different
// changes. From the first such number on, each command bears a name of its own, made of the old one
// and its clock: alike on every PC, whichever of the two it has read. Every version says its clock,
// so whatever names one is renamed without looking it up.
class Forks {
public:
    Forks(const Database& db, ChangeLog& log);

    static QUuid nameOf(QUuid incarnation, Clock clock);

    // Renames what stands here. Runs in the caller's transaction; the log is finished and read
    // again. Precondition: this PC writes under another name.
    void learn(int device, qint64 fromCount);

    // A change as it is named now. May learn, where one of its command's changes was named before.
    CarriedChange renamed(CarriedChange carried);

    // Names in a cargo that follow from a fork which this PC has not heard of.
    void learnFrom(const Cargo& cargo);

    // A change of this name is here with another clock.
    bool isCollision(const Version& version) const;
    bool isTwin(const CarriedChange& carried) const; // the same clock, and says something else
    void learnCollision(ChangeNo no, ChangeNo command);

    bool any() const { return !m_from.empty(); }

private:
    ChangeNo named(const Version& version);
    void store(int device, qint64 from);
    void rename(int device, qint64 from);
    void moveRuns(const std::map<ChangeNo, ChangeNo>& moves);
    QUuid personOf(int device) const;

    const Database& m_db;
    ChangeLog& m_log;
    std::map<int, qint64> m_from; // by device
};

} // namespace rt
