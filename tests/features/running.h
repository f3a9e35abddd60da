// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/window/program.h"
#include "core/demo/demo.h"
#include "core/vault/subkeys.h"
#include "tests/support/pictures.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractButton>
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

    void settled() {
        for (int i = 0; i < 4; ++i) {
            if (program->isOpen())
                desk().settle();
            settle();
        }
    }

    void press(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier) {
        ++actions;
        QTest::keyClick(focus(), key, held);
        settled();
    }

    void type(const QString& words) {
        ++actions;
        QTest::keyClicks(focus(), words);
        settled();
    }

    // With Tab alone, to what a screen reader would call this.
    void tabTo(const QString& name) {
        for (int i = 0; i < 60; ++i) {
            if (nameOf(focus()) == name)
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
