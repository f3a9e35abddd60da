// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/hypothesis_section.h"

#include "core/base/dates.h"
#include "core/commands/hypotheses.h"
#include "core/domain/good_with.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/text.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rt {

HypothesisSection::HypothesisSection(Desk& desk, const Around& around, DraftKeeper& drafts)
    : m_desk(desk),
      m_around(around),
      m_made(wrapped({})),
      m_text(lineEdit(tr("Hypothesis"), tr("We suppose that …"))),
      m_with(lineEdit(tr("Conversation with"), tr("talk with"))),
      m_question(lineEdit(tr("Question to ask"), tr("and ask"))),
      m_asker(new PersonPicker),
      m_by(new DateField(typedDates(desk))),
      m_rest(new QWidget) {
    const SectionHead head = section(tr("Hypothesis"), tr("then a conversation that tests it"));
    auto* box = column(gap::xs);
    setLayout(box);
    box->addLayout(head.box);
    box->addWidget(m_made);
    box->addWidget(m_text);
    auto* rest = column(gap::xs);
    m_rest->setLayout(rest);
    rest->addLayout(row({m_with, m_question}, 1));
    rest->addWidget(m_asker);
    rest->addWidget(m_by);
    QPushButton* plan = button(tr("Add hypothesis"), Kind::Plain, [this] { add(); });
    QBoxLayout* last = row({plan});
    last->addStretch();
    rest->addLayout(last);
    box->addWidget(m_rest);
    m_asker->setAccessibleName(tr("Who asks"));
    m_asker->edit()->setPlaceholderText(tr("who asks, or ?skill"));
    m_by->setAccessibleName(tr("Conversation by when"));
    m_by->edit()->setPlaceholderText(tr("by when"));
    onTextSize(m_with, [this] {
        m_with->setMaximumWidth(scaled(110));
        m_asker->setMinimumWidth(scaled(110));
    });
    m_asker->setFinder([this](const QString&) { return std::vector<PersonChoice>{}; });
    constexpr auto untilAdded = DraftKeeper::Until::Cleared;
    drafts.add(u"hypothesis"_s, m_text, untilAdded);
    drafts.add(u"hypothesis-with"_s, m_with, untilAdded);
    drafts.add(u"hypothesis-question"_s, m_question, untilAdded);
    drafts.add(u"hypothesis-asker"_s, m_asker, untilAdded);
    drafts.add(u"hypothesis-by"_s, m_by, untilAdded);
    const auto fold = [this] { m_rest->setHidden(m_text->text().isEmpty()); };
    connect(m_text, &QLineEdit::textChanged, this, fold);
    fold();
}

void HypothesisSection::refresh(const DiscussionSheet& sheet, bool editable) {
    m_discussion = sheet.discussion.id;
    setEnabled(editable);
    m_asker->setPeople(choices(sheet.people));
    m_asker->setFinder([people = sheet.people](const QString& word) {
        std::vector<PersonChoice> found;
        for (const GoodWith& one : whoIsGoodWith(word, people))
            found.push_back({one.id.value, one.name, {}, tr("good with %1").arg(one.skill)});
        return found;
    });
    QStringList made;
    for (const SheetHypothesis& one : sheet.hypotheses) {
        const Hypothesis& h = one.hypothesis;
        made << h.text;
        if (!h.conversationWith.isEmpty())
            made << tr("%1 asks %2 by %3: %4")
                        .arg(one.asker.isEmpty() ? tr("Who?") : one.asker, h.conversationWith,
                             h.by.isValid() ? sayDayAndDate(h.by) : tr("when?"), h.question);
    }
    setWords(m_made, made.join(u'\n'));
}

void HypothesisSection::add() {
    const NewHypothesis made{m_discussion,
                             m_text->text().trimmed(),
                             m_with->text().trimmed(),
                             m_question->text().trimmed(),
                             PersonId{m_asker->person()},
                             m_by->date().value_or(QDate())};
    m_desk.run([made](Workspace& w) { return addHypothesis(w, made); }, this,
               [this](const Result<HypothesisId>& added) {
                   if (told(m_around, added)) {
                       m_around.said(tr("Hypothesis added"));
                       clear();
                       m_text->setFocus(Qt::OtherFocusReason);
                   }
               });
}

void HypothesisSection::clear() {
    for (QLineEdit* edit : {m_with, m_question, m_by->edit(), m_text})
        edit->clear();
    m_asker->setPerson({});
}

} // namespace rt
