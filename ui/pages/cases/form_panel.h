// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panel.h"

namespace rt {

class InlineMessage;

// A form in its place on the page: Ctrl+Enter saves, Esc leaves it. A refusal stands beside its
// field, or under the form when it is about none.
class FormPanel : public Panel {
    Q_OBJECT

public:
    FormPanel(const QString& heading, const QString& saveWords);

    Form* form() const { return m_form; }

    void onSave(std::function<void()> save) { m_save = std::move(save); }

    void begin();                       // the caret goes to the first field
    void refuse(const Error& error);
    void refuse(const QString& field, const QString& words);
    void hint(const QString& words);    // something to know before saving
    void withoutLeaving();              // a form that always stands there

    // Runs the command; a refusal stays here, success is said and ends the form.
    template <class Command>
    void run(Desk& desk, const Around& around, Command command, const QString& done) {
        m_form->clearErrors();
        desk.run(std::move(command), this, [this, around, done](const auto& answer) {
            if (!answer)
                return refuse(answer.error());
            around.said(done);
            Q_EMIT saved();
        });
    }

Q_SIGNALS:
    void saved();
    void left();

protected:
    void keyPressEvent(QKeyEvent*) override;

private:
    Form* m_form;
    InlineMessage* m_message;
    QWidget* m_leave;
    std::function<void()> m_save;
};

} // namespace rt
