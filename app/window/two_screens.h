// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTemporaryFile>

#include <cstring>

namespace rt {

// Pictures and figures are taken without a display, on two invented screens: one for the scribe,
// one for the wall. Has to be there before the application is.
class TwoScreens {
public:
    TwoScreens(int argc, char** argv) {
        const bool wanted = std::any_of(argv, argv + argc, [](const char* word) {
            return std::strncmp(word, "--tour", 6) == 0 || std::strcmp(word, "--measure") == 0;
        });
        const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
        if (!wanted || (!platform.isEmpty() && platform != "offscreen") || !m_file.open())
            return;
        m_file.write(R"({"screens":[
            {"name":"desk","x":0,"y":0,"width":1920,"height":1080,"logicalDpi":96,"dpr":1},
            {"name":"wall","x":1920,"y":0,"width":1920,"height":1080,"logicalDpi":96,"dpr":1}]})");
        m_file.close();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + m_file.fileName().toUtf8());
    }

private:
    QTemporaryFile m_file;
};

} // namespace rt
