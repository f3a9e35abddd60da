// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/seen_row.h"

#include "ui/pages/meeting/scribe_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString answerWords(int state) {
    switch (state) {
    case 1:
        return SeenRow::tr("seen");
    case 2:
        return SeenRow::tr("seen alone");
    case 3:
        return SeenRow::tr("not seen");
    default:
        return {};
    }
}

} // namespace

SeenRow::SeenRow() : m_edit(lineEdit(tr("Who was seen"), tr("Who was seen, and alone?"))) {
    setLayout(column(gap::xs));
    layout()->addWidget(m_edit);
    auto* flow = new QWidget;
    flow->setLayout(new FlowLayout);
    layout()->addWidget(flow);
}

void SeenRow::show(const std::vector<AgendaChild>& children, const QString& seen) {
    for (const Answer& one : m_answers)
        delete one.button;
    m_answers.clear();
    m_written.clear();
    for (size_t i = 0; i < children.size(); ++i) {
        QPushButton* made =
            button(tr("%1 seen?").arg(children[i].given), Kind::Flat, [this, i] { answer(i); });
        made->setAccessibleName(tr("%1 was seen").arg(children[i].given));
        layout()->itemAt(1)->widget()->layout()->addWidget(made);
        m_answers.push_back({children[i].given, made, 0});
    }
    m_edit->setText(seen);
}

void SeenRow::answer(size_t child) {
    Answer& one = m_answers[child];
    one.state = one.state % 3 + 1;
    one.button->setText(u"%1 %2"_s.arg(one.name, answerWords(one.state)));
    const QString before = m_edit->text().trimmed();
    const QString now = sentence();
    if (before.isEmpty() || before == m_written)
        m_edit->setText(now);
    else if (!m_written.isEmpty() && before.startsWith(m_written))
        m_edit->setText(now + before.mid(m_written.size()));
    else
        m_edit->setText(now + u"; "_s + before);
    m_written = now;
}

QString SeenRow::sentence() const {
    QStringList words;
    for (const Answer& one : m_answers)
        if (one.state > 0)
            words << u"%1 %2"_s.arg(one.name, answerWords(one.state));
    return words.join(u", "_s);
}

} // namespace rt
