// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/print/print_preview.h"

#include "core/reports/new_file.h"
#include "core/reports/plain_text.h"
#include "ui/pages/print/page_maker.h"
#include "ui/pages/print/pages_view.h"
#include "ui/print/pdf_writer.h"
#include "ui/text/error_text.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choose_path.h"
#include "ui/widgets/field.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/page.h"
#include "ui/widgets/panel.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

// "Discussion record" of 12 Nov 2026 is discussion-record-2026-11-12.pdf: never a name.
QString fileName(const Document& document, QDate day) {
    QString name;
    for (const QChar letter : document.title.toLower().simplified())
        name += letter.isLetterOrNumber() ? letter : u'-';
    return u"%1-%2.pdf"_s.arg(name, day.toString(Qt::ISODate));
}

QString written(const Document& document, const QString& path) {
    try {
        const Outcome done = writePdf(document, path);
        return done ? QString() : errorText(done.error());
    } catch (const Fault& fault) {
        return faultText(fault.kind);
    }
}

} // namespace

PrintPreview::PrintPreview(QDate today, const Around& around, std::vector<Printable> documents,
                           Printers printers)
    : m_today(today),
      m_around(around),
      m_documents(std::move(documents)),
      m_printers(std::move(printers)),
      m_maker(new PageMaker(this)),
      m_message(new InlineMessage),
      m_pages(new PagesView),
      m_text(new QPlainTextEdit),
      m_shown(new QStackedWidget) {
    describePage(this, tr("Print preview"), u"printing"_s,
                 {tr("Ctrl+P\tPrint"), tr("Ctrl+S\tSave as PDF"),
                  tr("Page Up, Page Down\tPrevious and next page"), tr("+, -\tLarger or smaller"),
                  tr("T\tThe text, to be read"), tr("Esc\tBack")});
    m_print = button(tr("Print"), Icon::Print, Kind::Primary, [this] { print(); });
    m_save = button(tr("Save as PDF…"), Kind::Plain, [this] { askPath(); });
    m_turn = button(tr("Text (T)"), Kind::Flat, [this] { toggleText(); });
    m_head = new PageHead({}, {}, {m_turn, m_save, m_print});
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Text of the document"));
    setType(m_text, Type::Reading);
    m_shown->setAccessibleName(tr("Preview"));
    m_shown->addWidget(m_pages);
    m_shown->addWidget(m_text);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(gap::l, 0, gap::l, gap::l);
    box->setSpacing(gap::m);
    box->addWidget(m_head);
    box->addWidget(m_message);
    box->addWidget(new Columns({m_shown, makeSide()}, {3, 1}, 760), 1);
    setFocusProxy(m_pages);
    connectAll();
    findPrinters();
    lay();
}

QWidget* PrintPreview::makeSide() {
    m_document = new QComboBox;
    for (const Printable& one : m_documents)
        m_document->addItem(one.name);
    m_purpose = new QLineEdit(m_documents.front().document.printed.purpose);
    m_printer = new QComboBox;
    m_range = new QLineEdit;
    m_range->setPlaceholderText(tr("All, or 2-4"));
    m_copies = new QSpinBox;
    m_copies->setRange(1, 99);
    m_zoom = new QComboBox;
    m_zoom->addItems({tr("Whole page"), tr("Width of the window"), tr("As large as on paper")});
    m_zoom->setCurrentIndex(int(m_pages->zoom()));
    auto* form = new Form;
    if (m_documents.size() > 1)
        form->add(u"document"_s, tr("Document"), m_document);
    form->add(u"purpose"_s, tr("What this copy is for"), m_purpose,
              tr("Stands at the foot of each page."));
    form->add(u"printer"_s, tr("Printer"), m_printer);
    form->add(u"pages"_s, tr("Pages"), m_range);
    form->add(u"copies"_s, tr("Copies"), m_copies);
    form->add(u"zoom"_s, tr("Size on the screen"), m_zoom);
    auto* panel = new Panel(tr("On paper"), tr("A4"));
    panel->setAccessibleName(tr("On paper"));
    panel->body()->addWidget(form);
    panel->body()->addStretch();
    return scrolling(panel);
}

void PrintPreview::connectAll() {
    connect(m_maker, &PageMaker::laid, this, &PrintPreview::laid);
    connect(m_maker, &PageMaker::drawn, m_pages, &PagesView::setPicture);
    connect(m_maker, &PageMaker::used, this, &PrintPreview::done);
    connect(m_pages, &PagesView::wanted, m_maker, &PageMaker::draw);
    connect(m_pages, &PagesView::pageChanged, this, &PrintPreview::turned);
    connect(m_pages, &PagesView::zoomChanged, this,
            [this] { m_zoom->setCurrentIndex(int(m_pages->zoom())); });
    connect(m_zoom, &QComboBox::currentIndexChanged, m_pages,
            [this](int zoom) { m_pages->setZoom(PagesView::Zoom(zoom)); });
    connect(m_document, &QComboBox::currentIndexChanged, this, &PrintPreview::lay);
    connect(m_purpose, &QLineEdit::editingFinished, this, [this] {
        if (m_purpose->isModified())
            lay();
        m_purpose->setModified(false);
    });
    const auto key = [this](const QKeySequence& keys, void (PrintPreview::*act)()) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    key(QKeySequence::Print, &PrintPreview::print);
    key(QKeySequence::Save, &PrintPreview::askPath);
    if (m_around.onPrivate) // what was set with names is not left standing
        m_around.onPrivate(this, [this](bool hide) {
            if (hide && isVisible())
                m_around.back();
        });
}

void PrintPreview::findPrinters() {
    m_printer->addItems(m_printers.names());
    const bool none = m_printer->count() == 0;
    m_printer->setEnabled(!none);
    if (none) {
        m_printer->addItem(tr("None on this PC"));
        m_message->say(InlineMessage::About::Information,
                       tr("No printer is set up on this PC. The pages can be saved as PDF."),
                       tr("Save as PDF…"), [this] { askPath(); });
    }
}

const Printable& PrintPreview::current() const {
    return m_documents[size_t(qMax(0, m_document->currentIndex()))];
}

void PrintPreview::lay() {
    Document document = current().document;
    document.printed.purpose = m_purpose->text().trimmed();
    m_head->setTitle(document.title);
    m_head->setFacts(tr("Setting the pages…"));
    m_print->setEnabled(false);
    m_text->setPlainText(toPlainText(document));
    m_maker->lay(std::move(document));
}

void PrintPreview::laid(int pages) {
    m_print->setEnabled(true);
    m_pages->setPages(pages);
    turned();
}

void PrintPreview::turned() {
    const QString where = tr("Page %1 of %2").arg(m_pages->page() + 1).arg(m_pages->pages());
    m_head->setFacts(current().document.subject.isEmpty()
                         ? where
                         : current().document.subject + u". "_s + where);
    m_pages->setAccessibleDescription(where);
}

void PrintPreview::toggleText() {
    const bool text = m_shown->currentWidget() == m_pages;
    m_shown->setCurrentWidget(text ? static_cast<QWidget*>(m_text) : m_pages);
    m_turn->setText(text ? tr("Pages (T)") : tr("Text (T)"));
    m_shown->currentWidget()->setFocus(Qt::OtherFocusReason);
}

std::optional<std::pair<int, int>> PrintPreview::chosenPages() const {
    const QString typed = m_range->text().simplified().remove(u' ');
    if (typed.isEmpty() || typed.compare(tr("All"), Qt::CaseInsensitive) == 0)
        return std::pair(0, m_pages->pages() - 1);
    bool fine = true, alsoFine = true;
    const int first = typed.section(u'-', 0, 0).toInt(&fine);
    const int last = typed.section(u'-', -1).toInt(&alsoFine);
    if (!fine || !alsoFine || typed.count(u'-') > 1 || first < 1 || last < first ||
        last > m_pages->pages())
        return std::nullopt;
    return std::pair(first - 1, last - 1);
}

void PrintPreview::print() {
    if (!m_print->isEnabled())
        return;
    const auto pages = chosenPages();
    if (!pages) {
        m_range->setFocus(Qt::OtherFocusReason);
        return m_message->say(
            InlineMessage::About::Refusal,
            tr("Pages are a number or two, as in 2-4. There are %1.").arg(m_pages->pages()));
    }
    if (!m_printer->isEnabled())
        return m_message->say(InlineMessage::About::Refusal,
                              tr("No printer is set up on this PC. Save the pages as PDF."),
                              tr("Save as PDF…"), [this] { askPath(); });
    m_print->setEnabled(false);
    const PrintJob job{m_printer->currentText(), pages->first, pages->second, m_copies->value()};
    m_doing = tr("%1 sent to %2.")
                  .arg(countText(job.last - job.first + 1, u"page", u"pages"), job.printer);
    m_message->say(InlineMessage::About::Information, tr("Sending the pages…"));
    m_maker->use([print = m_printers.print, job](const Sheets& sheets, const Document& document) {
        return print(sheets, document.title, job);
    });
}

void PrintPreview::askPath() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    chooseNewFile(this, tr("Save as PDF"), folder.filePath(fileName(current().document, m_today)),
                  u"pdf"_s, [this](const QString& path) { savePdf(path); });
}

void PrintPreview::savePdf(const QString& path) {
    m_doing = tr("Saved as %1.").arg(QDir::toNativeSeparators(path));
    m_maker->use(
        [path](const Sheets&, const Document& document) { return written(document, path); });
}

void PrintPreview::done(const QString& problem) {
    m_print->setEnabled(true);
    m_message->clear();
    if (problem.isEmpty())
        m_around.told(m_doing);
    else
        m_message->say(InlineMessage::About::Refusal, problem, tr("Save as PDF…"),
                       [this] { askPath(); });
}

void PrintPreview::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        m_around.back();
    else if (event->key() == Qt::Key_T && !event->modifiers())
        toggleText();
    else
        QWidget::keyPressEvent(event);
}

std::vector<Printable> printables(std::vector<PaperFile> files) {
    std::vector<Printable> all;
    for (PaperFile& file : files)
        if (auto* document = std::get_if<Document>(&file.content)) {
            const QString title = document->subject.isEmpty()
                                      ? document->title
                                      : document->title + u", "_s + document->subject;
            all.push_back({title, std::move(*document)});
        }
    return all;
}

} // namespace rt
