// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/record_reader.h"

#include "core/base/dates.h"
#include "core/base/england_day.h"
#include "core/commands/sign_discussion.h"
#include "core/queries/called.h"
#include "core/queries/record_text.h"
#include "core/queries/rows.h"
#include "ui/pages/cases/scrolling_in.h"
#include "ui/pages/meeting/preview_papers.h"
#include "ui/text/error_text.h"
#include "ui/text/in_words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/text.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr auto quiet = QPalette::PlaceholderText;

QString amendmentHead(const RecordLine& record, size_t i) {
    return QCoreApplication::translate("Records", "Added by %1, %2")
        .arg(record.amendedBy.value(qsizetype(i)), sayDate(dayInEngland(record.amendments[i].at)));
}

} // namespace

RecordReader::RecordReader(Desk& desk, Around around)
    : Panel(tr("Record")),
      m_desk(desk),
      m_around(std::move(around)),
      m_bar(new QWidget),
      m_group(new QButtonGroup(this)),
      m_amendment(new NoteEdit(tr("Add to this record. Ctrl+Enter saves."), 1, 6)) {
    auto* flow = new FlowLayout(m_bar);
    flow->setContentsMargins(0, 0, 0, 0);
    m_amendment->setAccessibleName(tr("Add to this record"));
    body()->addWidget(m_bar);
    body()->addWidget(m_amendment);
    connect(m_amendment, &NoteEdit::submitted, this, &RecordReader::amend);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int place) { choose(m_children[size_t(place)]); });
}

void RecordReader::read(const DiscussionLine& line, const std::vector<Child>& children,
                        ChildId child, const ShownNames& names) {
    m_line = line;
    m_names = names;
    m_records.clear();
    m_children.clear();
    if (const auto discussion = rowOf<Discussion>(m_desk.db(), line.id))
        for (const RecordLine& record : familyRecords(m_desk.db(), discussion->family))
            if (record.record.discussion == line.id)
                m_records.push_back(record);
    for (const RecordLine& record : m_records)
        m_children.push_back(record.record.child);
    if (m_records.empty())
        if (const auto discussion = rowOf<Discussion>(m_desk.db(), line.id))
            m_children = recordChildren(m_desk.db(), *discussion);
    const auto placeOf = [&](ChildId id) { // eldest first, as everywhere
        return std::find_if(children.begin(), children.end(),
                            [&](const Child& c) { return c.id == id; });
    };
    std::stable_sort(m_children.begin(), m_children.end(),
                     [&](ChildId a, ChildId b) { return placeOf(a) < placeOf(b); });
    for (QAbstractButton* old : m_group->buttons())
        delete old;
    for (size_t i = 0; i < m_children.size(); ++i) {
        const auto of = placeOf(m_children[i]);
        auto* made = new QPushButton(of == children.end() ? tr("Family") : calledName(*of));
        made->setCheckable(true);
        m_group->addButton(made, int(i));
        m_bar->layout()->addWidget(made);
    }
    m_bar->setVisible(m_children.size() > 1);
    const auto wished = std::find(m_children.begin(), m_children.end(), child);
    const auto kept = std::find(m_children.begin(), m_children.end(), m_child);
    choose(wished != m_children.end() ? child
           : kept != m_children.end() ? m_child
           : m_children.empty()       ? ChildId{}
                                      : m_children.front());
}

void RecordReader::choose(ChildId child) {
    m_child = child;
    for (size_t i = 0; i < m_children.size(); ++i)
        m_group->button(int(i))->setChecked(m_children[i] == child);
    fill();
}

QString RecordReader::plainText() const {
    return m_text;
}

void RecordReader::fill() {
    auto* content = new QWidget;
    auto* box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::m);
    const auto record =
        std::find_if(m_records.begin(), m_records.end(),
                     [this](const RecordLine& r) { return r.record.child == m_child; });
    const bool isSigned = record != m_records.end();
    setHeading(isSigned ? tr("Signed record") : tr("What will be signed"));
    setRemark(
        !isSigned ? inWords(m_line.state)
        : record->deputyFor.isEmpty()
            ? tr("%1, %2").arg(record->signedBy, sayDate(dayInEngland(record->record.signedAt)))
            : tr("%1 for %2, %3")
                  .arg(record->signedBy, record->deputyFor,
                       sayDate(dayInEngland(record->record.signedAt))));
    const auto composed = composeRecord(m_desk.db(), m_line.id, m_child);
    m_text = isSigned ? record->record.text : composed ? toText(*composed) : QString();
    for (const RecordPart& part : recordFrom(m_text).parts) {
        if (!part.heading.isEmpty())
            box->addWidget(label(m_names.text(part.heading), Type::Section));
        box->addWidget(new Passage(m_names.text(part.lines.join(u'\n')), Type::Reading));
    }
    for (size_t i = 0; isSigned && i < record->amendments.size(); ++i) {
        box->addWidget(label(amendmentHead(*record, i), Type::Caption, quiet));
        box->addWidget(new Passage(m_names.text(record->amendments[i].text), Type::Reading));
        m_text += u"\n\n"_s + amendmentHead(*record, i) + u'\n' + record->amendments[i].text;
    }
    box->addStretch(1);
    m_amendment->setVisible(isSigned);
    delete m_area;
    m_area = scrollingIn(content);
    m_area->setFocusPolicy(Qt::StrongFocus);
    m_area->setAccessibleName(tr("Record"));
    body()->insertWidget(2, m_area, 1);
}

void RecordReader::preview() const {
    for (const RecordLine& record : m_records)
        if (record.record.child == m_child)
            return previewSigned(m_desk, m_around, record.record.id);
    previewDraft(m_desk, m_around, m_line.id, m_child);
}

void RecordReader::amend() {
    for (const RecordLine& record : m_records)
        if (record.record.child == m_child)
            m_desk.run([id = record.record.id, words = m_amendment->text()](
                           Workspace& w) { return amendRecord(w, id, words); },
                       this,
                       [this](const Result<AmendmentId>& added) {
                           if (!added)
                               return m_around.refused(errorText(added.error()));
                           m_amendment->clear();
                           m_around.said(tr("Added to the record."));
                       });
}

} // namespace rt
