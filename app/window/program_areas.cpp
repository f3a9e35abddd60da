// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/program.h"
#include "app/window/who_dialog.h"
#include "core/demo/held_meeting.h"
#include "core/domain/organisation_rules.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"
#include "ui/pages/cases/cases_page.h"
#include "ui/pages/hub/hub_page.h"
#include "ui/pages/import/import_page.h"
#include "ui/pages/meeting/meeting_page.h"
#include "ui/pages/quick/quick_capture.h"
#include "ui/pages/quick/quick_open.h"
#include "ui/pages/today/board_page.h"
#include "ui/pages/today/digest_page.h"
#include "ui/pages/today/today_page.h"
#include "ui/text/error_text.h"
#include "ui/text/in_words.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_menu.h"
#include "ui/widgets/undo_bar.h"

#include <QActionGroup>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace rt {

std::vector<Area> Program::areas() {
    return {{tr("Today"), Icon::Today, [this] { return todayPage(*m_desk, around()); }, 1},
            {tr("Cases"), Icon::Cases, [this] { return casesPage(*m_desk, around()); }, 3},
            {tr("Meeting"), Icon::Meeting, [this] { return meetingPage(*m_desk, around()); }, 4},
            {tr("Hub"), Icon::Hub, [this] { return hubPage(*m_desk, around()); }, 7},
            {tr("Import"), Icon::Import, [this] { return importPage(*m_desk, around()); }, 8},
            {tr("Sync"), Icon::Sync, [this] { return syncArea(); }, 9}};
}

Around Program::around() {
    Around around;
    around.present = [this](QWidget* page) { m_window->present(page); };
    around.back = [this] { m_window->back(); };
    around.said = [this](const QString& done) {
        m_window->undoBar().offer(done, [this] { undo(); });
    };
    around.told = [this](const QString& fact) { m_window->undoBar().say(fact); };
    around.refused = [this](const QString& words) { refuse(words); };
    around.backUpFirst = [this](std::function<void()> work) { m_keeper->before(std::move(work)); };
    around.isPrivate = [this] { return m_window && m_window->isPrivate(); };
    around.onPrivate = [this](QObject* page, std::function<void(bool)> told) {
        // pages are made while the window is: it is there at the next turn of the event loop
        QMetaObject::invokeMethod(
            page,
            [this, page, told] {
                connect(m_window.get(), &MainWindow::privacyChanged, page, told);
            },
            Qt::QueuedConnection);
    };
    return around;
}

void Program::refuse(const QString& words) {
    m_window->message().say(InlineMessage::About::Refusal, words);
}

void Program::undo() {
    m_desk->undo(m_window.get(), [this](const Result<ChangeNo>& undone) {
        undone ? m_window->undoBar().say(tr("Undone.")) : refuse(errorText(undone.error()));
    });
}

void Program::addMenus() {
    using Menu = MainWindow::Menu;
    MainWindow& window = *m_window;
    const auto open = [this] { quickOpen(*m_desk, around(), m_window.get()); };
    const auto note = [this] {
        quickCapture(*m_desk, around(), m_window.get(), Capture::Anything);
    };
    const auto action = [this] {
        quickCapture(*m_desk, around(), m_window.get(), Capture::Action);
    };
    window.setSearch(window.addTo(Menu::Go, tr("Search or command…"), tr("Ctrl+K"), open));
    const auto ofHub = [this](QWidget* (*page)(Desk&, const Around&, const TodayPlace&)) {
        const auto place = todayPlace(m_desk->db(), m_desk->person(), m_desk->today());
        if (place && place->home != Home::Partner && !place->hubs.empty())
            m_window->present(page(*m_desk, around(), *place));
        else
            refuse(tr("This is about a hub, and you belong to none. Choose who you are with "
                      "Ctrl+Shift+U."));
    };
    window.addTo(Menu::Go, tr("Board"), {}, [ofHub] { ofHub(boardPage); });
    window.addTo(Menu::Go, tr("Digest of the week"), {}, [ofHub] { ofHub(digestPage); });
    QAction* create = window.addTo(Menu::File, tr("New note or action…"), tr("Ctrl+N"), note);
    create->setIconText(tr("New"));
    window.setCreate(create);
    window.addTo(Menu::File, tr("New action…"), tr("Ctrl+Shift+A"), action);
    window.addTo(Menu::File, tr("Print the list…"), {}, [this] { // Ctrl+P is the list's own
        if (QAbstractItemView* list = listOn(m_window->page()))
            printList(list);
        else
            m_window->undoBar().say(tr("There is no list on this page."));
    });
    window.addTo(Menu::Edit, tr("Undo"), tr("Ctrl+Z"), [this] { undo(); });
}

void Program::addPeople() {
    m_window->addTo(MainWindow::Menu::File, tr("Who uses this PC…"), tr("Ctrl+Shift+U"),
                    [this] { choosePerson(); });
    if (!m_desk->isPractice())
        return;
    QMenu* menu = m_window->menuBar()->addMenu(tr("&Practise as"));
    auto* people = new QActionGroup(menu);
    const DemoHub demo = demoHub(m_desk->db(), m_desk->today());
    for (const HubPerson& one : peopleOfHub(m_desk->db(), demo.hub, m_desk->today())) {
        const Role role = one.membership.role;
        if (role != Role::Coordinator && role != Role::Consultant && role != Role::GroupManager)
            continue;
        QAction* as = menu->addAction(tr("%1, %2").arg(inWords(role), one.person.name()));
        as->setCheckable(true);
        as->setChecked(one.person.id == m_desk->person());
        people->addAction(as);
        connect(as, &QAction::triggered, this, [this, id = one.person.id] { m_desk->actAs(id); });
        connect(m_desk.get(), &Desk::actorChanged, as,
                [this, as, id = one.person.id] { as->setChecked(id == m_desk->person()); });
    }
}

void Program::choosePerson() {
    std::vector<Person> people = rowsOf<Person>(m_desk->db(), "1 ORDER BY given, family, key");
    std::erase_if(people, [this](const Person& one) {
        return !isCurrent(one.from, one.to, m_desk->today());
    });
    auto* dialog = new WhoDialog(people, m_desk->person(), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WhoDialog::chosen, this, [this](PersonId person) { m_desk->actAs(person); });
    dialog->open();
}

} // namespace rt
