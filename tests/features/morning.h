// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/held_meeting.h"
#include "core/queries/hubs.h"
#include "core/queries/rows.h"
#include "tests/features/running.h"
#include "ui/shell/header_bar.h"
#include "ui/widgets/chip_delegate.h"

#include <QListView>
#include <QTableView>

namespace rt::test {

// Three people open the program on the practice trust's Thursday, and touch nothing but keys.
struct Morning : Practising {
    DemoHub hub = demoHub(desk().db(), desk().today());

    void sitDown(PersonId person) {
        desk().actAs(person);
        settled();
        press(Qt::Key_1, Qt::ControlModifier);
    }

    PersonId manager() {
        for (const HubLine& line : hubsAsAt(desk().db(), desk().today()))
            if (line.hub.id == hub.hub)
                return line.manager;
        return {};
    }

    QListView* list(const QString& name) {
        for (auto* each : window().page()->findChildren<QListView*>())
            if (each->accessibleName() == name)
                return each;
        FAIL("no list " << name.toStdString());
        return nullptr;
    }

    QString list(const QString& name, int column) { // what a table says in one column
        QStringList words;
        for (auto* each : window().page()->findChildren<QTableView*>())
            for (int row = 0; each->accessibleName() == name && row < each->model()->rowCount();
                 ++row)
                words << each->model()->index(row, column).data().toString();
        return words.join(u'\n');
    }

    bool isOn(const QString& crumb) { return window().header().crumb().startsWith(crumb); }

    template <class T> T row(QUuid id) { return *rowOf<T>(desk().db(), {id}); }

    static QUuid current(const QListView* view) {
        return view->currentIndex().data(IdRole).toUuid();
    }
};

} // namespace rt::test
