// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/import_page.h"

#include "core/reports/new_file.h"
#include "ui/pages/import/columns_panel.h"
#include "ui/pages/import/files_panel.h"
#include "ui/pages/import/import_run.h"
#include "ui/pages/import/look_panel.h"
#include "ui/text/error_text.h"
#include "ui/text/people_text.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choose_path.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

class ImportPage : public QWidget {
    Q_OBJECT

public:
    ImportPage(Desk& desk, const Around& around)
        : m_said(around.said),
          m_run(new ImportRun(desk, around, this)),
          m_import(button(tr("Import"), Kind::Primary, [this] { m_run->bringIn(); })),
          m_state(wrapped(QString(), Type::Body, QPalette::PlaceholderText)) {
        describePage(this, tr("Import"), u"import"_s, {tr("Ctrl+O\tChoose files")});
        setAcceptDrops(true);
        layOut();
        wirePanels();
        wireRun();
        auto* open = new QAction(this);
        open->setShortcut(QKeySequence::Open);
        open->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(open, &QAction::triggered, this, [this] { choose(); });
        addAction(open);
        refresh();
        setFocusProxy(m_files->chooseButton());
    }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override {
        if (event->mimeData()->hasUrls())
            event->acceptProposedAction();
    }

    void dropEvent(QDropEvent* event) override {
        QStringList paths;
        for (const QUrl& url : event->mimeData()->urls())
            if (url.isLocalFile())
                paths << url.toLocalFile();
        event->acceptProposedAction();
        add(paths);
    }

private:
    void wirePanels() {
        connect(m_files, &FilesPanel::choosing, this, [this] { choose(); });
        // afterwards: the rows are made anew, and one of them is what speaks
        connect(m_files, &FilesPanel::kindChosen, m_run, &ImportRun::setKind, Qt::QueuedConnection);
        connect(m_files, &FilesPanel::columnsAsked, this, &ImportPage::showColumns);
        connect(m_files, &FilesPanel::removed, this, &ImportPage::remove, Qt::QueuedConnection);
        connect(m_columns, &ColumnsPanel::assigned, this, &ImportPage::assign);
        connect(m_columns, &ColumnsPanel::closed, this, [this] {
            m_columns->hide();
            m_files->chooseButton()->setFocus(Qt::OtherFocusReason);
        });
        connect(m_busy, &BusyBar::cancelled, m_run, &ImportRun::cancel);
    }

    void wireRun() {
        connect(m_run, &ImportRun::changed, this, &ImportPage::refresh);
        connect(m_run, &ImportRun::relisted, m_columns, &QWidget::hide);
        connect(m_run, &ImportRun::working, m_busy, &BusyBar::start);
        connect(m_run, &ImportRun::rested, m_busy, &BusyBar::stop);
        connect(m_run, &ImportRun::refused, this, &ImportPage::refuse);
        connect(m_run, &ImportRun::imported, this, &ImportPage::imported);
        connect(m_run, &ImportRun::cancelled, this, [this] {
            m_message->say(InlineMessage::About::Information,
                           tr("Cancelled. Nothing was imported."));
        });
    }

    void layOut() {
        m_files = new FilesPanel;
        m_columns = new ColumnsPanel;
        m_look = new LookPanel;
        m_busy = new BusyBar;
        m_message = new InlineMessage;
        auto* inside = new QWidget;
        auto* parts = new QVBoxLayout(inside);
        parts->setContentsMargins(0, 0, 0, 0);
        parts->setSpacing(gap::m);
        for (QWidget* part : std::initializer_list<QWidget*>{m_files, m_columns, m_look})
            parts->addWidget(part);
        parts->addStretch();
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, gap::xs, gap::l, gap::l);
        box->setSpacing(gap::m);
        box->addWidget(
            new PageHead(tr("Import lists"),
                         tr("Hubs, people, families, relations, allocations, "
                            "and where each family stands"),
                         {button(tr("Save templates…"), Kind::Plain, [this] { askForFolder(); })}));
        box->addWidget(m_message);
        box->addWidget(m_busy);
        m_scroll = scrolling(inside);
        box->addWidget(m_scroll, 1);
        auto* foot = new QHBoxLayout;
        foot->setSpacing(gap::m);
        foot->addWidget(m_import);
        foot->addWidget(m_state, 1);
        box->addLayout(foot);
        m_columns->hide();
    }

    void askForFolder() {
        chooseFolder(this, tr("Where the templates go"), QDir::homePath(),
                     [this](const QString& folder) { putTemplates(folder); });
    }

    void putTemplates(const QString& folder) {
        const auto saved = saveTemplates(folder);
        if (!saved)
            return m_message->say(InlineMessage::About::Refusal, errorText(saved.error()));
        m_message->say(InlineMessage::About::Information,
                       saved->isEmpty()
                           ? tr("The templates are in %1 already.").arg(folder)
                           : tr("Saved in %1: %2. Fill them in, then choose them here.")
                                 .arg(QDir::toNativeSeparators(folder), saved->join(u", "_s)));
    }

    void choose() {
        chooseFiles(this, tr("Lists to import"), QDir::homePath(),
                    {tr("Lists (*.csv *.txt *.tsv)"), tr("All files (*)")},
                    [this](const QStringList& files) { add(files); });
    }

    void add(const QStringList& paths) {
        if (!paths.isEmpty())
            m_message->clear();
        m_run->add(paths);
    }

    void remove(size_t file) {
        m_run->remove(file);
        m_files->chooseButton()->setFocus(Qt::OtherFocusReason);
    }

    void showColumns(size_t file) {
        m_matching = file;
        m_columns->show(m_run->lists()[file]);
        m_columns->setVisible(true);
        QMetaObject::invokeMethod( // once it has its place
            this,
            [this] {
                m_columns->begin();
                m_scroll->ensureWidgetVisible(m_columns);
            },
            Qt::QueuedConnection);
    }

    void assign(size_t column, int place) {
        m_run->assign(m_matching, column, place);
        // the choices as they are now, with the keyboard where it was
        QMetaObject::invokeMethod(
            this,
            [this, column] {
                m_columns->show(m_run->lists()[m_matching]);
                const auto choices = m_columns->findChildren<QWidget*>();
                size_t at = 0;
                for (QWidget* one : choices)
                    if (one->inherits("QComboBox") && at++ == column)
                        one->setFocus(Qt::OtherFocusReason);
            },
            Qt::QueuedConnection);
    }

    void imported(const ImportDone& done) {
        const QString words =
            tr("Imported: %1 added, %2 changed.").arg(done.added()).arg(done.changed());
        m_message->say(InlineMessage::About::Information, words);
        announce(this, words);
        m_said(words);
        m_files->chooseButton()->setFocus(Qt::OtherFocusReason);
    }

    void refuse(const Error& error) {
        m_message->say(error.code == ErrorCode::Fault ? InlineMessage::About::Fault
                                                      : InlineMessage::About::Refusal,
                       errorText(error));
    }

    void refresh() {
        const ImportPlan* plan = m_run->plan();
        m_files->show(m_run->lists());
        m_files->setEnabled(!m_run->isImporting());
        m_look->setVisible(plan);
        if (plan)
            m_look->show(*plan);
        const bool stopped = plan && stops(plan->problems);
        const bool differs =
            plan && std::any_of(plan->rows.begin(), plan->rows.end(),
                                [](const auto& row) { return row.action != PlanAction::Same; });
        m_import->setEnabled(differs && !stopped && !m_run->isImporting());
        m_state->setText(!plan ? QString()
                         : stopped
                             ? tr("Mend what stops the import in the files, then add them again.")
                         : differs ? tr("All of it is imported, or nothing. Ctrl+Z takes it back.")
                                   : tr("Everything in these lists is in Roundtable already."));
    }

    std::function<void(const QString&)> m_said;
    ImportRun* m_run;
    QPushButton* m_import;
    QLabel* m_state;
    FilesPanel* m_files = nullptr;
    ColumnsPanel* m_columns = nullptr;
    LookPanel* m_look = nullptr;
    QScrollArea* m_scroll = nullptr;
    BusyBar* m_busy = nullptr;
    InlineMessage* m_message = nullptr;
    size_t m_matching = 0; // the file whose columns are shown
};

} // namespace

QWidget* importPage(Desk& desk, const Around& around) {
    return new ImportPage(desk, around);
}

Result<QStringList> saveTemplates(const QString& folder) {
    QStringList saved;
    for (const ImportKind kind : importKinds) {
        const QString name = nameOf(kind) + u".csv"_s;
        const Outcome written = writeNewFile(QDir(folder).filePath(name), writeTemplate(kind));
        if (written)
            saved << name;
        else if (written.error().code != ErrorCode::Conflict)
            return written.error();
    }
    return saved;
}

} // namespace rt

#include "import_page.moc"
