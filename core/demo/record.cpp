// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/record.h"

#include "core/base/dates.h"
#include "core/demo/trust.h"
#include "core/queries/record_words.h"

namespace rt::demo {

using namespace Qt::StringLiterals;

void Record::earlier(const QString& owner, const QString& what, const ActionStep& step) {
    QString said = step.kind == StepKind::Rolled    ? u"moved to "_s + sayDate(step.newDue)
                   : step.kind == StepKind::Dropped ? u"not needed any more"_s
                                                    : u"done"_s;
    if (!step.reason.isEmpty())
        said += (step.kind == StepKind::Done ? u": "_s : u", because "_s) + step.reason;
    m_earlier << owner + u": "_s + what + u": "_s + said;
}

void Record::asked(const Hypothesis& one) {
    m_wonder << u"Asked since: "_s + one.text + u" What was said: "_s + one.result;
}

void Record::hypothesis(const Hypothesis& one, const QString& asker) {
    m_wonder << one.text
             << u"Planned conversation: %1 asks %2, \"%3\", by %4"_s.arg(
                    asker, one.conversationWith, one.question, sayDate(one.by));
}

void Record::scale(const Scale& scale) {
    m_scales << u"%1 %2: %3"_s.arg(scale.question, scale.voice).arg(scale.number);
    const QString said = scale.owed ? u"What makes it so: still to be written"_s : scale.because;
    if (m_scales.size() == 1)
        m_scales << said;
}

void Record::direction(const Direction& one, const QString& decider) {
    m_directions << (one.decider.isNull() ? u"Waits for the "_s + recordWord(one.level)
                                          : decider + u" decided"_s) +
                        u" ("_s + recordWord(one.kind) + u"): "_s + one.decision
                 << u"Because: "_s + one.because << u"By: "_s + sayDate(one.by);
    if (!one.noActionBecause.isEmpty())
        m_directions << u"No new action, because: "_s + one.noActionBecause;
}

void Record::action(const QString& owner, const Action& action) {
    m_actions << owner + u": "_s + action.what + u", by "_s + sayDate(action.due);
}

QString Record::text(const Discussion& d, const Sitting& sitting, const QString& presenter,
                     bool whole) const {
    RecordText record;
    const auto part = [&](const QString& heading, QStringList lines) {
        lines.removeAll(QString());
        if (!lines.isEmpty())
            record.parts.push_back({heading, lines});
    };
    const QString depth = d.depth == Depth::Deep ? u"Deep discussion"_s : u"Quick discussion"_s;
    part(u"Meeting"_s,
         {u"Hub %1, %2, number %3"_s.arg(sitting.team->hub.label, recordWord(sitting.meeting.kind))
              .arg(sitting.meeting.ordinal),
          sayDate(d.on), depth, u"Presented by "_s + presenter,
          whole ? u"Present: "_s + sitting.present : QString()});
    if (whole) {
        part(u"Earlier actions"_s, m_earlier);
        part(u"Question"_s, {d.question});
        part(u"Since last time"_s, {d.newFacts});
        part(u"Seen"_s, {d.seen});
        part(u"The child's views"_s, {d.voice});
    }
    part(u"Reflection"_s, d.reflectionWaiver == Waiver::None
                              ? d.reflection.split(u'\n')
                              : QStringList{u"Not this time: "_s + recordWord(d.reflectionWaiver) +
                                            u". "_s + d.reflectionWaiverWhy});
    if (whole) {
        part(u"What we wonder, and will ask"_s, m_wonder);
        part(u"Scale, 0 to 10"_s, m_scales);
    }
    QStringList directions = m_directions;
    if (d.planStands)
        directions << u"The plan stands."_s;
    if (d.directionWaiver != Waiver::None)
        directions << u"Not this time: "_s + recordWord(d.directionWaiver) + u". "_s +
                          d.directionWaiverWhy;
    part(u"Direction"_s, directions);
    part(u"Actions"_s, m_actions);
    part(u"A different view"_s, {d.dissent});
    part(u"Next"_s,
         {u"Discussion: "_s + sayDate(d.next), u"Deep discussion: "_s + sayDate(d.nextDeep)});
    return toText(record); // begins with an empty title
}

QString recordFor(const Child* child, const Family& family, const QString& rest) {
    QString about = u"Discussion record\n\nAbout\n"_s;
    if (child) {
        about += child->given + u' ' + child->surname + u'\n';
        about += child->born.isValid() ? u"Born: "_s + sayDate(child->born)
                                       : u"Expected: "_s + sayDate(child->expected);
        about += u"\nCase number: "_s + child->caseNumber;
    } else {
        about += family.name + u" family"_s;
    }
    return about + u"\nFamily reference: "_s + family.reference + rest;
}

} // namespace rt::demo
