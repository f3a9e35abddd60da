// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

class QMimeData;

namespace rt {

// What was copied for another program stays on the clipboard for a minute, unless something else
// was copied since.
class ClipboardMinute : public QObject {
    Q_OBJECT

public:
    static constexpr int seconds = 60;

    static void put(const QString& text);
    static void put(QMimeData*); // with its text; takes it
    static void expire();        // what the timer does

private:
    static ClipboardMinute& the();
    QString m_text;
};

} // namespace rt
