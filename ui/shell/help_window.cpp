// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_window.h"

#include "ui/theme/theme.h"
#include "ui/widgets/chip_delegate.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/views.h"

#include <QBoxLayout>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QTextBrowser>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

// Its pictures are our own, compiled in, and as wide as the text; nothing else is ever loaded.
class HelpText : public QTextBrowser {
public:
    QVariant loadResource(int kind, const QUrl& name) override {
        static const QRegularExpression ours(u"^[a-z0-9-]+\\.png$"_s);
        const QString file = name.toString();
        if (kind != QTextDocument::ImageResource || !ours.match(file).hasMatch())
            return {};
        const QImage image(u":/pictures/"_s + file);
        const double sharp = devicePixelRatioF();
        const int width = qMin(image.width(), int(room() * sharp));
        QImage shown = image.scaledToWidth(width, Qt::SmoothTransformation);
        shown.setDevicePixelRatio(sharp);
        return shown;
    }

private:
    int room() const {
        return qMax(scaled(320), viewport()->width() - int(2 * document()->documentMargin()));
    }
};

// Keys beside what they do, without a grid.
void dressTables(QTextDocument& document) {
    for (QTextFrame* frame : document.rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorder(0);
            format.setCellSpacing(0);
            format.setCellPadding(gap::xs);
            format.setTopMargin(gap::m);
            format.setBottomMargin(gap::m);
            table->setFormat(format);
        }
}

HelpPage pageFrom(const QString& topic, const QString& markdown) {
    const QString first = markdown.section(u'\n', 0, 0).trimmed();
    const bool titled = first.startsWith(u"# ");
    return {topic, titled ? first.mid(2) : topic, markdown};
}

} // namespace

// "03-family.md" is about "family": the number only puts the pages in order.
static QString topicOf(const QString& file) {
    const qsizetype dash = file.indexOf(u'-');
    const bool numbered = dash > 0 && file.at(0).isDigit();
    return file.mid(numbered ? dash + 1 : 0).chopped(3);
}

std::vector<HelpPage> loadHelp(const QString& folder) {
    std::vector<HelpPage> pages;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            pages.push_back(pageFrom(topicOf(name), QString::fromUtf8(file.readAll())));
    }
    return pages;
}

HelpWindow::HelpWindow(std::vector<HelpPage> pages, QWidget* parent)
    : QDialog(parent),
      m_pages(std::move(pages)),
      m_search(new QLineEdit),
      m_titles(new QStandardItemModel(this)),
      m_text(new HelpText) {
    setWindowTitle(tr("Help"));
    for (const HelpPage& page : m_pages)
        m_titles->appendRow(new QStandardItem(page.title));
    m_list = list(m_titles, new TitleDelegate, tr("Help pages"));
    onTextSize(m_list, [this] { // no title is cut
        m_list->setMinimumWidth(m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth() +
                                style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    });
    m_search->setPlaceholderText(tr("Search help"));
    m_search->setAccessibleName(tr("Search help"));
    m_text->setAccessibleName(tr("Help page"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(gap::l);
    m_text->viewport()->setAutoFillBackground(false);
    onTextSize(m_text, [this] {
        m_text->setMaximumWidth(m_text->fontMetrics().averageCharWidth() * measure + 2 * gap::xl);
    });
    auto* paper = new Panel({});
    paper->fill(m_text);
    setType(m_text, Type::Reading);
    auto* left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(gap::l, gap::l, gap::l, gap::l);
    box->setSpacing(gap::l);
    box->addLayout(left, 2);
    box->addWidget(paper, 5);
    resize(scaled(880), scaled(560));
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& at) { read(at.row()); });
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        const QString to = link.path();
        for (const HelpPage& page : m_pages)
            if (page.topic == to || page.topic + u".md"_s == to)
                return open(page.topic);
    });
}

void HelpWindow::open(const QString& topic) {
    m_search->clear();
    int at = 0;
    for (size_t i = 0; i < m_pages.size(); ++i)
        if (m_pages[i].topic == topic)
            at = int(i);
    m_list->setCurrentIndex(m_titles->index(at, 0));
    show();
    raise();
    activateWindow();
    m_text->setFocus(Qt::OtherFocusReason);
}

QString HelpWindow::topic() const {
    const int row = m_list->currentIndex().row();
    return row < 0 ? QString() : m_pages[size_t(row)].topic;
}

void HelpWindow::filter(const QString& typed) {
    int first = -1;
    for (int i = 0; i < m_titles->rowCount(); ++i) {
        const HelpPage& page = m_pages[size_t(i)];
        const bool found = page.title.contains(typed, Qt::CaseInsensitive) ||
                           page.markdown.contains(typed, Qt::CaseInsensitive);
        m_list->setRowHidden(i, !found);
        if (found && first < 0)
            first = i;
    }
    if (first >= 0 && m_list->isRowHidden(qMax(0, m_list->currentIndex().row())))
        m_list->setCurrentIndex(m_titles->index(first, 0));
}

void HelpWindow::read(int page) {
    if (page < 0)
        return;
    const QTextDocument::MarkdownFeatures withTables(QTextDocument::MarkdownDialectGitHub);
    m_text->document()->setMarkdown(m_pages[size_t(page)].markdown,
                                    withTables | QTextDocument::MarkdownNoHTML);
    dressTables(*m_text->document());
    m_text->moveCursor(QTextCursor::Start);
}

} // namespace rt
