// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panel.h"

namespace rt {

class InlineMessage;
class NoteEdit;

// A form in its place on the page: Ctrl+Enter saves, Esc leaves it. A refusal stands beside its
// field, or under the form when it is about none.
class FormPanel : public Panel {
    Q_OBJECT

public:
    FormPanel(const QString& heading, const QString& saveWords);

    Form* form() const { return m_form; }

    void onSave(std::function<void()> save) { m_save = std::move(save); }

    // Whether something stands in it that is not saved yet.
    void setTouched(std::function<bool()> touched) { m_touched = std::move(touched); }

    bool isTouched() const { return m_touched && m_touched(); }

    // What is typed there is a draft until the form is saved.
    void keep(Desk& desk, const QString& key, NoteEdit* edit);
    void offerHistory(); // of a field, in its menu and with Ctrl+H

    void begin(); // the caret goes to the first field
    void refuse(const Error& error);
    void refuse(const QString& field, const QString& words);
    void hint(const QString& words); // something to know before saving
    void withoutLeaving();           // a form that always stands there

    bool isNew() const; // it was opened to be filled, and can be left

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
    void historyAsked(const QString& field); // "child.school"

protected:
    void keyPressEvent(QKeyEvent*) override;
    void showEvent(QShowEvent*) override;

private:
    Form* m_form;
    InlineMessage* m_message;
    QWidget *m_keep, *m_leave;
    std::function<void()> m_save;
    std::function<bool()> m_touched;
};

} // namespace rt
