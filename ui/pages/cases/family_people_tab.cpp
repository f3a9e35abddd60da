// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/family_tab.h"
#include "ui/pages/cases/field_history_panel.h"
#include "ui/pages/cases/form_shelf.h"
#include "ui/pages/cases/member_lines.h"
#include "ui/pages/cases/people_forms.h"
#include "ui/pages/cases/verb_button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/views.h"

#include <QListView>

namespace rt {

namespace {

using Part = MemberLine::Kind;

// Whether they were entered twice comes first: it decides on which entry one works.
std::vector<FormPanel*> withSame(std::vector<FormPanel*> forms, FormPanel* same) {
    if (same)
        forms.insert(forms.begin(), same);
    return forms;
}

std::vector<FormPanel*> formsOf(const FileDesk& at, const MemberLine& line) {
    switch (line.kind) {
    case Part::Family:
        return {familyForm(at)};
    case Part::Child:
        return withSame(childForms(at, {line.id}), samePersonForm(at, ChildId{line.id}));
    case Part::Adult:
        return withSame({adultForm(at, {line.id})}, samePersonForm(at, AdultId{line.id}));
    case Part::Relation:
        return relationForms(at, {line.id});
    case Part::Address:
        return addressForms(at, {line.id});
    case Part::KeyDate:
        return keyDateForms(at, {line.id});
    case Part::CoWorker:
        return {coWorkerForm(at, {line.id})};
    case Part::Case:
        return {caseForm(at, {line.id})};
    }
    return {};
}

// Everybody of the file at the left, the forms of the chosen one at the right.
class PeopleTab : public FamilyTab {
    Q_OBJECT

public:
    PeopleTab(Desk& desk, Around around, FamilyId family)
        : FamilyTab(desk, around, family),
          m_model(new LinesModel<MemberLine>(
              memberColumns(), [](const MemberLine& l) { return QVariant(l.id); }, this)),
          m_history(new FieldHistoryPanel(desk, around)),
          m_shelf(new FormShelf(tr("The chosen one"))) {
        m_list = list(m_model, new LineDelegate, tr("People"));
        auto* panel = new Panel(tr("People"), tr("Enter edits"));
        panel->fill(m_list);
        auto* verbs = new QWidget;
        auto* flow = new FlowLayout(verbs);
        flow->setContentsMargins(0, 0, 0, 0);

        struct Verb {
            QString words, key;
            FormPanel* (*make)(const FileDesk&);
        };

        for (const auto& [words, key, make] : {Verb{tr("Child"), tr("Alt+C"), newChildForm},
                                               Verb{tr("Adult"), tr("Alt+A"), newAdultForm},
                                               Verb{tr("Relation"), tr("Alt+R"), newRelationForm},
                                               Verb{tr("Address"), tr("Alt+D"), newAddressForm},
                                               Verb{tr("Co-worker"), tr("Alt+W"), newCoWorkerForm},
                                               Verb{tr("Key date"), tr("Alt+T"), keyDateForm}})
            flow->addWidget(verbButton(words, key, [this, make = make] { add(make); }));
        auto* left = new QWidget;
        left->setAccessibleName(tr("Everybody"));
        auto* column = new QVBoxLayout(left);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(gap::m);
        column->addWidget(verbs);
        column->addWidget(panel, 1);
        m_shelf->addBelow(m_history);
        connect(m_shelf, &FormShelf::settled, this, &PeopleTab::settle);
        connect(m_shelf, &FormShelf::turned, m_history, &QWidget::hide);
        connect(m_shelf, &FormShelf::historyAsked, this, [this](const QString& field) {
            if (!field.isEmpty())
                m_history->tell(m_family, m_shelf->key(), field, m_names);
        });
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, 0, gap::l, gap::l);
        m_columns = new Columns({left, m_shelf}, {9, 11}, 900);
        box->addWidget(m_columns);
        connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this](const QModelIndex& row) { choose(row); });
        onEnter(m_list, [this](const QModelIndex&) { begin(); });
        setFocusProxy(m_list);
    }

    void show(const FamilyOverview& family, ChildId child) override {
        const bool turned = m_wasHidden != m_names.areHidden();
        m_wasHidden = m_names.areHidden();
        m_read = family;
        m_child = child;
        auto lines = memberLines(file(), m_names);
        if (!child.isNull())
            std::erase_if(lines, [&](const MemberLine& line) {
                return line.kind == Part::Child && line.id != child.value;
            });
        m_model->setLines(std::move(lines));
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0, 0));
        else if ((turned || !m_shelf->isTouched()) && !m_shelf->key().isNull())
            choose(m_list->currentIndex());
    }

private:
    FileDesk file() const { return {m_desk, m_around, m_read, m_child}; }

    void choose(const QModelIndex& row) {
        if (!row.isValid())
            return;
        const QUuid id = m_model->line(row).id;
        if (id == m_shelf->key() && m_shelf->isTouched() && !m_names.areHidden())
            return; // what is typed and not saved is never taken away
        if (m_names.areHidden())
            return m_shelf->place(
                id, {}, {tr("Names are hidden."), tr("F7 shows them; then they can be changed.")});
        if (!m_shelf->putBack(id))
            m_shelf->place(
                id, formsOf(file(), m_model->line(row)),
                {tr("This address is protected."), tr("Somebody who may see it can change it.")});
    }

    void add(FormPanel* (*make)(const FileDesk&)) {
        if (!m_shelf->putBack({}))
            m_shelf->place({}, {make(file())});
        begin();
    }

    void begin() {
        m_columns->choose(1);
        m_shelf->begin();
    }

    void settle() {                  // back to the list, with the forms as they now are
        if (m_shelf->key().isNull()) // the new one was added, or left
            m_shelf->clear();
        m_columns->choose(0);
        m_list->setFocus(Qt::OtherFocusReason);
        choose(m_list->currentIndex());
    }

    FamilyOverview m_read;
    ChildId m_child;
    bool m_wasHidden = false;
    LinesModel<MemberLine>* m_model;
    QListView* m_list = nullptr;
    Columns* m_columns = nullptr;
    FieldHistoryPanel* m_history;
    FormShelf* m_shelf;
};

} // namespace

FamilyTab* familyPeopleTab(Desk& desk, const Around& around, FamilyId family) {
    return new PeopleTab(desk, around, family);
}

} // namespace rt

#include "family_people_tab.moc"
