// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/pictures.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/window.h"
#include "ui/widgets/chip_delegate.h"
#include "ui/widgets/field.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/page.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/scale_strip.h"
#include "ui/widgets/views.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace rt::test {

using namespace Qt::StringLiterals;

inline QStandardItemModel* sampleFamilies() {
    auto* model = new QStandardItemModel;
    model->setHorizontalHeaderLabels({u"Family"_s, u"Children"_s, u"Next"_s, u"Needs attention"_s});
    for (const auto& name : {u"Adeyemi"_s, u"Ahmed"_s, u"Bello"_s, u"Costa"_s, u"Farah"_s,
                             u"Green"_s, u"Hughes"_s, u"Khan"_s, u"Lindqvist"_s, u"Mensah"_s,
                             u"Novak"_s, u"Okonjo"_s, u"Patel"_s, u"Reid"_s, u"Stone"_s}) {
        auto* flags = new QStandardItem;
        if (model->rowCount() % 3 == 0)
            flags->setData(QVariant::fromValue(Chips{{Status::Overdue, u"Visit late 3 days"_s}}),
                           ChipsRole);
        model->appendRow({new QStandardItem(name), new QStandardItem(u"13, 9, 2y 4m"_s),
                          new QStandardItem(u"Review Thu 12 Nov"_s), flags});
    }
    return model;
}

// A page like the real ones: head, filter, a panel with a table.
inline QWidget* listPage() {
    auto* page = new QWidget;
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(gap::l, 0, gap::l, gap::l);
    box->setSpacing(gap::m);
    box->addWidget(new PageHead(u"Families of Hub 13"_s, u"15 families, in order of name"_s));
    auto* filter = new FilterBar(u"Filter families"_s);
    for (const auto& words : {u"All 15"_s, u"Visit late 1"_s, u"No direction 2"_s, u"New 2"_s})
        filter->addQuick(words);
    box->addWidget(filter);
    auto* panel = new Panel(u"All families"_s, u"Enter opens   A action"_s);
    QTableView* families = table(sampleFamilies(), u"Families"_s, 3);
    panel->fill(families);
    filter->setView(families);
    box->addWidget(panel, 1);
    page->setFocusProxy(families);
    describePage(page, u"Cases"_s, u"cases"_s, {u"A\tRecord an action"_s});
    return page;
}

// A page to write on.
inline QWidget* formPage() {
    auto* content = new QWidget;
    auto* box = new QVBoxLayout(content);
    box->setContentsMargins(gap::l, 0, gap::l, gap::l);
    box->addWidget(new PageHead(u"Adeyemi family"_s, u"Co-owned by Hub 13 since 4 Mar 2026"_s));
    box->addWidget(new Banner(u"Do not share the address with K. Adeyemi until 1 Mar 2027."_s));
    auto* panel = new Panel(u"Case note"_s, u"Ctrl+Enter saves"_s);
    auto* form = new Form;
    auto* who = new QLineEdit;
    form->add(u"who"_s, u"Who was seen"_s, who, u"Names, with a comma between."_s);
    form->add(u"note"_s, u"What happened"_s, new NoteEdit(u"In the child's words where you can"_s));
    form->add(u"scale"_s, u"How safe is Mia?"_s,
              new ScaleStrip(u"How safe is Mia?"_s, u"0 not safe tonight"_s, u"10 no worries"_s));
    panel->body()->addWidget(form);
    box->addWidget(panel);
    box->addStretch();
    QWidget* page = scrolling(content);
    page->setFocusProxy(who);
    describePage(page, u"Cases / Adeyemi family / Case note"_s, u"notes"_s);
    return page;
}

struct Window {
    Themed themed;
    QTemporaryDir folder;
    QDateTime now{QDate(2026, 11, 12), QTime(14, 5), Qt::UTC};
    MainWindow window{{{u"Cases"_s, Icon::Cases, listPage},
                       {u"Meeting"_s, Icon::Meeting, formPage},
                       {u"Import"_s, Icon::Import, formPage}},
                      folder.path(),
                      [this] { return now; }};

    Window() {
        applyScheme(Scheme::Light);
        window.setHelp({{u"cases"_s, u"Cases"_s, u"# Cases\n\nEvery family of your hub."_s},
                        {u"notes"_s, u"Case notes"_s, u"# Case notes\n\nWrite what you saw."_s}});
        window.setPerson(u"Jo Marsh"_s);
        window.show();
        window.activateWindow();
        settle();
    }
};

} // namespace rt::test
