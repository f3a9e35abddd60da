// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window.h"

#include "ui/shell/header_bar.h"
#include "ui/shell/history.h"
#include "ui/shell/list_settings.h"
#include "ui/shell/rail.h"
#include "ui/shell/stripe.h"
#include "ui/shell/task_strip.h"
#include "ui/shell/undo_key.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_habits.h"
#include "ui/widgets/page.h"
#include "ui/widgets/undo_bar.h"

#include <QActionGroup>
#include <QCloseEvent>

namespace rt {

MainWindow::MainWindow(std::vector<Area> areas, const QString& folder,
                       std::function<QDateTime()> now)
    : m_folder(folder),
      m_now(std::move(now)),
      m_areas(std::move(areas)),
      m_areaActions(new QActionGroup(this)),
      m_root(new QStackedWidget),
      m_work(new QWidget),
      m_history(new History),
      m_message(new InlineMessage),
      m_idleWarning(new InlineMessage),
      m_undo(new UndoBar),
      m_busy(new BusyBar),
      m_idle(new IdleGuard(m_now, this)),
      m_lists(new ListHabits(this)),
      m_lockScreen(new LockScreen),
      m_practice(stripe()),
      m_tasks(new TaskStrip) {
    setWindowTitle(QStringLiteral("Roundtable"));
    makeMenus(m_areas);
    makeContent();
    watchIdle();
    new UndoKey(this);
    if (settingsAreDamaged(m_folder)) {
        mendSettings(m_folder);
        m_message->say(InlineMessage::About::Information,
                       tr("The settings of this PC could not be read. The usual ones hold; set "
                          "yours with Ctrl+comma."));
    }
    take(loadSettings(m_folder));
    watchLists();
    if (!restoreGeometry(loadGeometry(m_folder)))
        resize(1366, 768);
    if (!m_areas.empty())
        openArea(0);
}

MainWindow::~MainWindow() = default;

void MainWindow::makeContent() {
    m_header = new HeaderBar(m_back, m_privacy, m_lock);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(gap::l, 0, gap::l, gap::s);
    foot->addWidget(m_undo);
    auto* notices = new QVBoxLayout;
    notices->setContentsMargins(gap::l, 0, gap::l, 0);
    notices->setSpacing(gap::s);
    notices->addWidget(m_idleWarning);
    notices->addWidget(m_message);
    notices->addWidget(m_tasks);
    m_column = new QVBoxLayout;
    m_column->setSpacing(0);
    m_column->addWidget(m_header);
    m_column->addWidget(m_busy);
    m_column->addLayout(notices);
    m_column->addWidget(m_history, 1);
    m_column->addLayout(foot);
    auto* across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(new Rail(m_areaActions->actions()));
    across->addLayout(m_column, 1);
    auto* box = new QVBoxLayout(m_work);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_practice);
    box->addLayout(across, 1);
    m_root->addWidget(m_work);
    m_root->addWidget(m_lockScreen);
    setCentralWidget(m_root);
    connect(m_lockScreen, &LockScreen::unlocked, this, &MainWindow::unlock);
    connect(m_lockScreen, &LockScreen::restoreAsked, this, &MainWindow::restoreAsked);
}

void MainWindow::openArea(int area) {
    m_areaActions->actions().at(area)->setChecked(true);
    QWidget* shown = m_history->page();
    if (shown && m_history->area() == area && shown->property("rtAreaRoot").toBool())
        return shown->setFocus(Qt::OtherFocusReason);
    QWidget* made = m_areas[size_t(area)].page();
    made->setProperty("rtAreaRoot", true);
    made->installEventFilter(this);
    m_history->push(made, area);
    pageShown();
}

void MainWindow::present(QWidget* made) {
    made->installEventFilter(this);
    m_history->push(made, m_history->area());
    pageShown();
}

bool MainWindow::back() {
    if (!m_history->back())
        return false;
    pageShown();
    return true;
}

QWidget* MainWindow::page() const {
    return m_history->page();
}

void MainWindow::pageShown() {
    m_back->setVisible(m_history->canGoBack());
    const int area = m_history->area();
    if (area >= 0)
        m_areaActions->actions().at(area)->setChecked(true);
    const QString crumb = page()->property(crumbProperty).toString();
    m_header->setCrumb(crumb.isEmpty() && area >= 0 ? m_areas[size_t(area)].name : crumb);
    Q_EMIT pageChanged(page());
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::DynamicPropertyChange && watched == page())
        if (const QString crumb = page()->property(crumbProperty).toString(); !crumb.isEmpty())
            m_header->setCrumb(crumb);
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::setPractice(const QString& words) {
    m_practice->setText(words);
    m_practice->setHidden(words.isEmpty());
}

void MainWindow::setStatus(const QString& words) {
    m_header->setStatus(words);
}

void MainWindow::setPerson(const QString& name) {
    m_person = name;
}

bool MainWindow::isPrivate() const {
    return m_privacy->isChecked();
}

void MainWindow::take(const WindowSettings& chosen) {
    m_settings = chosen;
    applySettings(chosen);
    m_idle->setMinutes(chosen.idleMinutes);
}

void MainWindow::watchLists() {
    m_lists->setAll(loadLists(m_folder));
    m_lists->told = [this](const QString& words) { m_undo->say(words); };
    connect(m_lists, &ListHabits::changed, this,
            [this](const QString& list) { saveList(m_folder, list, m_lists->columns(list)); });
    connect(m_lists, &ListHabits::densityChosen, this, [this](Density rows) {
        m_settings.rows = rows;
        saveSettings(m_folder, m_settings);
        Q_EMIT settingsChanged(m_settings);
    });
}

void MainWindow::closeEvent(QCloseEvent* event) {
    rt::saveGeometry(m_folder, QWidget::saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace rt
