// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"
#include "app/window/measure.h"
#include "app/window/tour.h"
#include "app/window/two_screens.h"
#include "core/base/platform.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"

#include <QIcon>

#include <cstdio>

namespace {

int say(FILE* to, const QString& words, int code) {
    const QByteArray utf8 = words.toUtf8() + '\n';
    std::fwrite(utf8.constData(), 1, size_t(utf8.size()), to);
    return code;
}

const QString tourProblem =
    QStringLiteral("The tour could not be finished: something was refused or "
                   "could not be written.");

} // namespace

int main(int argc, char* argv[]) {
    rt::platform::noCoreDumps();
    if (rt::launchFrom(QStringList(argv, argv + argc)).help) // needs no screen
        return say(stdout, rt::launchHelp(), 0);
    const rt::TwoScreens screens(argc, argv);
    rt::Application application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Roundtable"));
    QApplication::setDesktopFileName(QStringLiteral("org.roundtable.Roundtable"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/org.roundtable.Roundtable.svg")));
    rt::installTheme(application);
    const rt::Launch launch = rt::launchFrom(QApplication::arguments());
    if (!launch.problem.isEmpty())
        return say(stderr, launch.problem, 2);
    try {
        if (launch.measure)
            return say(stdout, rt::measureWindow(launch), 0);
        rt::Program program(launch);
        program.start();
        if (!launch.tour.isEmpty())
            return rt::tour(program, launch.tour) ? 0 : say(stderr, tourProblem, 4);
        application.onFault = [&program](const rt::Fault& fault) { program.tell(fault); };
        return QApplication::exec();
    } catch (const rt::Fault& fault) {
        return say(stderr, rt::faultText(fault.kind), 4);
    }
}
