// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/import_text.h"

#include <QStringList>

#include <array>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

struct Sentence {
    ProblemCode code;
    QStringView text; // {detail}: what stands there or was expected; {other}: where the other is
};

constexpr std::array sentences{
    Sentence{ProblemCode::CannotRead,
             u"The file can't be read. Check that it is there and that you may open it."},
    Sentence{ProblemCode::FileTooBig,
             u"The file has {detail} MB; at most 64 MB can be read. Split the list."},
    Sentence{ProblemCode::EmptyFile, u"The file has no rows below its headings."},
    Sentence{ProblemCode::Undecodable,
             u"Some characters are damaged. Save the list again as CSV UTF-8."},
    Sentence{ProblemCode::UnbalancedQuote,
             u"A quotation mark opens here and is never closed. Close it, or take it away."},
    Sentence{ProblemCode::StrayQuote,
             u"There is text after a closing quotation mark. Check where the cell ends."},
    Sentence{ProblemCode::NulByte,
             u"There is a NUL character, which text cannot hold. Export the list again."},
    Sentence{ProblemCode::ControlCharacter,
             u"There is a control character that cannot be shown. Type the cell again."},
    Sentence{ProblemCode::CellTooLong, u"A cell has {detail} characters; at most 1,048,576 can be "
                                       u"read. A quotation mark may be missing."},
    Sentence{ProblemCode::TooManyCells, u"The row has {detail} more cells than there are headings. "
                                        u"Put cells with separators in quotation marks."},
    Sentence{ProblemCode::UnknownKind,
             u"The headings fit no kind of list. Choose the kind, or start from a template."},
    Sentence{ProblemCode::MissingColumn,
             u"This column is needed and was not found. Choose which column of the file it is."},
    Sentence{ProblemCode::HeadingTwice,
             u"This heading stands twice. The first is used unless you choose the other."},
    Sentence{ProblemCode::UnusedColumn, u"This column is not used."},
    Sentence{ProblemCode::Required, u"This cell is empty and is needed."},
    Sentence{ProblemCode::NotADate, u"“{detail}” is not a date. Write it as 05/03/2014."},
    Sentence{ProblemCode::NoSuchDay,
             u"{detail} is not a day of the calendar. Check day and month."},
    Sentence{ProblemCode::WrongWeekday,
             u"{detail}: the day of the week and the date do not agree."},
    Sentence{ProblemCode::DateInFuture, u"{detail} has not come yet, and this date must have."},
    Sentence{ProblemCode::DateTooEarly, u"{detail} is before 1900. Check the year."},
    Sentence{ProblemCode::DateTooLate, u"{detail} is too far ahead. Check the year."},
    Sentence{ProblemCode::NotANumber, u"“{detail}” is not a number."},
    Sentence{ProblemCode::NumberOutOfRange, u"The number must be from {detail}."},
    Sentence{ProblemCode::NotYesOrNo, u"“{detail}” is neither yes nor no."},
    Sentence{
        ProblemCode::UnknownWord,
        u"“{detail}” is not one of the words for this column. The template's help lists them."},
    Sentence{ProblemCode::TooLong,
             u"The text has {detail} characters, more than fit here. Shorten it."},
    Sentence{ProblemCode::DirectionMarks,
             u"Invisible direction marks were removed. Check that the text reads right."},
    Sentence{ProblemCode::BadAction, u"“{detail}” is not an action. Write owner|what|by when."},
    Sentence{
        ProblemCode::ExampleReference,
        u"“{detail}” belongs to an example row. Give this row its own reference, or delete it."},
    Sentence{ProblemCode::NeedsOneOf,
             u"Fill in this cell, or “{detail}” for a child who is not born yet."},
    Sentence{ProblemCode::EndBeforeStart, u"The end is before the start, {detail}."},
    Sentence{ProblemCode::ReferenceTwice,
             u"This stands twice; first in {other}. Delete one, or give each its own reference."},
    Sentence{ProblemCode::CaseNumberTwice,
             u"Case number {detail} belongs to two people. Check which of them has it."},
    Sentence{ProblemCode::TwoFamiliesOneReference,
             u"Two different families have the reference {detail}; the other is in {other}. Give "
             u"each its own."},
    Sentence{ProblemCode::UnknownHub,
             u"No hub is called “{detail}”. Import hubs too, or correct it."},
    Sentence{ProblemCode::UnknownPerson,
             u"Nobody in the hubs is called “{detail}”. Import people too, or correct it."},
    Sentence{ProblemCode::UnknownMember, u"No child, adult or family has the reference “{detail}”. "
                                         u"Import families too, or correct it."},
    Sentence{ProblemCode::SeveralPeople,
             u"Several people are called “{detail}”. Use the e-mail address or staff number."},
    Sentence{ProblemCode::NotAChild, u"{detail} is an adult. This hub's cases are of children."},
    Sentence{ProblemCode::RelationToSelf,
             u"A person cannot be their own relative. Check both references."},
    Sentence{ProblemCode::LikelyDuplicate, u"This may be {detail}, who is already in {other}. Both "
                                           u"are kept unless you change the list."},
    Sentence{ProblemCode::KnownOtherwise,
             u"Roundtable already has this person with “{detail}” here. Correct the list, or give "
             u"the row a reference of its own."},
    Sentence{ProblemCode::NotKept,
             u"Roundtable has no place for this on {detail}; the cell is left out."},
    Sentence{ProblemCode::HubHoldsNoCases,
             u"{detail} holds no cases. Choose the hub that works with the child."},
};

} // namespace

QString importProblemPlace(const Problem& problem) {
    QStringList parts{problem.file};
    if (problem.line > 0)
        parts.append(u"line %1"_s.arg(problem.line));
    if (!problem.column.isEmpty())
        parts.append(problem.column);
    return parts.join(u", "_s);
}

QString importProblemText(const Problem& problem) {
    const auto at = std::find_if(sentences.begin(), sentences.end(),
                                 [&](const Sentence& s) { return s.code == problem.code; });
    if (at == sentences.end())
        return {};
    const QString other = problem.otherLine > 0
                              ? u"%1, line %2"_s.arg(problem.otherFile).arg(problem.otherLine)
                              : u"the program"_s;
    QString text;
    for (QStringView rest = at->text; !rest.isEmpty();) { // what is put in is not looked at again
        const bool detail = rest.startsWith(u"{detail}");
        if (detail || rest.startsWith(u"{other}")) {
            text += detail ? problem.detail : other;
            rest = rest.sliced(detail ? 8 : 7);
            continue;
        }
        text += rest.front();
        rest = rest.sliced(1);
    }
    return text;
}

QString importKindText(ImportKind kind) {
    switch (kind) {
    case ImportKind::Hubs:
        return u"Hubs"_s;
    case ImportKind::People:
        return u"People"_s;
    case ImportKind::Families:
        return u"Families"_s;
    case ImportKind::Relations:
        return u"Relations"_s;
    case ImportKind::Allocations:
        return u"Allocations"_s;
    case ImportKind::Standing:
        return u"Where families stand"_s;
    }
    return {};
}

QString importCountText(int add, int change, int same) {
    QStringList parts;
    if (add > 0)
        parts << u"%1 to add"_s.arg(add);
    if (change > 0)
        parts << u"%1 to change"_s.arg(change);
    if (same > 0)
        parts << u"%1 the same"_s.arg(same);
    return parts.isEmpty() ? u"nothing"_s : parts.join(u", "_s);
}

} // namespace rt
