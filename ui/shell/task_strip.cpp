// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/task_strip.h"

#include "ui/theme/paint.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rt {

TaskStrip::TaskStrip()
    : m_heading(label({}, Type::Strong)),
      m_next(wrapped({})),
      m_tasks(new QWidget) {
    setAccessibleName(tr("Things to practise"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(button(tr("Put away"), Kind::Flat, [this] { Q_EMIT putAway(); }));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(gap::m, gap::xs, gap::m, gap::s + gap::s); // the last one outside
    box->setSpacing(gap::xs);
    box->addLayout(head);
    box->addWidget(m_tasks);
    box->addWidget(m_next);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void TaskStrip::show(const std::vector<PractisedTask>& tasks) {
    setHidden(tasks.empty());
    delete m_tasks->layout();
    qDeleteAll(m_tasks->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* flow = new FlowLayout(m_tasks);
    qsizetype done = 0;
    const PractisedTask* next = nullptr;
    for (const PractisedTask& task : tasks) {
        flow->addWidget(new ChipRow({{task.done ? Status::Done : Status::DueSoon, task.name}}));
        done += task.done;
        if (!task.done && !next)
            next = &task;
    }
    m_heading->setText(tr("Practise: %1 of %2 done").arg(done).arg(tasks.size()));
    m_next->setText(next ? tr("%1: %2").arg(next->name, next->how)
                         : tr("That is a week's work with Roundtable. Help (F1) has the rest."));
    setAccessibleDescription(words());
    if (done > 0)
        announce(m_heading, words());
}

QString TaskStrip::words() const {
    return tr("%1. %2").arg(m_heading->text(), m_next->text());
}

void TaskStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::box(painter, rect().adjusted(0, 0, 0, -gap::s), radius::panel,
               tone(Tone::Surface, palette()), tone(Tone::Divider, palette()));
}

} // namespace rt
