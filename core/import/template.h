// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of list that can be imported and the columns of each: the one place that knows them.
#pragma once
#include <QByteArray>
#include <QString>

#include <array>
#include <optional>
#include <span>

namespace rt {

enum class ImportKind { Hubs, People, Families, Relations, Allocations, Standing };
inline constexpr std::array importKinds{ImportKind::Hubs,        ImportKind::People,
                                        ImportKind::Families,    ImportKind::Relations,
                                        ImportKind::Allocations, ImportKind::Standing};

enum class CellType {
    Text,     // one line
    LongText, // keeps its line breaks
    Words,    // several words or references, with semicolons between
    PastDate,
    DueDate, // of a birth: at most 300 days ahead
    AnyDate,
    Count,   // 0 to 1000
    Percent, // 50, 50% or 0.5
    YesNo,
    Code,    // one of the words of the column
    Actions, // owner|text|due, one a line or with semicolons between
};

enum class Need { Required, Optional };

struct ImportColumn {
    QStringView name; // never changes: scripts rely on it
    QStringView heading;
    CellType type;
    Need need;
    QStringView words; // of a Code: "female=f,girl;male=m,boy": code, then what else is understood
    QStringView synonyms; // other headings, folded, with commas between
    QStringView examples[2];
    QStringView help; // a sentence
};

// Positions of the columns in columnsOf() and in the values of a row.
struct HubColumn {
    enum : size_t {
        Label,
        Name,
        Type,
        Area,
        Specialisms,
        BandFrom,
        BandTo,
        Opened,
        Closed,
        MergedInto,
        GroupManager,
        Count
    };
};

struct PersonColumn {
    enum : size_t {
        StaffNumber,
        GivenName,
        FamilyName,
        Email,
        Role,
        Hub,
        Share,
        Basis,
        From,
        To,
        Skills,
        Phone,
        Count
    };
};

struct FamilyColumn {
    enum : size_t {
        Family,
        FamilyLabel,
        Reference,
        Role,
        GivenName,
        FamilyName,
        KnownAs,
        Born,
        Expected,
        Sex,
        CaseNumber,
        Language,
        School,
        Phone,
        Address1,
        Address2,
        Town,
        Postcode,
        AddressPrivate,
        Count
    };
};

struct RelationColumn {
    enum : size_t { Person, Relative, Relation, ParentalResponsibility, LivesWith, Count };
};

struct AllocationColumn {
    enum : size_t { Child, Hub, Since, LeadWorker, CoWorkers, Status, Count };
};

struct StandingColumn {
    enum : size_t {
        Reference,
        LastDiscussed,
        LastDeep,
        LastSeen,
        LastSeenAlone,
        ViewsOn,
        Views,
        NextConference,
        NextReview,
        NextCourt,
        Actions,
        Count
    };
};

std::span<const ImportColumn> columnsOf(ImportKind kind);
QString nameOf(ImportKind kind); // "hubs", as typed after `roundtablectl template`
std::optional<ImportKind> importKindNamed(QStringView name);

// A heading line and two example rows; rows left as they are do not get imported.
QByteArray writeTemplate(ImportKind kind);
inline constexpr QStringView exampleMark = u"EXAMPLE"; // begins the first cell of example rows

} // namespace rt
