// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/cases/file_forms.h"
#include "ui/pages/cases/settle.h"

namespace rt {

// A form over one stored row. It remembers the version of each cell that it showed, so that a save
// replaces those and no other: what somebody else wrote meanwhile stands beside it and is seen.
template <class T, class Describe, class Save>
FormPanel* editPanel(const FileDesk& at, decltype(T::id) id, const QString& heading,
                     const QString& prefix, Describe describe, Save save, const QString& done) {
    auto* panel = new FormPanel(heading, QObject::tr("Save"));
    auto form = std::make_shared<BoundForm<T>>(panel->form(), prefix, at.desk.today());
    describe(*form);
    panel->withoutLeaving();
    panel->offerHistory();
    panel->setTouched([form] { return form->isTouched(); });
    const auto load = [panel, form, id, prefix, save, done, at] {
        at.desk.run([id](Workspace& w) -> Result<Loaded<T>> { return w.load<T>(id); }, panel,
                    [panel, form, prefix, save, done, at](const Result<Loaded<T>>& loaded) {
                        if (!loaded)
                            return panel->refuse(loaded.error());
                        form->fill(loaded->value);
                        for (const ColumnSpec& column : specOf<T>().columns)
                            panel->form()->note(prefix + u'.' + QString::fromStdString(column.name),
                                                loaded->row.versionsOf(column.number).size() > 1
                                                    ? severalText()
                                                    : QString());
                        panel->onSave([panel, form, save, done, before = *loaded, at] {
                            if (!form->understood())
                                return;
                            panel->run(
                                at.desk, at.around,
                                [save, edit = Edit<T>{before, form->read()}](Workspace& w) {
                                    return save(w, edit);
                                },
                                done);
                        });
                    });
    };
    QObject::connect(panel, &FormPanel::saved, panel, load);
    load();
    return panel;
}

// A form for a command that begins from `start`.
template <class T, class Describe, class Command>
FormPanel* commandPanel(const FileDesk& at, const T& start, const QString& heading,
                        const QString& verb, const QString& prefix, Describe describe,
                        Command command, const QString& done) {
    auto* panel = new FormPanel(heading, verb);
    auto form = std::make_shared<BoundForm<T>>(panel->form(), prefix, at.desk.today());
    describe(*form);
    form->fill(start);
    QObject::connect(panel, &FormPanel::saved, panel, [form, start] { form->fill(start); });
    panel->setTouched([form] { return form->isTouched(); });
    panel->onSave([panel, form, command, done, at] {
        if (form->understood())
            panel->run(
                at.desk, at.around,
                [command, value = form->read()](Workspace& w) { return command(w, value); }, done);
    });
    return panel;
}

} // namespace rt
