// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/recovery_part.h"

#include "ui/text/error_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choose_path.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

// As the key itself forgives it: small letters, O for 0, I and L for 1.
QString normal(const QString& typed) {
    QString words = typed.simplified().toUpper();
    words.remove(u' ');
    words.replace(u'O', u'0').replace(u'I', u'1').replace(u'L', u'1');
    return words;
}

QString fieldOf(int at) {
    return u"group%1"_s.arg(at);
}

} // namespace

RecoveryPart::RecoveryPart(RecoveryWords words, PrintRecovery printing)
    : m_words(std::move(words)),
      m_print(std::move(printing)),
      m_groups(m_words.key.split(u' ')),
      m_form(new Form),
      m_message(new InlineMessage) {
    const int count = int(m_groups.size());
    m_asked[0] = QRandomGenerator::global()->bounded(count / 2);
    m_asked[1] = count / 2 + QRandomGenerator::global()->bounded(count - count / 2);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::m);
    box->addWidget(wrapped(tr("With this key an administrator can be appointed when none is left. "
                              "It is shown this once and kept nowhere. Print it, or write it "
                              "down, and put it in a safe; whoever has it can read everything.")));
    box->addWidget(groupsShown());
    auto* press = new QWidget;
    auto* presses = new FlowLayout(press);
    presses->setContentsMargins(0, 0, 0, 0);
    presses->addWidget(button(tr("Print"), Kind::Plain, [this] { print(); }));
    presses->addWidget(button(tr("Save pages to print"), Kind::Plain, [this] { choosePlace(); }));
    box->addWidget(press);
    box->addWidget(m_message);
    for (size_t i = 0; i < m_asked.size(); ++i) {
        m_typed[i] = new QLineEdit;
        m_form->add(fieldOf(int(i)), tr("Type group %1 of the key").arg(m_asked[i] + 1), m_typed[i],
                    i == 0 ? tr("From the paper, to be sure that it is right.") : QString());
        connect(m_typed[i], &QLineEdit::returnPressed, this, &RecoveryPart::submitted);
    }
    box->addWidget(m_form);
    setFocusProxy(m_typed[0]);
}

QWidget* RecoveryPart::groupsShown() {
    auto* shown = new QWidget;
    shown->setAccessibleName(tr("Recovery key"));
    shown->setAccessibleDescription(m_words.key);
    shown->setFocusPolicy(Qt::TabFocus);
    auto* flow = new FlowLayout(shown);
    flow->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < m_groups.size(); ++i) {
        auto* one = new QWidget;
        auto* box = new QVBoxLayout(one);
        box->setContentsMargins(0, 0, gap::l, gap::s);
        box->setSpacing(0);
        box->addWidget(label(QString::number(i + 1), Type::Caption, QPalette::PlaceholderText));
        box->addWidget(label(m_groups[i], Type::Title));
        flow->addWidget(one);
    }
    return shown;
}

void RecoveryPart::choosePlace() {
    chooseFolder(this, tr("Where the pages to print go"),
                 QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                 [this](const QString& folder) { save(folder); });
}

void RecoveryPart::print() {
    const QString printer = m_print.printer();
    const QString problem =
        printer.isEmpty()
            ? tr("This PC has no printer. Save the pages and print them elsewhere, or "
                 "write the key down.")
            : m_print.print(m_words, printer);
    if (!problem.isEmpty())
        return m_message->say(InlineMessage::About::Refusal, problem);
    m_message->say(InlineMessage::About::Information,
                   tr("Four pages were sent to “%1”: the key, and its three sheets.").arg(printer));
}

void RecoveryPart::save(const QString& folder) {
    const auto file = m_print.save(m_words, folder);
    if (!file)
        return m_message->say(InlineMessage::About::Refusal, errorText(file.error()));
    m_message->say(InlineMessage::About::Information,
                   tr("%1 is in the folder. Print it, then delete it: a file can be copied, paper "
                      "in a safe cannot.")
                       .arg(*file));
}

bool RecoveryPart::confirm() {
    m_form->clearErrors();
    for (size_t i = 0; i < m_asked.size(); ++i)
        if (normal(m_typed[i]->text()) != m_groups[m_asked[i]]) {
            const QString words =
                m_typed[i]->text().trimmed().isEmpty()
                    ? tr("Type group %1 as it stands on the paper.").arg(m_asked[i] + 1)
                    : tr("This is not group %1. Look at the paper again.").arg(m_asked[i] + 1);
            (void)m_form->refuse(fieldOf(int(i)), words);
            return false;
        }
    return true;
}

} // namespace rt
