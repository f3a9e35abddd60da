// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/papers_part.h"

#include "ui/pages/meeting/preview_papers.h"
#include "ui/pages/meeting/produce.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choose_path.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

// What a neutral name stands for.
QString paperText(const QString& name) {
    if (name.startsWith(u"minutes"))
        return PapersPart::tr("Hub minutes, for the hub only");
    if (name.startsWith(u"actions"))
        return PapersPart::tr("Actions by person");
    if (name.startsWith(u"calendar"))
        return PapersPart::tr("Calendar of one owner");
    return name.endsWith(u".txt") ? PapersPart::tr("A child's record, as plain text")
                                  : PapersPart::tr("A child's record");
}

std::vector<Column<QString>> nameColumn() {
    std::vector<Column<QString>> columns(1);
    columns[0].value = [](const QString& name) { return QVariant(name); };
    columns[0].detail = paperText;
    return columns;
}

} // namespace

PapersPart::PapersPart(Desk& desk, const Around& around)
    : m_desk(desk),
      m_around(around),
      m_producer(new Producer(desk, this)),
      m_folder(lineEdit(tr("Folder for the documents"))),
      m_files(new LinesModel<QString>(nameColumn(), [](const QString& n) { return QVariant(n); })),
      m_made(list(m_files, new LineDelegate, tr("Documents made"))),
      m_madePart(new QWidget),
      m_said(new InlineMessage) {
    auto* box = column(gap::s);
    setLayout(box);
    makeTicks(box);
    makeFolder(box);
    makeMade(box);
    box->addWidget(m_said);
    connect(m_producer, &Producer::done, this, [this](const Produced& made) {
        m_madeIn = made.folder;
        m_files->setLines({made.files.begin(), made.files.end()});
        fitRows(m_made, 3);
        m_madePart->setHidden(made.files.isEmpty());
        const QString done =
            tr("%1 in %2").arg(countText(int(made.files.size()), u"file", u"files"), made.folder);
        m_said->say(made.problem.isEmpty() ? InlineMessage::About::Information
                                           : InlineMessage::About::Refusal,
                    made.problem.isEmpty() ? done : made.problem);
    });
}

void PapersPart::makeTicks(QBoxLayout* box) {
    m_records = new QCheckBox(tr("A signed record for each child"));
    m_minutes = new QCheckBox(tr("Hub minutes"));
    m_actionList = new QCheckBox(tr("Actions by person"));
    m_calendars = new QCheckBox(tr("A calendar file for each owner"));
    auto* papers = new FlowLayout;
    for (QCheckBox* one : {m_records, m_minutes, m_actionList, m_calendars}) {
        one->setChecked(true);
        papers->addWidget(one);
    }
    papers->addWidget(
        button(tr("Preview and print…"), Icon::Print, Kind::Plain, [this] { preview(); }));
    box->addLayout(papers);
}

void PapersPart::makeFolder(QBoxLayout* box) {
    m_folder->setText(defaultFolder());
    QPushButton* choose = button(tr("Choose folder"), Kind::Plain, [this] {
        chooseFolder(this, tr("Folder for the documents"), m_folder->text(),
                     [this](const QString& folder) { m_folder->setText(folder); });
    });
    box->addLayout(row({label(tr("Into")), m_folder, choose}, 1));
}

void PapersPart::makeMade(QBoxLayout* box) {
    auto* made = column(gap::xs);
    m_madePart->setLayout(made);
    QPushButton* open = button(tr("Open folder"), Kind::Plain, [this] { openMade({}); });
    QBoxLayout* head = row({label(tr("Documents made"), Type::Strong),
                            label(tr("Enter opens"), Type::Caption, quiet)});
    head->addStretch();
    made->addLayout(head);
    made->addWidget(m_made);
    QBoxLayout* last = row({open});
    last->addStretch();
    made->addLayout(last);
    box->addWidget(m_madePart);
    m_madePart->hide();
    onTextSize(m_made, [this] { fitRows(m_made, 3); });
    onEnter(m_made, [this](const QModelIndex& at) { openMade(m_files->line(at)); });
}

void PapersPart::show(MeetingId meeting) {
    m_meeting = meeting;
    m_said->clear();
    m_files->setLines({});
    m_madePart->hide();
}

int PapersPart::ticked() const {
    const std::pair<const QCheckBox*, Paper> ticks[]{{m_records, Paper::Records},
                                                     {m_minutes, Paper::Minutes},
                                                     {m_actionList, Paper::ActionList},
                                                     {m_calendars, Paper::Calendars}};
    int papers = 0;
    for (const auto& [box, paper] : ticks)
        papers |= box->isChecked() ? int(paper) : 0;
    return papers;
}

void PapersPart::produce() {
    m_said->say(InlineMessage::About::Information, tr("Making the documents…"));
    m_producer->make(m_meeting, ticked(), m_folder->text().trimmed());
}

void PapersPart::preview() {
    previewPapers(m_desk, m_around, m_meeting, ticked());
}

void PapersPart::copyEmail() {
    ClipboardMinute::put(emailFor(m_desk, m_meeting));
    m_said->say(InlineMessage::About::Information,
                tr("Copied, with initials and dates only. The clipboard is cleared after a "
                   "minute."));
}

void PapersPart::openMade(const QString& name) {
    const QString path = name.isEmpty() ? m_madeIn : QDir(m_madeIn).filePath(name);
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        m_said->say(InlineMessage::About::Refusal,
                    tr("Nothing on this PC opens %1.").arg(QDir::toNativeSeparators(path)));
}

} // namespace rt
