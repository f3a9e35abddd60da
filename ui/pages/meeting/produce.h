// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ids.h"
#include "ui/pages/desk.h"
#include "ui/widgets/clipboard_minute.h"

#include <QStringList>

#include <thread>

namespace rt {

enum class Paper { Records = 1, Minutes = 2, ActionList = 4, Calendars = 8, Pack = 16, Lists = 32 };

struct Produced {
    QString folder;    // made for this
    QStringList files; // names in it
    QString problem;   // a sentence; the files before it are there
};

// Makes a meeting's documents beside the window's thread, into a new folder below the one chosen.
class Producer : public QObject {
    Q_OBJECT

public:
    explicit Producer(Desk& desk, QObject* parent = nullptr);
    ~Producer() override;
    void make(MeetingId meeting, int papers, const QString& below); // then done()
    void finish();                                                  // waits; done() was emitted

    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void done(const rt::Produced& produced);

private:
    Desk& m_desk;
    std::thread m_thread;
    bool m_busy = false;
};

QString defaultFolder(); // Documents
QString emailFor(Desk& desk, MeetingId meeting);

} // namespace rt
