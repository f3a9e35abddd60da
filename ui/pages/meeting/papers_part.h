// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/lines_model.h"
#include "ui/pages/meeting/scribe_parts.h"

class QCheckBox;
class QListView;

namespace rt {

class InlineMessage;
class Producer;

// What a meeting leaves on paper: which documents, into which folder, and what was made.
class PapersPart : public QWidget {
    Q_OBJECT

public:
    PapersPart(Desk& desk, const Around& around);
    void show(MeetingId meeting);
    void produce();
    void preview(); // what is ticked, before it is printed
    void copyEmail();

    QLineEdit* folder() const { return m_folder; }

    Producer* producer() const { return m_producer; }

    InlineMessage* message() const { return m_said; }

private:
    void makeTicks(QBoxLayout* box);
    void makeFolder(QBoxLayout* box);
    void makeMade(QBoxLayout* box);
    int ticked() const;
    void openMade(const QString& name); // a file, or the folder itself

    Desk& m_desk;
    Around m_around;
    MeetingId m_meeting;
    Producer* m_producer;
    QCheckBox *m_records, *m_minutes, *m_actionList, *m_calendars;
    QLineEdit* m_folder;
    QString m_madeIn;
    LinesModel<QString>* m_files;
    QListView* m_made;
    QWidget* m_madePart;
    InlineMessage* m_said;
};

} // namespace rt
