// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page.h"
#include "ui/widgets/row_verbs.h"
#include "ui/widgets/views.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

class RowKeys : public QObject {
public:
    RowKeys(QAbstractItemView* view, std::vector<RowKey> keys)
        : QObject(view),
          m_view(view),
          m_keys(std::move(keys)) {
        view->installEventFilter(this);
    }

    const std::vector<RowKey>& keys() const { return m_keys; }

    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::FocusIn)
            chooseSomething();
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto& pressed = static_cast<QKeyEvent&>(*event);
        const auto held = pressed.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
        return held == Qt::NoModifier && handle(pressed.key());
    }

private:
    void chooseSomething() {
        if (!m_view->currentIndex().isValid() && m_view->model()->rowCount() > 0)
            m_view->setCurrentIndex(m_view->model()->index(0, 0));
    }

    bool handle(int key) {
        const QModelIndex at = m_view->currentIndex();
        for (const RowKey& own : m_keys)
            if (own.key == key) {
                if (at.isValid())
                    own.act(at);
                return true;
            }
        if (key == Qt::Key_J || key == Qt::Key_K)
            return move(at, key == Qt::Key_J ? 1 : -1);
        return false;
    }

    bool move(const QModelIndex& at, int by) {
        const int row = qBound(0, at.row() + by, m_view->model()->rowCount() - 1);
        m_view->setCurrentIndex(m_view->model()->index(row, qMax(0, at.column())));
        return true;
    }

    QAbstractItemView* m_view;
    std::vector<RowKey> m_keys;
};

// Enter and a double click, once each, whatever the platform calls an activation.
class Enter : public QObject {
public:
    Enter(QAbstractItemView* view, std::function<void(const QModelIndex&)> open)
        : QObject(view),
          m_view(view),
          m_open(std::move(open)) {
        view->installEventFilter(this);
        connect(view, &QAbstractItemView::doubleClicked, this, m_open);
    }

    const std::function<void(const QModelIndex&)>& open() const { return m_open; }

    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto& pressed = static_cast<QKeyEvent&>(*event);
        const bool enter = pressed.key() == Qt::Key_Return || pressed.key() == Qt::Key_Enter;
        if (!enter || (pressed.modifiers() & ~Qt::KeypadModifier))
            return false;
        if (m_view->currentIndex().isValid())
            m_open(m_view->currentIndex());
        return true;
    }

private:
    QAbstractItemView* m_view;
    std::function<void(const QModelIndex&)> m_open;
};

// "E" of "E\tE-mail text", as a page describes its keys.
QString wordsFor(const QAbstractItemView& view, const QString& key) {
    for (const QWidget* at = &view; at; at = at->parentWidget())
        for (const QString& described : at->property(keysProperty).toStringList())
            if (described.section(u'\t', 0, 0).split(u", "_s).contains(key))
                return described.section(u'\t', 1);
    return {};
}

} // namespace

void rowKeys(QAbstractItemView* view, std::vector<RowKey> keys) {
    new RowKeys(view, std::move(keys));
}

void onEnter(QAbstractItemView* view, std::function<void(const QModelIndex&)> open) {
    new Enter(view, std::move(open));
}

std::vector<RowVerb> rowVerbs(const QAbstractItemView& view) {
    std::vector<RowVerb> verbs;
    const QModelIndex at = view.currentIndex();
    if (!at.isValid())
        return verbs;
    for (QObject* child : view.children())
        if (const auto* enter = dynamic_cast<Enter*>(child)) {
            const QString words = wordsFor(view, u"Enter"_s);
            verbs.insert(verbs.begin(),
                         {words.isEmpty() ? QCoreApplication::translate("Lists", "Open") : words,
                          u"Enter"_s, [act = enter->open(), at] { act(at); }});
        } else if (const auto* keys = dynamic_cast<RowKeys*>(child))
            for (const RowKey& one : keys->keys())
                if (const QString key = QKeySequence(one.key).toString(),
                    words = wordsFor(view, key);
                    !words.isEmpty())
                    verbs.push_back({words, key, [act = one.act, at] { act(at); }});
    return verbs;
}

} // namespace rt
