// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/organisation.h"

#include <QDialog>

namespace rt {

class Form;
class PersonPicker;

// Who uses this PC: what is written here is written in their name, and what they may do is theirs.
class WhoDialog : public QDialog {
    Q_OBJECT

public:
    WhoDialog(const std::vector<Person>& people, PersonId now, QWidget* parent);

Q_SIGNALS:
    void chosen(rt::PersonId person);

private:
    void take();

    Form* m_form;
    PersonPicker* m_person;
};

} // namespace rt
