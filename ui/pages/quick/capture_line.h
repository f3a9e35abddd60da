// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_search.h"
#include "ui/pages/quick/action_people.h"
#include "ui/pages/quick/quick_capture.h"

#include <QHash>

namespace rt {

struct CaptureTarget { // whom a captured line is about
    FamilyId family;
    std::vector<ChildId> children; // none: the whole family
    QString familyName;
    QStringList childNames; // as many

    ChildId child() const { return children.size() == 1 ? children.front() : ChildId{}; }

    bool operator==(const CaptureTarget&) const = default;
};

struct Captured {                     // a line as it was understood
    Capture what = Capture::Anything; // Anything: a note
    QString named;                    // the words that name somebody; empty: the family here
    std::vector<CaptureTarget> about; // one: understood; more: which one?
    QString text;                     // of a note
    NoteKind kind = NoteKind::Note;   // or a visit
    ActionLine action;

    bool isAction() const { return what == Capture::Action; }
};

// Reads captured lines: a name in front picks the family or child, otherwise the family of the page
// is meant. "note" after it makes a note, "visit" one that tells of a visit; a line that begins
// with somebody who works with the family is an action.
class CaptureReader {
public:
    CaptureReader(Desk& desk, FamilyId here);

    Captured read(const QString& typed, Capture wish);
    const ActionPeople& peopleOf(FamilyId family);
    void choose(const QString& named, const CaptureTarget& target); // which one

private:
    std::vector<CaptureTarget> targets(const QString& named);
    std::optional<CaptureTarget> here(const QString& named) const;
    bool beginsWithWorker(const QString& typed, FamilyId family);
    bool takeKind(Captured& line, QString& rest);
    void takeName(Captured& line, QString& rest);

    Desk& m_desk;
    std::optional<FamilyFinder> m_finder; // once a name is looked for
    FamilyId m_here;
    QString m_hereName;
    std::vector<Child> m_children; // of the family here
    QHash<QString, std::vector<CaptureTarget>> m_found;
    QHash<FamilyId, ActionPeople> m_people;
};

} // namespace rt
