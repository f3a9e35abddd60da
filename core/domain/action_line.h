// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ids.h"

#include <QDate>
#include <QString>

#include <vector>

// An action in one typed line, "jo call nan fri": who, what, by when, and what was not understood.
// Nothing is assumed: without a date it is still missing, and two people named Jo are both named.
namespace rt {

struct OwnerCandidate {
    PersonId id;
    QString given, knownAs, family;
    bool present = false; // around the table: decides between two of the same name
};

struct ActionLine {
    enum class Owner {
        Missing, // the line begins with what to do
        Known,   // owner
        Several, // candidates: more than one person could be meant
        Unknown, // ownerText is nobody here
        Outside, // ownerText before a colon: "Baylis Court School: send attendance fri"
        Query    // ownerText after "?": who is good with it (core/domain/good_with.h)
    };

    Owner ownerState = Owner::Missing;
    PersonId owner;
    std::vector<PersonId> candidates;
    QString ownerText;
    QString what;
    QDate due;

    bool complete() const {
        return (ownerState == Owner::Known || ownerState == Owner::Outside) && !what.isEmpty() &&
               due.isValid();
    }
};

// An owner is a first name, known-as name, family name, both, or initials; else the beginning (two
// letters or more) of one of the names. Exact beats beginning; then those present beat the others.
// "me" is whoever acts.
ActionLine readActionLine(QStringView line, const std::vector<OwnerCandidate>& people, PersonId me,
                          QDate today);

} // namespace rt
