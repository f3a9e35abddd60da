// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/discussion_rules.h"
#include "ui/pages/meeting/draft_keeper.h"

#include <QBoxLayout>

class QComboBox;
class QLabel;
class QLineEdit;

namespace rt {

// The frame of one half of a discussion, the same for reflection and direction: a heading, the way
// to waive it with a reason, and below it whatever the half is written in.
class HalfBox : public QWidget {
    Q_OBJECT

public:
    HalfBox(const QString& heading, Half half, DraftKeeper& drafts);

    QBoxLayout* body() const { return m_body; }

    void setWaiver(Waiver waiver, const QString& why);
    Waiver waiver() const;
    QString why() const;

private:
    std::vector<Waiver> m_waivers;
    QComboBox* m_choice;
    QLineEdit* m_why;
    QBoxLayout* m_body;
};

} // namespace rt
