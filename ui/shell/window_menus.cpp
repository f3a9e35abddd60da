// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/header_bar.h"
#include "ui/shell/history.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/window.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/page.h"

#include <QActionGroup>
#include <QMenuBar>

namespace rt {

void MainWindow::makeMenus(const std::vector<Area>& areas) {
    m_menus = {{Menu::File, menuBar()->addMenu(tr("&File"))},
               {Menu::Edit, menuBar()->addMenu(tr("&Edit"))},
               {Menu::Go, menuBar()->addMenu(tr("&Go"))},
               {Menu::View, menuBar()->addMenu(tr("&View"))},
               {Menu::Help, menuBar()->addMenu(tr("&Help"))}};
    m_menus[Menu::Edit]->menuAction()->setVisible(false); // until something is added
    for (int i = 0; i < int(areas.size()); ++i) {
        const Area& area = areas[size_t(i)];
        const int number = area.number ? area.number : i + 1;
        QAction* go =
            addTo(Menu::Go, area.name, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)),
                  [this, i] { openArea(i); });
        go->setIcon(icon(area.icon, Tone::Secondary));
        go->setCheckable(true);
        m_areaActions->addAction(go);
    }
    m_back = addTo(Menu::Go, tr("Back"), Qt::ALT | Qt::Key_Left, [this] { back(); });
    m_back->setIcon(icon(Icon::Back, Tone::Secondary));
    m_back->setVisible(false);
    m_lock = addTo(Menu::File, tr("Lock"), Qt::CTRL | Qt::Key_L, [this] { lock(); });
    m_lock->setIcon(icon(Icon::Lock, Tone::Secondary));
    addTo(Menu::File, tr("Settings"), Qt::CTRL | Qt::Key_Comma, [this] { showSettings(); });
    addTo(Menu::File, tr("Quit"), Qt::CTRL | Qt::Key_Q, [this] { close(); });
    m_privacy = addTo(Menu::View, tr("Privacy"), Qt::Key_F7, {});
    m_privacy->setIcon(icon(Icon::Privacy, Tone::Secondary));
    m_privacy->setCheckable(true);
    m_privacy->setStatusTip(tr("Show initials only"));
    connect(m_privacy, &QAction::toggled, this, &MainWindow::privacyChanged);
    addTo(Menu::Help, tr("Help for this page"), Qt::Key_F1, [this] { showHelp(); });
    addTo(Menu::Help, tr("Keys"), Qt::CTRL | Qt::Key_Slash, [this] { showKeys(); });
    addTo(Menu::Help, tr("What changed"), {}, [this] { showTopic(QStringLiteral("changes")); });
    addTo(Menu::Help, tr("About Roundtable"), {}, [this] { showAbout(); });
}

QAction* MainWindow::addTo(Menu menu, const QString& words, const QKeySequence& key,
                           std::function<void()> act) {
    m_menus[menu]->menuAction()->setVisible(true);
    QAction* made = m_menus[menu]->addAction(words);
    made->setShortcut(key);
    if (act)
        connect(made, &QAction::triggered, this, std::move(act));
    return made;
}

void MainWindow::setSearch(QAction* action) {
    action->setIcon(icon(Icon::Search, Tone::Secondary));
    m_header->setSearch(action);
}

void MainWindow::offerArea(int area, bool offered) {
    m_areaActions->actions().at(area)->setVisible(offered);
    if (!offered && m_history->area() == area)
        openArea(0);
}

void MainWindow::setCreate(QAction* action) {
    action->setIcon(icon(Icon::Add, Tone::OnAccent));
    if (!action->associatedObjects().contains(m_menus[Menu::File]))
        m_menus[Menu::File]->insertAction(m_menus[Menu::File]->actions().value(0), action);
    m_header->setCreate(action);
}

void MainWindow::setHelp(std::vector<HelpPage> pages) {
    m_help = std::move(pages);
}

void MainWindow::setKeys(std::vector<KeyGroup> groups) {
    m_keys = std::move(groups);
}

// The topic of the focused field, or of whatever holds it, up to the page.
void MainWindow::showHelp() {
    QString topic = page() ? page()->property(helpProperty).toString() : QString();
    for (QWidget* at = focusWidget(); at; at = at->parentWidget())
        if (const QString own = at->property(helpProperty).toString(); !own.isEmpty()) {
            topic = own;
            break;
        }
    showTopic(topic);
}

void MainWindow::showTopic(const QString& topic) {
    if (m_help.empty())
        return;
    if (!m_helpWindow)
        m_helpWindow = new HelpWindow(m_help, this);
    m_helpWindow->open(topic);
}

void MainWindow::setAbout(AboutProgram about) {
    m_about = std::move(about);
}

void MainWindow::showAbout() {
    auto* dialog = new AboutDialog(m_about, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// Not at the very first start: then nothing has changed for anybody.
void MainWindow::tellVersion(const QString& version) {
    const QString seen = versionSeen(m_folder);
    if (seen == version)
        return;
    setVersionSeen(m_folder, version);
    if (!seen.isEmpty())
        m_message->say(InlineMessage::About::Information,
                       tr("Roundtable is now version %1.").arg(version), tr("What changed"),
                       [this] { showTopic(QStringLiteral("changes")); });
}

void MainWindow::setBackups(BackupCalls calls) {
    m_backups = std::move(calls);
}

std::vector<KeyGroup> MainWindow::keys() const {
    std::vector<KeyGroup> groups;
    KeyGroup here{tr("On this page"), {}};
    if (page())
        for (const QString& key : page()->property(keysProperty).toStringList())
            here.keys.emplace_back(key.section(u'\t', 0, 0), key.section(u'\t', 1));
    if (!here.keys.empty())
        groups.push_back(here);
    KeyGroup window{tr("Everywhere"), {}};
    for (const auto& [menu, made] : m_menus)
        for (const QAction* action : made->actions())
            if (!action->shortcut().isEmpty())
                window.keys.emplace_back(action->shortcut().toString(QKeySequence::NativeText),
                                         action->text().remove(u'&'));
    groups.push_back(window);
    groups.push_back({tr("In lists"),
                      {{tr("J, K or arrows"), tr("Move by a row")},
                       {tr("Enter"), tr("Open the row")},
                       {tr("Ctrl+F"), tr("Filter")},
                       {tr("Esc"), tr("Clear the filter")},
                       {tr("Shift+F10"), tr("The list's menu: columns, height of rows")},
                       {tr("Shift+arrows, Ctrl+A"), tr("Choose several rows, or all")},
                       {tr("Ctrl+C"), tr("Copy the chosen rows as a table; with Shift, the list")},
                       {tr("Ctrl+P"), tr("Print, with a preview")}}});
    groups.insert(groups.end(), m_keys.begin(), m_keys.end());
    return groups;
}

void MainWindow::showKeys() {
    auto* sheet = new KeysSheet(keys(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::showSettings() {
    auto* dialog = new SettingsDialog(m_settings, this, m_backups);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::changed, this, [this](const WindowSettings& chosen) {
        take(chosen);
        saveSettings(m_folder, chosen);
        Q_EMIT settingsChanged(chosen);
    });
    dialog->open();
}

} // namespace rt
