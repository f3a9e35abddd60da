// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>

#include <catch2/catch_session.hpp>

// Tests of the window need a QApplication before Catch2 runs, and no display.
int main(int argc, char* argv[]) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    return Catch::Session().run(argc, argv);
}
