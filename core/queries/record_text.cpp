// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/record_text.h"

#include "core/base/dates.h"
#include "core/base/text.h"
#include "core/queries/discussion_parts.h"
#include "core/queries/meetings.h"
#include "core/queries/record_words.h"
#include "core/queries/rows.h"

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString personName(const Database& db, PersonId id) {
    const auto person = rowOf<Person>(db, id);
    return person ? person->name() : QString();
}

QString ownerOf(const Database& db, const Action& action) {
    return action.owner.isNull() ? action.outsideOwner : personName(db, action.owner);
}

QStringList linesOf(const QString& text) {
    QStringList lines;
    for (const QString& line : tidyText(text).split(u'\n'))
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    return lines;
}

class Composing {
public:
    Composing(const Database& db, const Discussion& discussion, ChildId child)
        : m_db(db),
          m_draft(draftFor(db, discussion)),
          m_d(m_draft.discussion),
          m_child(child) {}

    RecordText compose() {
        m_record.title = u"Discussion record"_s;
        about();
        meeting();
        previous();
        part(u"Question"_s, linesOf(m_d.question));
        part(u"Since last time"_s, linesOf(m_d.newFacts));
        part(u"Seen"_s, linesOf(m_d.seen));
        part(u"The child's views"_s, linesOf(m_d.voice));
        reflection();
        hypotheses();
        scales();
        directions();
        actions();
        part(u"A different view"_s, linesOf(m_d.dissent));
        next();
        return std::move(m_record);
    }

private:
    bool concerns(ChildId child) const { return child.isNull() || child == m_child; }

    bool concerns(const std::vector<ChildId>& children) const {
        return children.empty() ||
               std::find(children.begin(), children.end(), m_child) != children.end();
    }

    void part(const QString& heading, QStringList lines) {
        lines.removeIf([](const QString& line) { return line.trimmed().isEmpty(); });
        if (!lines.isEmpty())
            m_record.parts.push_back({heading, std::move(lines)});
    }

    void about();
    void meeting();
    void previous();
    void reflection();
    void hypotheses();
    void scales();
    void directions();
    void actions();
    void next();
    QString sayStep(const PreviousAction& one) const;

    const Database& m_db;
    const DiscussionDraft m_draft;
    const Discussion& m_d;
    const ChildId m_child;
    RecordText m_record;
};

void Composing::about() {
    QStringList lines;
    const auto family = rowOf<Family>(m_db, m_d.family);
    if (const auto child = rowOf<Child>(m_db, m_child)) {
        lines << tidyLine((child->given.isEmpty() ? child->knownAs : child->given) + u' ' +
                          child->surname);
        if (child->born.isValid())
            lines << u"Born: "_s + sayDate(child->born);
        else if (child->expected.isValid())
            lines << u"Expected: "_s + sayDate(child->expected);
        if (!child->caseNumber.isEmpty())
            lines << u"Case number: "_s + tidyLine(child->caseNumber);
    } else if (family) {
        lines << tidyLine(family->name) + u" family"_s;
    }
    if (family && !family->reference.isEmpty())
        lines << u"Family reference: "_s + tidyLine(family->reference);
    part(u"About"_s, lines);
}

void Composing::meeting() {
    QStringList lines;
    if (const auto meeting = rowOf<Meeting>(m_db, m_d.meeting)) {
        const auto hub = rowOf<Hub>(m_db, meeting->hub);
        lines << u"Hub %1, %2, number %3"_s
                     .arg(hub ? hub->label : QString(), recordWord(meeting->kind))
                     .arg(meeting->ordinal);
    }
    lines << sayDate(m_d.on)
          << (m_d.depth == Depth::Deep ? u"Deep discussion"_s : u"Quick discussion"_s);
    if (const QString presenter = personName(m_db, m_d.presenter); !presenter.isEmpty())
        lines << u"Presented by "_s + presenter;
    QStringList present;
    for (const AttendanceLine& line : attendanceOf(m_db, m_d.meeting).lines)
        if (line.recorded && line.row.presence == Presence::Present)
            present << tidyLine(line.row.person.isNull() && !line.row.agency.isEmpty()
                                    ? line.name + u" ("_s + line.row.agency + u')'
                                    : line.name + u" ("_s + recordWord(line.row.role) + u')');
    if (!present.isEmpty())
        lines << u"Present: "_s + present.join(u", "_s);
    part(u"Meeting"_s, lines);
}

QString Composing::sayStep(const PreviousAction& one) const {
    if (!one.step)
        return u"not decided"_s;
    const ActionStep& step = *one.step;
    QString said = u"done"_s;
    if (step.kind == StepKind::Rolled)
        said = u"moved to "_s + sayDate(step.newDue);
    else if (step.kind == StepKind::Dropped)
        said = u"not needed any more"_s;
    if (step.reason.isEmpty())
        return said;
    return said + (step.kind == StepKind::Done ? u": "_s : u", because "_s) + tidyLine(step.reason);
}

void Composing::previous() {
    QStringList lines;
    for (const PreviousAction& one : m_draft.previous)
        if (concerns(one.action.child))
            lines << ownerOf(m_db, one.action) + u": "_s + tidyLine(one.action.what) + u": "_s +
                         sayStep(one);
    part(u"Earlier actions"_s, lines);
}

QString sayWaived(Waiver waiver, const QString& why) {
    const QString said = u"Not this time: "_s + recordWord(waiver);
    return why.isEmpty() ? said : said + u". "_s + tidyLine(why);
}

void Composing::reflection() {
    QStringList lines = linesOf(m_d.reflection);
    for (const Contribution& one :
         rowsOf<Contribution>(m_db, "t.discussion=? ORDER BY t.key", m_d.id)) {
        const QString by = personName(m_db, one.by);
        const QStringList said = linesOf(one.text);
        if (!said.isEmpty())
            lines << (by.isEmpty() ? said.join(u' ') : by + u": "_s + said.join(u' '));
    }
    if (lines.isEmpty() && m_d.reflectionWaiver != Waiver::None)
        lines << sayWaived(m_d.reflectionWaiver, m_d.reflectionWaiverWhy);
    part(u"Reflection"_s, lines);
}

void Composing::hypotheses() {
    QStringList lines;
    for (const Hypothesis& one : m_draft.hypotheses) {
        lines << tidyLine(one.text);
        QStringList plan;
        if (const QString asker = personName(m_db, one.asker); !asker.isEmpty())
            plan << asker + u" asks "_s + tidyLine(one.conversationWith);
        if (!one.question.isEmpty())
            plan << u'"' + tidyLine(one.question) + u'"';
        if (one.by.isValid())
            plan << u"by "_s + sayDate(one.by);
        if (!plan.isEmpty())
            lines << u"Planned conversation: "_s + plan.join(u", "_s);
    }
    for (const Hypothesis& one : rowsOf<Hypothesis>(
             m_db, "t.family=? AND t.result_at=? ORDER BY t.key", m_d.family, m_d.id))
        lines << u"Asked since: "_s + tidyLine(one.text) + u" What was said: "_s +
                     tidyLine(one.result);
    part(u"What we wonder, and will ask"_s, lines);
}

void Composing::scales() {
    QStringList lines;
    QString sentence;
    for (const Scale& scale : m_draft.scales) {
        if (!concerns(scale.child))
            continue;
        lines << u"%1 %2: %3"_s.arg(tidyLine(scale.question), tidyLine(scale.voice))
                     .arg(scale.number)
                     .trimmed();
        const QString said =
            scale.owed ? u"What makes it so: still to be written"_s : tidyLine(scale.because);
        if (!said.isEmpty() && said != sentence)
            lines << said;
        sentence = said;
    }
    part(u"Scale, 0 to 10"_s, lines);
}

void Composing::directions() {
    QStringList lines;
    for (const Direction& one : m_draft.directions) {
        if (!concerns(one.children))
            continue;
        const QString decider = personName(m_db, one.decider);
        lines << (decider.isEmpty() ? u"Waits for the "_s + recordWord(one.level)
                                    : decider + u" decided"_s) +
                     u" ("_s + recordWord(one.kind) + u"): "_s + tidyLine(one.decision);
        if (!one.because.isEmpty())
            lines << u"Because: "_s + tidyLine(one.because);
        if (one.by.isValid())
            lines << u"By: "_s + sayDate(one.by);
        if (!one.noActionBecause.isEmpty())
            lines << u"No new action, because: "_s + tidyLine(one.noActionBecause);
    }
    if (m_d.depth == Depth::Quick && m_d.planStands)
        lines << u"The plan stands."_s;
    if (m_draft.directions.empty() && m_d.directionWaiver != Waiver::None)
        lines << sayWaived(m_d.directionWaiver, m_d.directionWaiverWhy);
    part(u"Direction"_s, lines);
}

void Composing::actions() {
    QStringList lines;
    for (const Action& action : m_draft.actions)
        if (concerns(action.child))
            lines << ownerOf(m_db, action) + u": "_s + tidyLine(action.what) +
                         (action.due.isValid() ? u", by "_s : u", "_s) + recordDue(action.due);
    part(u"Actions"_s, lines);
}

void Composing::next() {
    QStringList lines;
    if (m_d.next.isValid())
        lines << u"Discussion: "_s + sayDate(m_d.next);
    if (m_d.nextDeep.isValid())
        lines << u"Deep discussion: "_s + sayDate(m_d.nextDeep);
    part(u"Next"_s, lines);
}

} // namespace

std::optional<RecordText> composeRecord(const Database& db, DiscussionId id, ChildId child) {
    const auto discussion = rowOf<Discussion>(db, id);
    if (!discussion)
        return std::nullopt;
    return Composing(db, *discussion, child).compose();
}

QString toText(const RecordText& record) {
    QStringList parts{record.title};
    for (const RecordPart& part : record.parts)
        parts << part.heading + u'\n' + part.lines.join(u'\n');
    return parts.join(u"\n\n"_s) + u'\n';
}

RecordText recordFrom(const QString& text) {
    RecordText record;
    for (const QString& part : text.split(u"\n\n"_s)) {
        QStringList lines = part.split(u'\n', Qt::SkipEmptyParts);
        if (lines.isEmpty())
            continue;
        const QString first = lines.takeFirst();
        if (record.title.isEmpty())
            record.title = first;
        else
            record.parts.push_back({first, lines});
    }
    return record;
}

std::vector<ChildId> recordChildren(const Database& db, const Discussion& discussion) {
    std::vector<ChildId> children;
    // a child who went to another hub on the day itself was still discussed here
    for (const QDate day : {discussion.on, discussion.on.addDays(-1)})
        for (const Child& child : childrenInCase(db, discussion.inCase, day))
            if (std::find(children.begin(), children.end(), child.id) == children.end())
                children.push_back(child.id);
    if (children.empty())
        children.push_back({});
    return children;
}

} // namespace rt
