// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/program.h"
#include "ui/pages/cases/cases_page.h"
#include "ui/pages/import/import_page.h"
#include "ui/pages/meeting/meeting_page.h"
#include "ui/pages/quick/quick_capture.h"
#include "ui/pages/quick/quick_open.h"
#include "ui/text/error_text.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/undo_bar.h"

using namespace Qt::StringLiterals;

namespace rt {

std::vector<Area> Program::areas() {
    return {{tr("Cases"), Icon::Cases, [this] { return casesPage(*m_desk, around()); }},
            {tr("Meeting"), Icon::Meeting, [this] { return meetingPage(*m_desk, around()); }},
            {tr("Import"), Icon::Import, [this] { return importPage(*m_desk, around()); }}};
}

Around Program::around() {
    Around around;
    around.present = [this](QWidget* page) { m_window->present(page); };
    around.back = [this] { m_window->back(); };
    around.said = [this](const QString& done) {
        m_window->undoBar().offer(done, [this] { undo(); });
    };
    around.refused = [this](const QString& words) { refuse(words); };
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
    const auto note = [this] { quickCapture(*m_desk, around(), m_window.get(), Capture::Anything); };
    const auto action = [this] {
        quickCapture(*m_desk, around(), m_window.get(), Capture::Action);
    };
    window.addTo(Menu::Go, tr("Open a family…"), tr("Ctrl+K"), open);
    QAction* create = window.addTo(Menu::File, tr("New note or action…"), tr("Ctrl+N"), note);
    create->setIconText(tr("New"));
    window.setCreate(create);
    window.addTo(Menu::File, tr("New action…"), tr("Ctrl+Shift+A"), action);
    window.addTo(Menu::Edit, tr("Undo"), tr("Ctrl+Z"), [this] { undo(); });
}

} // namespace rt
