// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a file to import, and where. Stop: nothing of these files is imported;
// Warn: worth a look. ui/text has the sentences.
#pragma once
#include <QString>

#include <algorithm>
#include <vector>

namespace rt {

enum class Severity { Stop, Warn };

enum class ProblemCode {
    // the file
    CannotRead,
    FileTooBig,
    EmptyFile,
    Undecodable,
    UnbalancedQuote,
    StrayQuote,
    NulByte,
    ControlCharacter,
    CellTooLong,
    TooManyCells,
    UnknownKind,
    MissingColumn,
    HeadingTwice,
    UnusedColumn,
    // a cell
    Required,
    NotADate,
    NoSuchDay,
    WrongWeekday,
    DateInFuture,
    DateTooEarly,
    DateTooLate,
    NotANumber,
    NumberOutOfRange,
    NotYesOrNo,
    UnknownWord,
    TooLong,
    DirectionMarks,
    BadAction,
    ExampleReference,
    // rows together
    NeedsOneOf,
    EndBeforeStart,
    ReferenceTwice,
    CaseNumberTwice,
    TwoFamiliesOneReference,
    UnknownHub,
    UnknownPerson,
    UnknownMember,
    SeveralPeople,
    NotAChild,
    RelationToSelf,
    LikelyDuplicate,
    // against what is there
    KnownOtherwise,
    NotKept,
    HubHoldsNoCases,
};

struct Problem {
    ProblemCode code = ProblemCode::EmptyFile;
    Severity severity = Severity::Stop;
    QString file = {};
    int line = 0;        // physical line, from 1; 0: the file as a whole
    QString column = {}; // the heading as it stands in the file, else the template's
    QString detail = {}; // what stood there or what was expected; for the screen, never for a log
    QString otherFile = {}; // of rows that disagree or are alike: where the other stands
    int otherLine = 0;

    bool operator==(const Problem&) const = default;
};

inline bool stops(const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& p) { return p.severity == Severity::Stop; });
}

} // namespace rt
