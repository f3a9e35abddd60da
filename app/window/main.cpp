// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/program.h"
#include "app/window/tour.h"
#include "core/base/platform.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"

#include <QApplication>

#include <cstdio>

namespace {

int say(FILE* to, const QString& words, int code) {
    const QByteArray utf8 = words.toUtf8() + '\n';
    std::fwrite(utf8.constData(), 1, size_t(utf8.size()), to);
    return code;
}

} // namespace

int main(int argc, char* argv[]) {
    rt::platform::noCoreDumps();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Roundtable"));
    QApplication::setDesktopFileName(QStringLiteral("roundtable"));
    rt::installTheme(application);
    const rt::Launch launch = rt::launchFrom(QApplication::arguments());
    if (launch.help)
        return say(stdout, rt::launchHelp(), 0);
    if (!launch.problem.isEmpty())
        return say(stderr, launch.problem, 2);
    try {
        rt::Program program(launch);
        program.start();
        if (!launch.tour.isEmpty())
            return rt::tour(program, launch.tour) ? 0 : say(stderr, QStringLiteral("The tour could not write its pictures."), 4);
        return QApplication::exec();
    } catch (const rt::Fault& fault) {
        return say(stderr, rt::faultText(fault.kind), 4);
    }
}
