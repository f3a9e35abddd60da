// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/practice_tasks.h"

#include "core/store/tables.h"
#include "ui/shell/window.h"
#include "ui/widgets/page.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

const QString stateKept = u"practice.tasks"_s; // "on" or "away", then the numbers of what is done

QStringList stateOf(const Profile& profile) {
    return profile.local(stateKept).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

PracticeTasks::PracticeTasks(Desk& desk, MainWindow& window)
    : m_desk(desk),
      m_window(window),
      m_discussed(discussed()) {
    connect(&window, &MainWindow::pageChanged, this, &PracticeTasks::turned);
    connect(&desk, &Desk::changed, this, &PracticeTasks::changed);
    connect(&window.tasks(), &TaskStrip::putAway, this, [this] {
        QStringList state = stateOf(m_desk.profile());
        state.replace(0, u"away"_s);
        m_desk.profile().setLocal(stateKept, state.join(u' '));
        show();
        if (QWidget* page = m_window.page())
            page->setFocus(Qt::OtherFocusReason);
    });
    if (QWidget* page = window.page())
        m_before = page->property(helpProperty).toString();
    show();
}

void PracticeTasks::begin(Profile& profile) {
    if (stateOf(profile).isEmpty())
        profile.setLocal(stateKept, u"on"_s);
}

void PracticeTasks::bring() {
    QStringList state = stateOf(m_desk.profile());
    state.isEmpty() ? state.append(u"on"_s) : state.replace(0, u"on"_s);
    m_desk.profile().setLocal(stateKept, state.join(u' '));
    show();
}

void PracticeTasks::turned(QWidget* page) {
    const QString now = page->property(helpProperty).toString();
    if (m_before == "today" && !page->property("rtAreaRoot").toBool())
        tick(ReadToday);
    if (now == "family")
        tick(OpenCase);
    m_before = now;
}

void PracticeTasks::changed(const std::set<int>& tables) {
    if (touches<Note>(tables))
        tick(AddNote);
    if (touches<AgendaItem>(tables))
        tick(Prepare);
    if (!touches<Discussion>(tables) || !isOpen(RunFamily))
        return;
    const qint64 now = discussed();
    if (now > std::exchange(m_discussed, now))
        tick(RunFamily);
}

// Only in meetings that are being held: few, however many years the profile goes back.
qint64 PracticeTasks::discussed() const {
    return m_desk.db().number(
        "SELECT count(*) FROM meeting m CROSS JOIN discussion d ON d.meeting=m.key "
        "WHERE m.state='running' AND d.state<>'open'");
}

bool PracticeTasks::isOpen(Task task) const {
    const QStringList state = stateOf(m_desk.profile());
    return state.value(0) == "on" && !state.mid(1).contains(QString::number(task));
}

void PracticeTasks::tick(Task task) {
    if (!isOpen(task))
        return;
    QStringList state = stateOf(m_desk.profile());
    state.append(QString::number(task));
    m_desk.profile().setLocal(stateKept, state.join(u' '));
    show();
}

void PracticeTasks::show() {
    const QStringList state = stateOf(m_desk.profile());
    if (state.value(0) != "on")
        return m_window.tasks().show({});
    std::vector<PractisedTask> tasks{
        {tr("Read Today"), tr("press Ctrl+1. Every row says why it is there; go to one and press "
                              "Enter.")},
        {tr("Open a case"), tr("press Ctrl+K, type a few letters of a name, then Enter.")},
        {tr("Add a note"), tr("press Ctrl+N, type what happened, then Ctrl+Enter.")},
        {tr("Prepare a meeting"), tr("press Ctrl+4 and start to prepare. Q makes a family quick or "
                                     "deep, Delete takes it off.")},
        {tr("Run one family"), tr("start the meeting, go to a family, write reflection and "
                                  "direction, then close it with Ctrl+Enter.")}};
    for (size_t i = 0; i < tasks.size(); ++i)
        tasks[i].done = state.mid(1).contains(QString::number(i));
    m_window.tasks().show(tasks);
}

} // namespace rt
