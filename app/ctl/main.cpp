// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"
#include "core/base/platform.h"

#include <QGuiApplication>

#include <cstdio>

namespace {

void line(FILE* to, const QString& words) {
    const QByteArray utf8 = words.toUtf8() + '\n';
    std::fwrite(utf8.constData(), 1, size_t(utf8.size()), to);
    std::fflush(to);
}

} // namespace

int main(int argc, char* argv[]) {
    rt::platform::noCoreDumps();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) // documents are drawn without a display
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return rt::ctl::run(
        QGuiApplication::arguments().mid(1), [](const QString& words) { line(stdout, words); },
        [](const QString& words) { line(stderr, words); });
}
