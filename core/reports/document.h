// SPDX-License-Identifier: GPL-3.0-or-later
// A document as blocks of plain text, before it is known whether it goes on paper or into another
// system. Strings are shown as they are: nothing in them is ever read as markup.
#pragma once
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace rt {

struct Heading {
    QString text;
    int level = 1; // 1 to 3
};

struct Paragraph {
    QString text;
};

struct LabelledText {
    QString caption;
    QString text;
};

struct PaperColumn {
    enum class Align { Left, Right };
    QString title;
    double share = 1; // of the width, in proportion to the other columns'
    Align align = Align::Left;
};

struct Table {
    std::vector<PaperColumn> columns;
    std::vector<QStringList> rows; // a missing cell is empty, one too many is not shown
    QString whenEmpty = QStringLiteral("None");
};

struct List {
    QStringList items;
};

struct Rule {};

struct PageBreak {};

struct Block;

// Stays on one page unless it is longer than one.
struct KeepTogether {
    std::vector<Block> blocks;
};

// The same with a line around it: a signature, a direction.
struct Box {
    std::vector<Block> blocks;
};

struct Block : std::variant<Heading, Paragraph, LabelledText, Table, List, Rule, PageBreak,
                            KeepTogether, Box> {
    using variant::variant;
};

// Who took it out of the program, when and what for; stands at the foot of each page.
struct Printed {
    QString by;
    QDateTime at; // shown in English time
    QString purpose;
};

struct Document {
    QString title;   // the kind of document, "Discussion record": also the PDF's, so never a name
    QString subject; // whom or what it is about, "M.A., reference 104233"
    QString marking; // "Official - sensitive", as set for the trust
    QDate asAt;
    bool practiceData = false; // says on every page that the people are invented
    Printed printed;
    std::vector<Block> blocks;
};

} // namespace rt
