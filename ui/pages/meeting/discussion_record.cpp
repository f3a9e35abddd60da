// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/discussion_record.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString fingerprint(const ScaleRound& round) {
    QStringList parts{round.question, round.child.text(), round.because,
                      QString::number(int(round.sentence))};
    for (const VoiceNumber& one : round.numbers)
        parts << one.voice << QString::number(one.number);
    return parts.join(u'\n');
}

// The form's texts over the row as it was loaded: what is not on the form stays.
Discussion merged(const Discussion& row, const Discussion& form) {
    Discussion d = row;
    d.depth = form.depth;
    d.presenter = form.presenter;
    d.question = form.question;
    d.newFacts = form.newFacts;
    d.seen = form.seen;
    d.voice = form.voice;
    d.reflection = form.reflection;
    d.reflectionWaiver = form.reflectionWaiver;
    d.directionWaiver = form.directionWaiver;
    d.reflectionWaiverWhy = form.reflectionWaiverWhy;
    d.directionWaiverWhy = form.directionWaiverWhy;
    d.planStands = form.planStands;
    d.dissent = form.dissent;
    d.next = form.next;
    d.nextDeep = form.nextDeep;
    d.seconds = form.seconds;
    return d;
}

Direction merged(const Direction& row, const Direction& form) {
    Direction d = row;
    d.kind = form.kind;
    d.decision = form.decision;
    d.because = form.because;
    d.by = form.by;
    d.noActionBecause = form.noActionBecause;
    d.children = form.children;
    return d;
}

Result<Loaded<Direction>> writeDirection(Workspace& w, DiscussionId discussion,
                                         const std::optional<Loaded<Direction>>& before,
                                         const Direction& form) {
    if (!before) {
        const auto made = directInDiscussion(w, {discussion,
                                                 form.children,
                                                 form.kind,
                                                 form.decision,
                                                 form.because,
                                                 form.by,
                                                 form.noActionBecause,
                                                 {}});
        if (!made)
            return made.error();
        return w.load<Direction>(*made);
    }
    const Direction after = merged(before->value, form);
    if (cellsOf(after) == cellsOf(before->value))
        return *before;
    if (const Outcome saved = editDirectionInDiscussion(w, {*before, after}); !saved)
        return saved.error();
    return w.load<Direction>(after.id);
}

} // namespace

DiscussionRecord::DiscussionRecord(Desk& desk, const DiscussionSheet& sheet, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_meeting(sheet.meeting.id),
      m_case(sheet.discussion.inCase) {}

void DiscussionRecord::open(DirectionId direction) {
    m_busy = true;
    m_direction.reset();
    const auto load = [meeting = m_meeting, inCase = m_case,
                       direction](Workspace& w) -> Result<Versions> {
        const auto id = openDiscussion(w, meeting, inCase);
        if (!id)
            return id.error();
        Versions versions{w.load<Discussion>(*id), std::nullopt, std::nullopt};
        if (!direction.isNull())
            versions.direction = w.load<Direction>(direction);
        return versions;
    };
    m_desk.run(load, this, [this](const Result<Versions>& v) { done({}, v); });
}

void DiscussionRecord::chooseDirection(DirectionId id) {
    m_direction.reset();
    if (id.isNull())
        return;
    m_desk.run([id](Workspace& w) -> Result<Loaded<Direction>> { return w.load<Direction>(id); },
               this,
               [this](const Result<Loaded<Direction>>& loaded) {
                   if (loaded)
                       m_direction = *loaded;
               });
}

void DiscussionRecord::write(DiscussionEntry entry) {
    start({std::move(entry), m_next ? m_next->then : Then::Stay});
}

void DiscussionRecord::close(DiscussionEntry entry) {
    start({std::move(entry), Then::Close});
}

void DiscussionRecord::reopen() {
    m_busy = true;
    const auto work = [id = m_discussion->value.id,
                       direction = direction()](Workspace& w) -> Result<Versions> {
        if (const Outcome open = reopenDiscussion(w, id); !open)
            return open.error();
        Versions versions{w.load<Discussion>(id), std::nullopt, std::nullopt};
        if (!direction.isNull())
            versions.direction = w.load<Direction>(direction);
        return versions;
    };
    m_desk.run(work, this, [this](const Result<Versions>& v) { done({}, v); });
}

void DiscussionRecord::start(Job job) {
    if (m_busy || !m_discussion) { // the newest content wins; it holds the older one's texts
        m_next = std::move(job);
        return;
    }
    m_busy = true;
    const bool differ = job.entry.scales && fingerprint(*job.entry.scales) != m_scales;
    Versions before{*m_discussion, m_direction, std::nullopt};
    m_desk.run([job, before = std::move(before), differ](
                   Workspace& w) -> Result<Versions> { return carryOut(w, before, job, differ); },
               this, [this, job](const Result<Versions>& v) { done(job, v); });
}

DiscussionRecord::Versions DiscussionRecord::carryOut(Workspace& w, Versions at, const Job& job,
                                                      bool scalesDiffer) {
    const DiscussionId id = at.discussion.value.id;
    const Discussion after = merged(at.discussion.value, job.entry.discussion);
    if (cellsOf(after) != cellsOf(at.discussion.value)) {
        if (const Outcome saved = saveDiscussion(w, {at.discussion, after}); !saved)
            at.refusal = saved.error();
        at.discussion = w.load<Discussion>(id);
    }
    if (job.entry.direction) {
        const auto direction = writeDirection(w, id, at.direction, *job.entry.direction);
        if (direction)
            at.direction = *direction;
        else
            at.refusal = direction.error();
    }
    if (scalesDiffer) {
        const auto scales = recordScales(w, *job.entry.scales);
        at.scales = scales.has_value();
        if (!scales)
            at.refusal = scales.error();
    }
    if (job.then == Then::Close && !at.refusal) {
        const Outcome closed = closeDiscussion(w, id);
        at.closed = closed.has_value();
        if (!closed)
            at.refusal = closed.error();
        at.discussion = w.load<Discussion>(id);
    }
    return at;
}

void DiscussionRecord::done(const Job& job, const Result<Versions>& versions) {
    m_busy = false;
    if (!versions) {
        m_next.reset();
        Q_EMIT refused(versions.error());
        return;
    }
    m_discussion = versions->discussion;
    if (versions->direction)
        m_direction = versions->direction;
    if (versions->scales)
        m_scales = fingerprint(*job.entry.scales);
    if (!versions->refusal)
        Q_EMIT saved(job.entry.drafts);
    if (versions->refusal)
        Q_EMIT refused(*versions->refusal);
    else if (versions->closed)
        Q_EMIT closed();
    if (m_next)
        start(*std::exchange(m_next, std::nullopt));
}

} // namespace rt
