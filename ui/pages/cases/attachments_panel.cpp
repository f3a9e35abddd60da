// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/attachments_panel.h"

#include "core/base/dates.h"
#include "core/base/england_day.h"
#include "core/commands/attachments.h"
#include "core/commands/withdraw.h"
#include "core/domain/attachment_rules.h"
#include "core/reports/new_file.h"
#include "core/store/profile.h"
#include "ui/text/error_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choose_path.h"
#include "ui/widgets/inline_ask.h"
#include "ui/widgets/views.h"

#include <QDesktopServices>
#include <QDir>
#include <QListView>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int mostRows = 3; // the others are scrolled to

QString sizeText(int bytes) {
    if (bytes < 1000)
        return QObject::tr("%1 bytes").arg(bytes);
    if (bytes < 1'000'000)
        return QObject::tr("%1 kB").arg((bytes + 500) / 1000);
    return QObject::tr("%1 MB").arg(double(bytes) / 1e6, 0, 'f', 1);
}

} // namespace

AttachmentsPanel::AttachmentsPanel(Desk& desk, Around around, FamilyId family)
    : Panel(tr("Attached files")),
      m_desk(desk),
      m_around(std::move(around)),
      m_family(family),
      m_model(new LinesModel<AttachmentLine>(
          columns(),
          [](const AttachmentLine& l) { return QVariant::fromValue(l.attachment.id.value); },
          this)),
      m_ask(new InlineAsk({})) {
    m_list = list(m_model, new LineDelegate, tr("Attached files"));
    auto* inside = new QWidget;
    auto* box = new QVBoxLayout(inside);
    box->setContentsMargins(0, 0, 0, gap::s);
    box->setSpacing(gap::s);
    box->addWidget(m_list);
    auto* under = new QHBoxLayout;
    under->setContentsMargins(gap::l, 0, gap::l, 0);
    under->addWidget(button(tr("Attach a file…"), Kind::Plain, [this] { choose(); }));
    under->addStretch(1);
    box->addLayout(under);
    body()->addWidget(m_ask);
    fill(inside);
    onTextSize(m_list, [this] { fit(); });
    onEnter(m_list, [this](const QModelIndex& at) { open(m_model->line(at)); });
    rowKeys(m_list, {{Qt::Key_F, [this](const QModelIndex&) { choose(); }},
                     {Qt::Key_S, [this](const QModelIndex& at) { saveAs(m_model->line(at)); }},
                     {Qt::Key_X, [this](const QModelIndex& at) { withdraw(m_model->line(at)); }}});
}

std::vector<Column<AttachmentLine>> AttachmentsPanel::columns() const {
    std::vector<Column<AttachmentLine>> made(1);
    made[0].value = [](const AttachmentLine& l) { return l.attachment.name; };
    made[0].detail = [](const AttachmentLine& l) {
        QStringList parts{l.about, l.attachment.what, sizeText(l.attachment.size), l.by,
                          sayDate(dayInEngland(l.attachment.at))};
        parts.removeAll({});
        return parts.join(u", "_s);
    };
    made[0].chips = [](const AttachmentLine& l) {
        return l.isHere ? Chips{} : Chips{{Status::DueSoon, tr("Not on this PC yet")}};
    };
    return made;
}

void AttachmentsPanel::show(const ShownNames& names, ChildId child) {
    m_names = names;
    m_child = child;
    auto lines = attachmentsOf(m_desk.db(), m_family);
    std::erase_if(lines, [&](const AttachmentLine& line) {
        return !child.isNull() && !line.about.isEmpty() && line.attachment.about != child.value;
    });
    if (m_names.areHidden())
        for (AttachmentLine& line : lines) {
            line.attachment.name = m_names.text(line.attachment.name);
            line.attachment.what = m_names.text(line.attachment.what);
            line.about = m_names.text(line.about);
        }
    m_model->setLines(std::move(lines));
    fit();
}

// As high as its rows, so that the notes keep the room; without files a button and no list.
void AttachmentsPanel::fit() {
    const int rows = std::min(m_model->rowCount(), mostRows);
    setRemark(rows ? tr("F attach   Enter open   S save   X withdraw") : tr("None"));
    m_list->setVisible(rows > 0);
    if (rows)
        m_list->setFixedHeight(rows * std::max(1, m_list->sizeHintForRow(0)) + 2);
}

void AttachmentsPanel::choose() {
    chooseFiles(this, tr("Attach a file"), QDir::homePath(), {tr("All files (*)")},
                [this](const QStringList& files) {
                    for (const QString& file : files)
                        attach(file);
                });
}

void AttachmentsPanel::attach(const QString& file) {
    AttachFile wish;
    wish.family = m_family;
    wish.about = m_child.value;
    wish.file = file;
    m_desk.run([wish](Workspace& w) { return attachFile(w, wish); }, this,
               [this](const Result<AttachmentId>& made) {
                   if (!made)
                       return m_around.refused(errorText(made.error()));
                   m_around.said(tr("File attached. The original stays where it is."));
               });
}

// A copy that is wiped when the window locks or closes; programs and scripts are only saved.
void AttachmentsPanel::open(const AttachmentLine& line) {
    const auto attachment = line.attachment.id;
    if (!mayBeOpened(line.attachment.name))
        return m_around.told(tr("Files of this kind are not opened here. S saves a copy."));
    const auto bytes = attachedBytes(m_desk.db(), attachment);
    if (!bytes)
        return m_around.refused(errorText(bytes.error()));
    try {
        const QString copy = m_desk.profile().openCopy(tidyFileName(line.attachment.name), *bytes);
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(copy)))
            return m_around.refused(tr("No program on this PC shows this file. S saves a copy."));
        m_around.told(tr("Opened as a copy, which is wiped when Roundtable locks or closes. "
                         "Changes in it are not kept."));
    } catch (const Fault& fault) {
        m_around.refused(faultText(fault.kind));
    }
}

void AttachmentsPanel::saveAs(const AttachmentLine& line) {
    chooseNewFile(this, tr("Save a copy"),
                  QDir::home().filePath(tidyFileName(line.attachment.name)),
                  [this, id = line.attachment.id](const QString& path) {
                      const auto bytes = attachedBytes(m_desk.db(), id);
                      if (!bytes)
                          return m_around.refused(errorText(bytes.error()));
                      const Outcome saved = writeNewFile(path, *bytes);
                      saved ? m_around.told(tr("Saved. The copy is no longer protected by "
                                               "Roundtable: keep it where it belongs."))
                            : m_around.refused(errorText(saved.error()));
                  });
}

void AttachmentsPanel::withdraw(const AttachmentLine& line) {
    m_ask->ask(tr("Withdraw this file? It stays in the history."), InlineAsk::Asks::Words,
               tr("Why: wrong family, wrong file"),
               [this, id = line.attachment.id](const InlineAsk::Answer& answer) {
                   if (answer.words.isEmpty())
                       return tr("Say why it is withdrawn.");
                   const Withdraw<Attachment> wish{id, answer.words};
                   m_desk.run([wish](Workspace& w) { return rt::withdraw(w, wish); }, this,
                              [this](const Outcome& gone) {
                                  gone ? m_around.said(tr("File withdrawn."))
                                       : m_around.refused(errorText(gone.error()));
                              });
                   return QString();
               });
}

} // namespace rt
