// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/discussion.h"
#include "core/commands/scales.h"
#include "core/queries/discussion_sheet.h"
#include "ui/pages/desk.h"

#include <QHash>

namespace rt {

// What the scribe's form holds of one family.
struct DiscussionEntry {
    Discussion discussion;
    std::optional<Direction> direction; // none: no decision was typed
    std::optional<ScaleRound> scales;   // none: no number, or neither sentence nor "owed"
    QHash<QString, QString> drafts;     // that become superfluous once this is saved
};

// Writes one family's discussion, one save after another, each against the version that the form
// showed; it outlives the form's turning to the next family.
class DiscussionRecord : public QObject {
    Q_OBJECT

public:
    DiscussionRecord(Desk& desk, const DiscussionSheet& sheet, QObject* parent);

    // Makes the row where it is missing and learns its versions; null: no direction yet.
    void open(DirectionId direction);
    void write(DiscussionEntry entry);
    void close(DiscussionEntry entry); // writes, then closes the discussion; closed() or refused()
    void reopen();

    bool isIdle() const { return !m_busy && !m_next; }

    DirectionId direction() const { return m_direction ? m_direction->value.id : DirectionId{}; }

    void chooseDirection(DirectionId id); // null: the next one written is a new one

Q_SIGNALS:
    void saved(const QHash<QString, QString>& drafts);
    void closed();
    void refused(const rt::Error& error);

private:
    enum class Then { Stay, Close };

    struct Job {
        DiscussionEntry entry;
        Then then = Then::Stay;
    };

    struct Versions { // as the writer left them
        Loaded<Discussion> discussion;
        std::optional<Loaded<Direction>> direction;
        std::optional<Error> refusal; // of a part; the others were written
        bool scales = false, closed = false;
    };

    void start(Job job);
    void done(const Job& job, const Result<Versions>& versions);
    static Versions carryOut(Workspace& workspace, Versions before, const Job& job,
                             bool scalesDiffer);

    Desk& m_desk;
    MeetingId m_meeting;
    CaseId m_case;
    bool m_busy = false;
    std::optional<Job> m_next;
    std::optional<Loaded<Discussion>> m_discussion;
    std::optional<Loaded<Direction>> m_direction;
    QString m_scales; // the round as it was last written
};

} // namespace rt
