// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/meeting.h"
#include "core/queries/record_text.h"

// The text of a signed record while a discussion of the past is invented: the same headings as
// core/queries/record_text.h composes, without asking the database for what is known here.
namespace rt::demo {

struct Sitting;

class Record {
public:
    void earlier(const QString& owner, const QString& what, const ActionStep& step);
    void asked(const Hypothesis& hypothesis);
    void hypothesis(const Hypothesis& hypothesis, const QString& asker);
    void scale(const Scale& scale);
    void direction(const Direction& direction, const QString& decider);
    void action(const QString& owner, const Action& action);

    // All but whom it is about; years ago only the direction and what follows.
    QString text(const Discussion& discussion, const Sitting& sitting, const QString& presenter,
                 bool whole) const;

private:
    QStringList m_earlier, m_wonder, m_scales, m_directions, m_actions;
};

// Puts "About" with the child's case number in front.
QString recordFor(const Child* child, const Family& family, const QString& rest);

} // namespace rt::demo
