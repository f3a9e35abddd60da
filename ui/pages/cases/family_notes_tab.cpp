// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/base/england_day.h"
#include "core/queries/family_notes.h"
#include "core/queries/plain_text.h"
#include "core/queries/rows.h"
#include "ui/models/lines_model.h"
#include "ui/pages/cases/attachments_panel.h"
#include "ui/pages/cases/family_tab.h"
#include "ui/pages/cases/note_composer.h"
#include "ui/pages/cases/note_reader.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/views.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int aPage = 60;

QString named(const NoteLine& line, const std::vector<Child>& children) {
    QStringList names;
    for (const Child& child : children)
        if (std::find(line.note.children.begin(), line.note.children.end(), child.id) !=
            line.note.children.end())
            names << (child.knownAs.isEmpty() ? child.given : child.knownAs);
    return names.isEmpty() ? QCoreApplication::translate("FamilyNotes", "Whole family")
                           : joinedText(names);
}

// Newest notes at the left, the chosen one to read at the right, and above it the place to write.
class NotesTab : public FamilyTab {
    Q_OBJECT

public:
    NotesTab(Desk& desk, Around around, FamilyId family)
        : FamilyTab(desk, around, family),
          m_composer(new NoteComposer(desk, around, family)),
          m_reader(new NoteReader(desk, around)),
          m_panel(new Panel(tr("Notes"), tr("N write   X withdraw   Ctrl+C copy"))),
          m_files(new AttachmentsPanel(desk, around, family)),
          m_model(new LinesModel<NoteLine>(
              columns(), [](const NoteLine& l) { return QVariant::fromValue(l.note.id.value); },
              this)) {
        m_list = list(m_model, new LineDelegate, tr("Notes"));
        auto* inside = new QWidget;
        m_stack = new QStackedLayout(inside);
        m_stack->addWidget(m_list);
        m_stack->addWidget(new EmptyState(tr("No note has been written yet."),
                                          tr("Write the first one at the right.")));
        m_panel->fill(inside);
        auto* write = new Panel(tr("Write a note"));
        write->body()->addWidget(m_composer);
        auto* right = new QWidget;
        right->setAccessibleName(tr("Read and write"));
        auto* column = new QVBoxLayout(right);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(gap::l);
        column->addWidget(write);
        column->addWidget(m_reader, 1);
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, 0, gap::l, gap::l);
        auto* left = new QWidget;
        left->setAccessibleName(tr("Notes and files"));
        auto* rows = new QVBoxLayout(left);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(gap::l);
        rows->addWidget(m_panel, 1);
        rows->addWidget(m_files);
        box->addWidget(new Columns({left, right}, {9, 11}, 900));
        connectAll();
        setFocusProxy(m_list);
    }

    void show(const FamilyOverview& family, ChildId child) override {
        m_children = family.children;
        m_child = child;
        m_composer->setChildren(family.children, child);
        m_files->show(m_names, child);
        m_lines = shown(familyNotes(m_desk.db(), m_family, child, aPage));
        place();
    }

private:
    std::vector<Column<NoteLine>> columns() {
        std::vector<Column<NoteLine>> made(1);
        made[0].value = [this](const NoteLine& l) {
            return tr("%1, %2").arg(sayDayAndDate(dayInEngland(l.note.at)), named(l, m_children));
        };
        made[0].detail = [](const NoteLine& l) {
            return inWords(l.note.kind) + u", "_s + l.author + u": "_s + l.note.text.simplified();
        };
        made[0].chips = [](const NoteLine& l) {
            return l.amendments.empty()
                       ? Chips{}
                       : Chips{
                             {Status::Same, QCoreApplication::translate("FamilyNotes", "Amended")}};
        };
        return made;
    }

    void connectAll() {
        connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this](const QModelIndex& row) {
                    if (row.isValid())
                        m_reader->read(m_model->line(row), named(m_model->line(row), m_children));
                });
        connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
            if (value == m_list->verticalScrollBar()->maximum() && m_lines.size() % aPage == 0)
                more();
        });
        rowKeys(m_list, {{Qt::Key_N, [this](const QModelIndex&) { m_composer->write(); }},
                         {Qt::Key_X, [this](const QModelIndex&) { m_reader->withdraw(); }}});
        auto* copy =
            new QShortcut(QKeySequence::Copy, m_list, nullptr, nullptr, Qt::WidgetShortcut);
        connect(copy, &QShortcut::activated, this, [this] {
            if (!m_list->currentIndex().isValid())
                return;
            const NoteId id = m_model->line(m_list->currentIndex()).note.id;
            const auto note = rowOf<Note>(m_desk.db(), id); // with its names, whatever is shown
            if (!note)
                return;
            QGuiApplication::clipboard()->setText(plainText(m_desk.db(), *note));
            m_around.told(tr("Copied as plain text with the case number."));
        });
    }

    std::vector<NoteLine> shown(std::vector<NoteLine> lines) const {
        if (m_names.areHidden())
            for (NoteLine& line : lines) {
                line.note.text = m_names.text(line.note.text);
                for (Note& amendment : line.amendments)
                    amendment.text = m_names.text(amendment.text);
            }
        return lines;
    }

    void more() {
        if (m_lines.empty())
            return;
        const Note& last = m_lines.back().note;
        const auto next =
            shown(familyNotes(m_desk.db(), m_family, m_child, aPage, NotePlace{last.at, last.id}));
        if (next.empty())
            return;
        m_lines.insert(m_lines.end(), next.begin(), next.end());
        place();
    }

    void place() {
        m_model->setLines(m_lines);
        m_stack->setCurrentIndex(m_lines.empty() ? 1 : 0);
        m_reader->setVisible(!m_lines.empty());
        if (!m_lines.empty() && !m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0, 0));
    }

    NoteComposer* m_composer;
    NoteReader* m_reader;
    Panel* m_panel;
    AttachmentsPanel* m_files;
    LinesModel<NoteLine>* m_model;
    QListView* m_list;
    QStackedLayout* m_stack;
    std::vector<NoteLine> m_lines;
    std::vector<Child> m_children;
    ChildId m_child;
};

} // namespace

FamilyTab* familyNotesTab(Desk& desk, const Around& around, FamilyId family) {
    return new NotesTab(desk, around, family);
}

} // namespace rt

#include "family_notes_tab.moc"
