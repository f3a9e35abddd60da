// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/scales.h"
#include "core/queries/discussion_sheet.h"
#include "ui/pages/meeting/draft_keeper.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace rt {

class FlowLayout;

// Step 4: a number from each voice, typed one after another and shown together; one sentence for
// the round, or it is owed.
class ScaleSection : public QWidget {
    Q_OBJECT

public:
    explicit ScaleSection(DraftKeeper& drafts);
    void show(const DiscussionSheet& sheet, const Settings& settings);
    std::optional<ScaleRound> round() const; // none: nothing typed, or its sentence is missing
    bool lacksSentence() const;              // numbers without a sentence, not owed
    void takeFocus();

Q_SIGNALS:
    void changed();

private:
    static constexpr int most = 6; // voices

    struct VoiceField {
        QWidget* box;
        QLineEdit *voice, *number;
    };

    std::vector<VoiceNumber> numbers() const;
    std::optional<ScaleSpread> spread() const;
    void remark();

    DiscussionId m_discussion;
    Settings m_settings;
    ChildId m_child;
    QLineEdit* m_question;
    std::vector<VoiceField> m_voices;
    QLineEdit* m_because;
    QCheckBox* m_owed;
    QLabel* m_remark;
};

} // namespace rt
