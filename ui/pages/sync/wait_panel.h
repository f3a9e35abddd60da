// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "ui/widgets/panel.h"

#include <functional>

class QLabel;

namespace rt {

class Form;
class NoteEdit;

// On a PC that waits to be let in: its six words, and another invitation when the first ran out.
class WaitPanel : public Panel {
    Q_OBJECT

public:
    using AskAgain = std::function<void(const QString& invitation, QObject* owner,
                                        std::function<void(const Result<QString>&)>)>;

    explicit WaitPanel(AskAgain askAgain);
    void tell(const QString& words);

    NoteEdit* invitation() const { return m_invitation; }

private:
    void submit();

    AskAgain m_askAgain;
    QLabel* m_words;
    Form* m_form;
    NoteEdit* m_invitation;
};

} // namespace rt
