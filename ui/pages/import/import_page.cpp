// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/import_page.h"

#include "core/import/carry_out.h"
#include "core/import/existing.h"
#include "core/reports/new_file.h"
#include "ui/pages/import/columns_panel.h"
#include "ui/pages/import/files_panel.h"
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

#include <atomic>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

using Lists = std::vector<ListFile>;

// What was cancelled before the end is not kept.
Result<ImportDone> importUnless(const std::atomic<bool>& cancelled, Workspace& workspace,
                                const Lists& lists) {
    return workspace.batch("import", [&]() -> Result<ImportDone> {
        auto done = importLists(workspace, tablesOf(lists, workspace.today()));
        if (done && cancelled)
            return Error{ErrorCode::Conflict, u"import.cancelled"_s};
        return done;
    });
}

class ImportPage : public QWidget {
    Q_OBJECT

public:
    ImportPage(Desk& desk, Around around)
        : m_desk(desk),
          m_around(std::move(around)),
          m_import(button(tr("Import"), Kind::Primary, [this] { bringIn(); })),
          m_state(wrapped(QString(), Type::Body, QPalette::PlaceholderText)) {
        describePage(this, tr("Import"), u"import"_s, {tr("Ctrl+O\tChoose files")});
        setAcceptDrops(true);
        layOut();
        connect(m_files, &FilesPanel::choosing, this, [this] { choose(); });
        // afterwards: the rows are made anew, and one of them is what speaks
        connect(m_files, &FilesPanel::kindChosen, this, &ImportPage::setKind, Qt::QueuedConnection);
        connect(m_files, &FilesPanel::columnsAsked, this, &ImportPage::showColumns);
        connect(m_files, &FilesPanel::removed, this, &ImportPage::remove, Qt::QueuedConnection);
        connect(m_columns, &ColumnsPanel::assigned, this, &ImportPage::assign);
        connect(m_columns, &ColumnsPanel::closed, this, [this] {
            m_columns->hide();
            m_files->chooseButton()->setFocus(Qt::OtherFocusReason);
        });
        connect(m_busy, &BusyBar::cancelled, this, &ImportPage::cancel);
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
        if (paths.isEmpty() || m_importing)
            return;
        m_message->clear();
        work(tr("Reading the files"));
        const int round = ++m_round;
        m_desk.run(
            [paths](Workspace&) -> Result<std::shared_ptr<Lists>> {
                auto read = std::make_shared<Lists>();
                for (const QString& path : paths)
                    read->push_back(openList(path));
                return read;
            },
            this,
            [this, round](const Result<std::shared_ptr<Lists>>& read) {
                rested();
                if (!read)
                    return refuse(read.error());
                if (round != m_round)
                    return; // cancelled, or others were chosen since
                for (ListFile& list : **read) {
                    std::erase_if(m_lists,
                                  [&](const ListFile& old) { return old.path == list.path; });
                    m_lists.push_back(std::move(list));
                }
                m_columns->hide();
                look();
            });
    }

    void setKind(size_t file, std::optional<ImportKind> kind) {
        m_lists[file].setKind(kind);
        m_columns->hide();
        look();
    }

    void remove(size_t file) {
        m_lists.erase(m_lists.begin() + std::ptrdiff_t(file));
        m_columns->hide();
        look();
        m_files->chooseButton()->setFocus(Qt::OtherFocusReason);
    }

    void showColumns(size_t file) {
        m_matching = file;
        m_columns->show(m_lists[file]);
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
        ListFile& list = m_lists[m_matching];
        list.match.assign(column, place);
        look();
        // the choices as they are now, with the keyboard where it was
        QMetaObject::invokeMethod(
            this,
            [this, column] {
                m_columns->show(m_lists[m_matching]);
                const auto choices = m_columns->findChildren<QWidget*>();
                size_t at = 0;
                for (QWidget* one : choices)
                    if (one->inherits("QComboBox") && at++ == column)
                        one->setFocus(Qt::OtherFocusReason);
            },
            Qt::QueuedConnection);
    }

    // Reads and plans what was chosen last; an answer that a later choice has overtaken is dropped.
    void look() {
        m_plan.reset();
        refresh();
        const int round = ++m_round;
        if (m_lists.empty())
            return;
        work(tr("Looking through the lists"));
        m_desk.run(
            [lists = m_lists](Workspace& workspace) -> Result<std::shared_ptr<ImportPlan>> {
                const auto tables = tablesOf(lists, workspace.today());
                return std::make_shared<ImportPlan>(
                    planImport(tables, readExisting(workspace.db(), tables)));
            },
            this,
            [this, round](const Result<std::shared_ptr<ImportPlan>>& plan) {
                rested();
                if (round != m_round)
                    return;
                if (!plan)
                    return refuse(plan.error());
                m_plan = *plan;
                refresh();
            });
    }

    void bringIn() {
        m_importing = true;
        refresh();
        work(tr("Importing"));
        m_cancel = std::make_shared<std::atomic<bool>>(false);
        if (!m_around.backUpFirst)
            return carry();
        m_around.backUpFirst([self = QPointer(this)] {
            if (self)
                self->carry();
        });
    }

    void carry() {
        m_desk.run(
            [lists = m_lists, cancelled = m_cancel](Workspace& workspace) {
                return importUnless(*cancelled, workspace, lists);
            },
            this,
            [this](const Result<ImportDone>& done) {
                m_importing = false;
                rested();
                if (!done) {
                    if (*m_cancel)
                        m_message->say(InlineMessage::About::Information,
                                       tr("Cancelled. Nothing was imported."));
                    else
                        refuse(done.error());
                    return refresh();
                }
                m_lists.clear();
                m_columns->hide();
                look();
                const QString words =
                    tr("Imported: %1 added, %2 changed.").arg(done->added()).arg(done->changed());
                m_message->say(InlineMessage::About::Information, words);
                announce(this, words);
                m_around.said(words);
                m_files->chooseButton()->setFocus(Qt::OtherFocusReason);
            });
    }

    void cancel() {
        if (m_importing) {
            *m_cancel = true;
            return;
        }
        m_lists.clear(); // what was being read or looked through
        m_columns->hide();
        look();
    }

    void work(const QString& words) {
        ++m_working;
        m_busy->start(words);
    }

    void rested() {
        if (--m_working == 0)
            m_busy->stop();
    }

    void refuse(const Error& error) {
        m_message->say(error.code == ErrorCode::Fault ? InlineMessage::About::Fault
                                                      : InlineMessage::About::Refusal,
                       errorText(error));
    }

    void refresh() {
        m_files->show(m_lists);
        m_files->setEnabled(!m_importing);
        m_look->setVisible(m_plan != nullptr);
        if (m_plan)
            m_look->show(*m_plan);
        const bool stopped = m_plan && stops(m_plan->problems);
        const bool differs =
            m_plan && std::any_of(m_plan->rows.begin(), m_plan->rows.end(),
                                  [](const auto& row) { return row.action != PlanAction::Same; });
        m_import->setEnabled(differs && !stopped && !m_importing);
        m_state->setText(!m_plan ? QString()
                         : stopped
                             ? tr("Mend what stops the import in the files, then add them again.")
                         : differs ? tr("All of it is imported, or nothing. Ctrl+Z takes it back.")
                                   : tr("Everything in these lists is in Roundtable already."));
    }

    Desk& m_desk;
    Around m_around;
    QPushButton* m_import;
    QLabel* m_state;
    FilesPanel* m_files = nullptr;
    ColumnsPanel* m_columns = nullptr;
    LookPanel* m_look = nullptr;
    QScrollArea* m_scroll = nullptr;
    BusyBar* m_busy = nullptr;
    InlineMessage* m_message = nullptr;
    Lists m_lists;
    std::shared_ptr<ImportPlan> m_plan; // null while the lists are looked through
    size_t m_matching = 0;
    int m_round = 0, m_working = 0;
    bool m_importing = false;
    std::shared_ptr<std::atomic<bool>> m_cancel;
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
