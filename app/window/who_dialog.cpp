// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/who_dialog.h"

#include "ui/text/in_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/person_picker.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rt {

WhoDialog::WhoDialog(const std::vector<Person>& people, PersonId now, QWidget* parent)
    : QDialog(parent),
      m_form(new Form),
      m_person(new PersonPicker) {
    setWindowTitle(tr("Who uses this PC"));
    std::vector<PersonChoice> choices;
    for (const Person& one : people)
        choices.push_back({one.id.value, one.name(), inWords(one.role), {}});
    m_person->setPeople(std::move(choices));
    m_person->setPerson(now.value);
    m_form->add(u"person"_s, tr("Who uses this PC"), m_person,
                tr("Everything written here is written in this person's name."));
    auto* choose = button(tr("This is me"), Kind::Primary, [this] { take(); });
    choose->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->addWidget(button(tr("Cancel"), Kind::Plain, [this] { reject(); }));
    foot->addStretch();
    foot->addWidget(choose);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(gap::l, gap::l, gap::l, gap::l);
    box->setSpacing(gap::l);
    box->addWidget(m_form);
    box->addStretch();
    box->addLayout(foot);
    onTextSize(this, [this] { setMinimumWidth(scaled(420)); });
    m_person->edit()->setFocus(Qt::OtherFocusReason);
    m_person->edit()->selectAll();
}

void WhoDialog::take() {
    m_form->clearErrors();
    if (m_person->person().isNull()) {
        (void)m_form->refuse(u"person"_s, tr("Choose a person from the list."));
        return;
    }
    Q_EMIT chosen({m_person->person()});
    accept();
}

} // namespace rt
