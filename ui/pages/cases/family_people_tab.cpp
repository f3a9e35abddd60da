// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/family_tab.h"
#include "ui/pages/cases/field_history_panel.h"
#include "ui/pages/cases/member_lines.h"
#include "ui/pages/cases/people_forms.h"
#include "ui/pages/cases/verb_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/views.h"

#include <QApplication>
#include <QListView>
#include <QScrollArea>

namespace rt {

namespace {

using Part = MemberLine::Kind;

std::vector<FormPanel*> formsOf(const FileDesk& at, const MemberLine& line) {
    switch (line.kind) {
    case Part::Family:
        return {familyForm(at)};
    case Part::Child:
        return childForms(at, {line.id});
    case Part::Adult:
        return {adultForm(at, {line.id})};
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
          m_history(new FieldHistoryPanel(desk, around)) {
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
        m_right = new QWidget;
        m_right->setAccessibleName(tr("The chosen one"));
        m_rightBox = new QVBoxLayout(m_right);
        m_rightBox->setContentsMargins(0, 0, 0, 0);
        m_rightBox->setSpacing(gap::m);
        m_rightBox->addWidget(m_history);
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, 0, gap::l, gap::l);
        m_columns = new Columns({left, m_right}, {9, 11}, 900);
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
        else if ((turned || !isTouched()) && !m_key.isNull())
            choose(m_list->currentIndex());
    }

private:
    FileDesk file() const { return {m_desk, m_around, m_read, m_child}; }

    bool isTouched() const { // what is typed and not saved is never taken away
        return std::any_of(m_forms.begin(), m_forms.end(), [](const QPointer<FormPanel>& form) {
            return form && form->isTouched();
        });
    }

    void choose(const QModelIndex& row) {
        if (!row.isValid())
            return;
        const QUuid id = m_model->line(row).id;
        if (id == m_key && isTouched() && !m_names.areHidden())
            return;
        if (m_names.areHidden())
            return place(id, {});
        if (!putBack(id))
            place(id, formsOf(file(), m_model->line(row)));
    }

    // What is typed and not saved waits until somebody returns to it.
    void putAway() {
        m_history->hide();
        if (!m_area)
            return;
        if (isTouched()) {
            m_area->hide();
            m_kept.insert(m_key, {m_area, m_forms});
        } else {
            delete m_area;
        }
        m_area = nullptr;
        m_forms.clear();
    }

    bool putBack(const QUuid& key) {
        if (!m_kept.contains(key))
            return false;
        putAway();
        const Kept kept = m_kept.take(key);
        m_key = key;
        m_area = kept.area;
        m_forms = kept.forms;
        m_area->show();
        return true;
    }

    void place(const QUuid& key, const std::vector<FormPanel*>& forms) {
        const bool inside = m_area && m_area->isAncestorOf(QApplication::focusWidget());
        putAway();
        m_key = key;
        auto* content = new QWidget;
        auto* box = new QVBoxLayout(content);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(gap::l);
        for (FormPanel* form : forms) {
            m_forms.push_back(form);
            box->addWidget(form);
            for (const auto ended : {&FormPanel::saved, &FormPanel::left})
                connect(form, ended, this, &PeopleTab::settle, Qt::QueuedConnection);
            connect(form, &FormPanel::historyAsked, this, [this](const QString& field) {
                if (!field.isEmpty())
                    m_history->tell(m_family, m_key, field, m_names);
            });
        }
        if (forms.empty())
            box->addWidget(new EmptyState(tr("Names are hidden."),
                                          tr("F7 shows them; then they can be changed.")));
        box->addStretch(1);
        m_area = scrolling(content);
        m_rightBox->insertWidget(0, m_area, 1);
        if (inside || (forms.size() == 1 && forms.front()->isNew()))
            begin();
    }

    void add(FormPanel* (*make)(const FileDesk&)) {
        if (!putBack({}))
            place({}, {make(file())});
        begin();
    }

    void begin() {
        m_columns->choose(1);
        if (!m_forms.empty() && m_forms.front())
            m_forms.front()->begin();
    }

    void settle() {           // back to the list, with the forms as they now are
        if (m_key.isNull()) { // the new one was added, or left
            delete m_area;
            m_area = nullptr;
            m_forms.clear();
        }
        m_columns->choose(0);
        m_list->setFocus(Qt::OtherFocusReason);
        choose(m_list->currentIndex());
    }

    struct Kept {
        QScrollArea* area = nullptr;
        std::vector<QPointer<FormPanel>> forms;
    };

    FamilyOverview m_read;
    ChildId m_child;
    QUuid m_key; // of the row whose forms stand there; null: a new one
    QHash<QUuid, Kept> m_kept;
    bool m_wasHidden = false;
    LinesModel<MemberLine>* m_model;
    QListView* m_list = nullptr;
    Columns* m_columns = nullptr;
    QWidget* m_right = nullptr;
    QVBoxLayout* m_rightBox = nullptr;
    QScrollArea* m_area = nullptr;
    FieldHistoryPanel* m_history;
    std::vector<QPointer<FormPanel>> m_forms;
};

} // namespace

FamilyTab* familyPeopleTab(Desk& desk, const Around& around, FamilyId family) {
    return new PeopleTab(desk, around, family);
}

} // namespace rt

#include "family_people_tab.moc"
