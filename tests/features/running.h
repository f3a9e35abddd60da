// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/window/program.h"
#include "core/demo/demo.h"
#include "core/vault/subkeys.h"
#include "tests/support/pictures.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

namespace rt::test {

using namespace Qt::StringLiterals;

inline const QString passphrase = QString::fromLatin1(practicePassphrase);

// The whole program as a person meets it, with a clock that is set by hand: what is pressed goes to
// whatever has the focus. An action is one chord, one burst of typing or one Enter (ux.md 5.2).
class Running {
public:
    QDateTime now{QDate(2026, 11, 12), QTime(9, 0), Qt::UTC};
    int actions = 0;
    std::unique_ptr<Program> program;

    Running() = default;
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    QString folder() const { return m_home.filePath(u"profile"_s); }

    QString file(const QString& name) const { return m_home.filePath(name); }

    Env env() {
        Env made = fixedEnv(now, ++m_seed);
        made.now = [this] { return now; };
        return made;
    }

    void start() {
        Launch launch;
        launch.folder = folder();
        launch.cost = lowestCost;
        program = std::make_unique<Program>(launch, env());
        program->start();
        program->firstRun()->activateWindow();
        settle();
    }

    // Opens what is there; the passphrase is typed.
    void open() {
        start();
        type(passphrase);
        press(Qt::Key_Return);
        waitForWindow();
    }

    void waitForWindow() {
        until([this] { return program->isOpen(); });
        program->window().activateWindow();
        settled();
    }

    MainWindow& window() { return program->window(); }

    Desk& desk() { return program->desk(); }

    static QWidget* focus() {
        QWidget* at = QApplication::focusWidget();
        REQUIRE(at);
        return at;
    }

    // Where a key goes: to an open list of choices, else to the focus.
    static QWidget* target() {
        QWidget* popup = QApplication::activePopupWidget();
        if (!popup)
            return focus();
        return popup->focusWidget() ? popup->focusWidget() : popup;
    }

    // A window manager hands the keys to the dialog that opened, and back to the window after it.
    static void activate() {
        if (QWidget* dialog = QApplication::activeModalWidget())
            dialog->activateWindow();
        else if (QApplication::activeWindow() == nullptr)
            for (QWidget* window : QApplication::topLevelWidgets())
                if (window->isVisible() && qobject_cast<MainWindow*>(window))
                    window->activateWindow();
    }

    void settled() {
        for (int i = 0; i < 4; ++i) {
            if (program->isOpen())
                desk().settle();
            settle();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            activate();
        }
    }

    void press(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier) {
        ++actions;
        QTest::keyClick(target(), key, held);
        settled();
    }

    void type(const QString& words) {
        ++actions;
        for (const QChar letter : words)
            QTest::keyClicks(target(), letter);
        settled();
    }

    // All of it is selected and typed over.
    void typeOver(const QString& words) {
        press(Qt::Key_A, Qt::ControlModifier);
        type(words);
    }

    // Ctrl and the area's number, as the rail has it.
    void openArea(const QString& name) {
        for (const QAction* each : window().findChildren<QAction*>())
            if (each->text() == name && each->isCheckable() && !each->shortcut().isEmpty())
                return press(each->shortcut()[0].key(), Qt::ControlModifier);
        FAIL("no area " << name.toStdString());
    }

    // With Tab alone, to what a screen reader would call this.
    void tabTo(const QString& name) {
        QStringList passed;
        for (int i = 0; i < 60; ++i) {
            if (nameOf(focus()) == name)
                return;
            passed += nameOf(focus());
            QTest::keyClick(focus(), Qt::Key_Tab);
            settle();
        }
        FAIL("no way with Tab to " << name.toStdString() << ": "
                                   << passed.join(QStringLiteral(" | ")).toStdString());
    }

    // The same, past what the rail and the header call alike.
    void tabToInPage(const QString& name) {
        for (int i = 0; i < 80; ++i) {
            if (nameOf(focus()) == name && window().page()->isAncestorOf(focus()))
                return;
            QTest::keyClick(focus(), Qt::Key_Tab);
            settle();
        }
        FAIL("no way there with Tab: " << name.toStdString());
    }

    static QString nameOf(const QWidget* at) {
        const auto* button = qobject_cast<const QAbstractButton*>(at);
        return button && at->accessibleName().isEmpty() ? button->text().remove(u'&')
                                                        : at->accessibleName();
    }

    template <class Condition> void until(Condition holds) {
        REQUIRE(QTest::qWaitFor(holds, 30'000));
        settle();
    }

    // All that can be read in a window.
    static QString words(const QWidget& in) {
        QStringList all;
        for (const auto* each : in.findChildren<QLabel*>())
            if (each->isVisible())
                all << each->text();
        for (const auto* each : in.findChildren<Passage*>())
            if (each->isVisible())
                all << each->text();
        for (const auto* each : in.findChildren<InlineMessage*>())
            if (each->isVisible())
                all << each->words();
        return all.join(u'\n');
    }

    // Time goes by, and somebody is at the PC: the window must not lock, whenever its timer ticks.
    void later(qint64 seconds) { atThis(now.addSecs(seconds)); }

    void atThis(const QDateTime& moment) {
        now = moment;
        window().idle().touch();
    }

    void lock() { press(Qt::Key_L, Qt::ControlModifier); }

    void unlock() {
        type(passphrase);
        press(Qt::Key_Return);
        until([this] { return !window().isLocked(); });
        settled();
    }

protected:
    Themed m_themed;
    QTemporaryDir m_home;
    quint64 m_seed = 100;
};

// With the trust of practice, made once for all tests; each works on a copy of its own.
class Practising : public Running {
public:
    Practising() {
        QDir().mkpath(folder());
        const QDir from(made().path());
        for (const QString& each : from.entryList(QDir::Files))
            REQUIRE(QFile::copy(from.filePath(each), folder() + u'/' + each));
        open();
    }

    static const QTemporaryDir& made() {
        static const QTemporaryDir folder;
        static const bool done = [] {
            const auto profile = Profile::create(
                folder.path(), *passphraseFrom(passphrase),
                fixedEnv(QDateTime(QDate(2026, 11, 12), QTime(8, 0), Qt::UTC), 1), lowestCost);
            DemoOptions options;
            options.size = 0.05;
            makeDemo(*profile, options);
            return true;
        }();
        REQUIRE(done);
        return folder;
    }
};

} // namespace rt::test
