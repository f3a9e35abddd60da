// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_menu.h"

#include "ui/widgets/clipboard_minute.h"
#include "ui/widgets/columns_dialog.h"
#include "ui/widgets/list_habits.h"
#include "ui/widgets/row_verbs.h"
#include "ui/widgets/table_columns.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("Lists", words);
}

QString plain(QString words) {
    return words.replace(u'&', u"&&"_s);
}

QAction* add(QMenu* menu, const QString& words, const QString& key, std::function<void()> act) {
    QAction* made = menu->addAction(key.isEmpty() ? plain(words) : plain(words) + u'\t' + key);
    QObject::connect(made, &QAction::triggered, menu, std::move(act));
    return made;
}

void addColumns(QMenu* menu, QAbstractItemView* view) {
    TableColumns* columns = TableColumns::of(view);
    if (!columns)
        return;
    QMenu* shown = menu->addMenu(say("Columns"));
    for (const TableColumns::Item& item : columns->items()) {
        QAction* one = add(shown, item.title, {},
                           [columns, item] { columns->setShown(item.column, !item.isShown); });
        one->setCheckable(true);
        one->setChecked(item.isShown);
        one->setEnabled(!item.stays);
    }
    shown->addSeparator();
    add(shown, say("Order and widths…"), {}, [view] { ColumnsDialog::openOver(view); });
    add(shown, say("As at first"), {}, [columns] { columns->reset(); });
}

void addDensities(QMenu* menu, const QAbstractItemView* view) {
    QMenu* rows = menu->addMenu(say("Height of rows"));
    auto* group = new QActionGroup(rows);
    for (const auto& [words, value] : {std::pair(say("Compact"), Density::Compact),
                                       std::pair(say("Standard"), Density::Standard),
                                       std::pair(say("For touch"), Density::Touch)}) {
        QAction* one = add(rows, words, {}, [view, value = value] {
            applyDensity(value);
            if (ListHabits* habits = ListHabits::of(view))
                Q_EMIT habits->densityChosen(value);
        });
        one->setCheckable(true);
        one->setChecked(density() == value);
        group->addAction(one);
    }
}

bool copiesOtherwise(const QAbstractItemView* view) { // Ctrl+C is the page's there
    for (const auto* key : view->findChildren<QShortcut*>(QString(), Qt::FindDirectChildrenOnly))
        if (key->key() == QKeySequence::Copy)
            return true;
    return false;
}

void addCopies(QMenu* menu, QAbstractItemView* view) {
    const int chosen = chosenRows(*view), all = view->model()->rowCount();
    if (chosen)
        add(menu,
            chosen == 1 ? say("Copy this row as a table")
                        : say("Copy %1 rows as a table").arg(chosen),
            copiesOtherwise(view) ? QString() : say("Ctrl+C"),
            [view] { copyAsTable(view, false); });
    add(menu, say("Copy the list as a table"), say("Ctrl+Shift+C"), [view] {
        copyAsTable(view, true);
    })->setEnabled(all > 0);
    add(menu, say("Choose all rows"), say("Ctrl+A"), [view] {
        view->selectAll();
    })->setEnabled(all > 0);
    const ListHabits* habits = ListHabits::of(view);
    if (habits && habits->print)
        add(menu, chosen > 1 ? say("Print %1 rows…").arg(chosen) : say("Print the list…"),
            say("Ctrl+P"), [view] { printList(view); })
            ->setEnabled(all > 0);
}

QMenu* menuOf(QAbstractItemView* view) {
    auto* menu = new QMenu(view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(view->accessibleName());
    for (const RowVerb& verb : rowVerbs(*view))
        add(menu, verb.words, verb.key, verb.act);
    menu->addSeparator();
    addColumns(menu, view);
    addDensities(menu, view);
    menu->addSeparator();
    addCopies(menu, view);
    return menu;
}

bool isPassing(const QAbstractItemView* view) { // a list of suggestions
    for (const QWidget* at = view; at; at = at->parentWidget())
        if (at->inherits("rt::Popup") || at->windowType() == Qt::Popup)
            return true;
    return false;
}

class ListKeys : public QObject {
public:
    explicit ListKeys(QAbstractItemView* view) : QObject(view), m_view(view) {
        view->installEventFilter(this);
        view->viewport()->installEventFilter(this);
        if (auto* table = qobject_cast<QTableView*>(view)) {
            m_head = table->horizontalHeader()->viewport();
            m_head->installEventFilter(this);
        }
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::KeyPress && watched == m_view)
            return pressed(static_cast<QKeyEvent&>(*event));
        if (event->type() != QEvent::ContextMenu || isPassing(m_view))
            return false;
        const auto& asked = static_cast<QContextMenuEvent&>(*event);
        if (watched == m_head)
            headMenu(asked.globalPos());
        else if (asked.reason() == QContextMenuEvent::Mouse)
            menuOf(m_view)->popup(asked.globalPos());
        else
            openListMenu(m_view);
        return true;
    }

private:
    bool pressed(const QKeyEvent& key) {
        const bool menu = key.key() == Qt::Key_Menu ||
                          (key.key() == Qt::Key_F10 && key.modifiers() == Qt::ShiftModifier);
        if (menu)
            return openListMenu(m_view) != nullptr;
        const bool all = key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
        if (key.key() == Qt::Key_C && (all || key.modifiers() == Qt::ControlModifier)) {
            copyAsTable(m_view, all);
            return true;
        }
        const ListHabits* habits = ListHabits::of(m_view);
        if (key.matches(QKeySequence::Print) && habits && habits->print) {
            printList(m_view);
            return true;
        }
        return false;
    }

    void headMenu(const QPoint& at) {
        auto* menu = new QMenu(m_view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addColumns(menu, m_view);
        if (!menu->actions().isEmpty())
            menu->actions().constFirst()->menu()->popup(at);
    }

    QAbstractItemView* m_view;
    QObject* m_head = nullptr;
};

} // namespace

void listMenu(QAbstractItemView* view) {
    new ListKeys(view);
}

QMenu* openListMenu(QAbstractItemView* view) {
    if (isPassing(view))
        return nullptr;
    const QRect row = view->visualRect(view->currentIndex());
    const QPoint at = row.isValid()
                          ? QPoint(view->viewport()->rect().center().x() / 4, row.bottom())
                          : view->viewport()->rect().topLeft();
    QMenu* menu = menuOf(view);
    menu->popup(view->viewport()->mapToGlobal(at));
    for (QAction* first : menu->actions())
        if (!first->isSeparator() && first->isEnabled()) {
            menu->setActiveAction(first);
            break;
        }
    return menu;
}

void copyAsTable(QAbstractItemView* view, bool all) {
    ListSheet sheet = sheetOf(*view, all ? Rows::All : Rows::Chosen);
    if (sheet.rows.empty())
        sheet = sheetOf(*view, Rows::All);
    const ListHabits* habits = ListHabits::of(view);
    ClipboardMinute::put(asTable(sheet, habits ? habits->mark : QString()));
    const auto rows = sheet.rows.size();
    if (habits && habits->told)
        habits->told((rows == 1 ? say("One row copied as a table.")
                                : say("%1 rows copied as a table.").arg(rows)) +
                     say(" The clipboard is cleared after a minute."));
}

QAbstractItemView* listOn(const QWidget* page) {
    if (!page)
        return nullptr;
    auto lists = page->findChildren<QAbstractItemView*>();
    lists.removeIf([](QAbstractItemView* one) { // a head is a view for Qt
        return !one->isVisible() || qobject_cast<QHeaderView*>(one);
    });
    for (QAbstractItemView* one : lists)
        if (one == page->window()->focusWidget())
            return one;
    for (QAbstractItemView* one : lists)
        if (one->model() && one->model()->rowCount() > 0)
            return one;
    return nullptr;
}

void printList(QAbstractItemView* view) {
    const ListHabits* habits = ListHabits::of(view);
    if (habits && habits->print && view->model()->rowCount() > 0)
        habits->print(sheetOf(*view, chosenRows(*view) > 1 ? Rows::Chosen : Rows::All));
}

} // namespace rt
