// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/hub_staff.h"
#include "core/queries/hubs.h"
#include "tests/ui/pages/cases/file_window.h"
#include "ui/pages/hub/hub_page.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/person_picker.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <catch2/catch_test_macros.hpp>

namespace rt::test {

// The Hub area in a window, worked by key.
struct HubWindow : FileWindow {
    enum class As { Coordinator, Manager, Worker, Partner };

    explicit HubWindow(As as, HubTabName tab = HubTabName::People) {
        desk->actAs(person(as));
        window->present(hubPage(*desk, around(), tab));
        wait();
    }

    PersonId person(As as) const {
        const DemoMade& made = Practice::one().made;
        if (as == As::Coordinator)
            return made.coordinator;
        if (as == As::Manager)
            return made.manager;
        const Role role = as == As::Partner ? Role::Partner : Role::SocialWorker;
        for (const StaffLine& line : staffOn(desk->db(), desk->today()))
            if (line.person.role == role && (role == Role::Partner || inHub13(line)))
                return line.person.id;
        return {};
    }

    static bool inHub13(const StaffLine& line) {
        return std::any_of(line.places.begin(), line.places.end(),
                           [](const StaffPlace& one) { return one.hubLabel == u"13"_s; });
    }

    HubId hub13() const { return Practice::one().made.hub13; }

    template <class View = QAbstractItemView> View* view(const QString& name) const {
        for (auto* one : window->findChildren<View*>())
            if (one->accessibleName() == name && one->isVisible())
                return one;
        return nullptr;
    }

    // Moves by J to the row whose words hold these.
    void goTo(QAbstractItemView* in, const QString& words) {
        REQUIRE(in);
        in->setFocus();
        in->setCurrentIndex(in->model()->index(0, 0));
        for (int i = 0; i < in->model()->rowCount() && !rowWords(in).contains(words); ++i)
            chord(Qt::Key_J);
        REQUIRE(rowWords(in).contains(words));
    }

    static QString rowWords(QAbstractItemView* in) {
        QStringList words;
        for (int column = 0; column < in->model()->columnCount(); ++column)
            words << in->model()
                         ->index(in->currentIndex().row(), column)
                         .data(Qt::AccessibleTextRole)
                         .toString();
        return words.join(u' ');
    }

    QWidget* field(const QString& name) const {
        for (auto* control : window->findChildren<QWidget*>(name))
            if (control->isVisible())
                return control;
        return nullptr;
    }

    void fill(const QString& name, const QString& words) {
        QWidget* control = field(name);
        INFO(name.toStdString());
        REQUIRE(control);
        if (auto* date = qobject_cast<DateField*>(control))
            control = date->edit();
        else if (auto* picker = qobject_cast<PersonPicker*>(control))
            control = picker->edit();
        qobject_cast<QLineEdit*>(control)->clear();
        control->setFocus();
        type(words);
    }

    void pick(const QString& name, const QString& words) { // in a list of choices
        auto* combo = qobject_cast<QComboBox*>(field(name));
        REQUIRE(combo);
        combo->setFocus();
        chord(Qt::Key_Home);
        for (int i = 0; i < combo->count() && !combo->currentText().startsWith(words); ++i)
            chord(Qt::Key_Down);
        REQUIRE(combo->currentText().startsWith(words));
    }

    void save() { chord(Qt::Key_Return, Qt::ControlModifier); }

    bool says(const QString& words) const { // somewhere on the page, to be read
        for (const auto* one : window->page()->findChildren<QLabel*>())
            if (one->isVisible() && one->text().contains(words))
                return true;
        return false;
    }
};

} // namespace rt::test
