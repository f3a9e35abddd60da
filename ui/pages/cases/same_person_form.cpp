// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/commands/same_people.h"
#include "core/queries/called.h"
#include "core/queries/duplicates.h"
#include "core/queries/rows.h"
#include "core/queries/sight.h"
#include "ui/pages/cases/edit_panel.h"
#include "ui/pages/cases/people_forms.h"
#include "ui/text/in_words.h"
#include "ui/widgets/text.h"

#include <QGridLayout>

// Two entries of one child or adult, side by side, and which of them stays.
using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("FamilyPeople", words);
}

struct Side {
    QUuid id;
    QString name;
    QStringList facts; // in the order of the headings
};

QString familyName(const FileDesk& at, FamilyId id) {
    const auto family = rowOf<Family>(at.desk.db(), id);
    return family ? family->name : QString();
}

QStringList headings(const Child&) {
    return {tr("Name"),       tr("Born"),   tr("Family"), tr("Case number"),
            tr("NHS number"), tr("School"), tr("Status")};
}

QStringList headings(const Adult&) {
    return {tr("Name"), tr("Born"), tr("Family"), tr("Part in the family"), tr("Phone")};
}

Side sideOf(const FileDesk& at, const Child& one) {
    return {one.id.value,
            wholeName(one),
            {wholeName(one), sayDate(one.born), familyName(at, one.family), one.caseNumber,
             one.nhsNumber, one.school, inWords(one.status)}};
}

Side sideOf(const FileDesk& at, const Adult& one) {
    return {one.id.value,
            wholeName(one),
            {wholeName(one), sayDate(one.born), familyName(at, one.family), one.part, one.phone}};
}

QWidget* beside(const QStringList& headings, const Side& here, const Side& there) {
    auto* table = new QWidget;
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gap::l);
    grid->addWidget(label(tr("This entry"), Type::Caption), 0, 1);
    grid->addWidget(label(tr("The other"), Type::Caption), 0, 2);
    for (int i = 0; i < headings.size(); ++i) {
        if (here.facts[i].isEmpty() && there.facts[i].isEmpty())
            continue;
        grid->addWidget(label(headings[i], Type::Caption), i + 1, 0);
        grid->addWidget(wrapped(here.facts[i]), i + 1, 1);
        grid->addWidget(wrapped(there.facts[i]), i + 1, 2);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    return table;
}

// The second entry may stand in a file that is not open to whoever looks.
template <class T> std::optional<T> likelyOther(const FileDesk& at, const T& one) {
    const Sight sight(at.desk.db(), at.desk.person(), at.desk.today());
    for (const DuplicateLine& line : duplicatesOf(at.desk.db(), one)) {
        if constexpr (std::is_same_v<T, Child>) {
            if (auto other = rowOf<T>(at.desk.db(), line.otherChild);
                other && sight.opens(other->family))
                return other;
        } else if (auto other = rowOf<T>(at.desk.db(), line.otherAdult);
                   other && sight.opens(other->family)) {
            return other;
        }
    }
    return std::nullopt;
}

template <class T> FormPanel* formFor(const FileDesk& at, decltype(T::id) id) {
    const auto one = rowOf<T>(at.desk.db(), id);
    const auto other = one ? likelyOther(at, *one) : std::nullopt;
    if (!other)
        return nullptr;
    const Side here = sideOf(at, *one), there = sideOf(at, *other);
    JoinPeople start;
    start.shown = here.id;
    const Choices both{{here.id, tr("This entry")}, {there.id, tr("The other entry")}};
    FormPanel* panel = commandPanel<JoinPeople>(
        at, start, tr("Perhaps entered twice"), tr("These are the same person"), u"same"_s,
        [&](BoundForm<JoinPeople>& form) {
            form.one(&JoinPeople::shown, tr("Which entry stays"), both);
            form.line(&JoinPeople::why, tr("How you know"));
        },
        [here, there](Workspace& workspace, JoinPeople join) {
            join.one = join.shown == here.id ? there.id : here.id;
            return joinPeople(workspace, join);
        },
        tr("Joined. What was written of either now stands with the one that stays."));
    panel->form()->addRow(beside(headings(*one), here, there));
    return standing(panel);
}

} // namespace

FormPanel* samePersonForm(const FileDesk& at, ChildId child) {
    return formFor<Child>(at, child);
}

FormPanel* samePersonForm(const FileDesk& at, AdultId adult) {
    return formFor<Adult>(at, adult);
}

} // namespace rt
