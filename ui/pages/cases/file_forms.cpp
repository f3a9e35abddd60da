// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/file_forms.h"

#include "core/commands/challenges.h"
#include "core/commands/families.h"
#include "core/commands/notes.h"
#include "ui/text/in_words.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("FileForms", words);
}

template <class T>
std::shared_ptr<BoundForm<T>> bound(FormPanel* panel, const QString& prefix, const FileDesk& at) {
    return std::make_shared<BoundForm<T>>(panel->form(), prefix, at.desk.today());
}

// A form whose save is one command with what was typed.
template <class T, class Command>
FormPanel* ready(FormPanel* panel, const std::shared_ptr<BoundForm<T>>& form, const T& start,
                 const FileDesk& at, Command command, const QString& done) {
    form->fill(start);
    panel->setTouched([form] { return form->isTouched(); });
    panel->onSave([panel, form, command, done, desk = &at.desk, around = at.around] {
        if (form->understood())
            panel->run(
                *desk, around,
                [command, value = form->read()](Workspace& w) { return command(w, value); }, done);
    });
    return panel;
}

QString draftOf(const FileDesk& at, const QString& what) {
    return u"file/"_s + at.family.family.id.text() + u'/' + what;
}

} // namespace

FormPanel* challengeForm(const FileDesk& at) {
    auto* panel = new FormPanel(tr("Challenge"), tr("Raise challenge"));
    auto form = bound<NewChallenge>(panel, u"challenge"_s, at);
    NoteEdit* text = form->passage(&NewChallenge::text, tr("What do you want answered?"),
                                   tr("It stays open until it is answered and evidenced."), 4);
    NewChallenge start;
    start.family = at.family.family.id;
    ready(panel, form, start, at, raiseChallenge, tr("Challenge raised."));
    panel->keep(at.desk, draftOf(at, u"challenge"_s), text);
    return panel;
}

FormPanel* answerForm(const FileDesk& at, const Challenge& challenge) {
    const bool answered = !challenge.answer.isEmpty();
    auto* panel = new FormPanel(answered ? tr("What shows it") : tr("Answer"),
                                answered ? tr("Save evidence") : tr("Save answer"));
    panel->hint(answered ? challenge.answer : challenge.text);
    if (answered) {
        auto form = bound<EvidenceChallenge>(panel, u"challenge"_s, at);
        form->passage(&EvidenceChallenge::evidence, tr("Evidence"),
                      tr("What was done, and where it can be seen."), 3);
        form->day(&EvidenceChallenge::on, tr("On"));
        return ready(panel, form, {challenge.id, {}, at.desk.today()}, at, evidenceChallenge,
                     tr("Challenge closed with its evidence."));
    }
    auto form = bound<AnswerChallenge>(panel, u"challenge"_s, at);
    form->passage(&AnswerChallenge::answer, tr("Answer"), {}, 4);
    return ready(panel, form, {challenge.id, {}}, at, answerChallenge, tr("Challenge answered."));
}

FormPanel* incidentForm(const FileDesk& at) {
    auto* panel = new FormPanel(tr("Incident"), tr("Record incident"));
    auto form = bound<Incident>(panel, u"incident"_s, at);
    form->choice(&Incident::kind, tr("What happened"));
    form->one(&Incident::child, tr("To whom"), at.children(tr("The family")));
    form->day(&Incident::on, tr("When"));
    form->passage(&Incident::words, tr("In one or two sentences"), {}, 3);
    Incident start;
    start.family = at.family.family.id;
    start.child = at.child;
    start.kind = IncidentKind::Missing;
    start.on = at.desk.today();
    return ready(panel, form, start, at, recordIncident, tr("Incident recorded."));
}

FormPanel* voiceForm(const FileDesk& at) {
    auto* panel = new FormPanel(tr("Child’s words"), tr("Save words"));
    auto form = bound<Voice>(panel, u"voice"_s, at);
    form->one(&Voice::child, tr("Who says it"), at.children({}));
    NoteEdit* words = form->passage(&Voice::words, tr("In the child’s words"),
                                    tr("What they said or showed, as they said it."), 2);
    form->line(&Voice::method, tr("How"), tr("Direct work, drawing, questionnaire, seen at home"));
    form->passage(&Voice::changed, tr("What we changed because of this"),
                  tr("Empty: nothing yet. It is asked for again."), 2);
    form->day(&Voice::on, tr("On"));
    Voice start;
    start.family = at.family.family.id;
    start.child = !at.child.isNull()           ? at.child
                  : at.family.children.empty() ? ChildId{}
                                               : at.family.children.front().id;
    start.on = at.desk.today();
    ready(panel, form, start, at, recordVoice, tr("Child’s words saved."));
    panel->keep(at.desk, draftOf(at, u"voice"_s), words);
    return panel;
}

// The paragraph of one child; the file shows the newest.
FormPanel* summaryForm(const FileDesk& at) {
    auto* panel = new FormPanel(tr("In one paragraph"), tr("Save paragraph"));
    auto form = bound<Child>(panel, u"child"_s, at);
    NoteEdit* words = form->passage(&Child::summary, tr("At most 80 words"),
                                    tr("What somebody who answers the phone has to know."), 8);
    ChildId child = at.child;
    for (const Child& one : at.family.children)
        if (child.isNull() && !one.summary.isEmpty() && one.summaryOn == at.family.summaryOn)
            child = one.id;
    if (child.isNull() && !at.family.children.empty())
        child = at.family.children.front().id;
    at.desk.run([child](Workspace& w) -> Result<Loaded<Child>> { return w.load<Child>(child); },
                panel,
                [panel, form, words, at](const Result<Loaded<Child>>& loaded) {
                    if (!loaded || !loaded->exists())
                        return panel->refuse(loaded ? notFound("child") : loaded.error());
                    form->fill(loaded->value);
                    panel->keep(at.desk, draftOf(at, u"summary"_s), words);
                    panel->onSave([panel, form, before = *loaded, at] {
                        Edit<Child> edit{before, form->read()};
                        edit.after.summaryOn = at.desk.today();
                        panel->run(
                            at.desk, at.around, [edit](Workspace& w) { return editChild(w, edit); },
                            tr("Paragraph saved."));
                    });
                });
    panel->setTouched([form] { return form->isTouched(); });
    return panel;
}

} // namespace rt
