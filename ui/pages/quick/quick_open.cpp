// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/quick_open.h"

#include "ui/pages/quick/palette_lines.h"
#include "ui/pages/quick/popup.h"
#include "ui/text/search_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

const auto popupName = u"Search or command"_s;

Chips understood(const SearchLine& line) {
    Chips chips;
    for (const SearchFilter& filter : line.filters)
        chips.push_back({Status::Done, filterText(filter)});
    if (line.born)
        chips.push_back({Status::Done, bornText(*line.born)});
    for (const QString& word : line.notUnderstood)
        chips.push_back({Status::DueSoon, QObject::tr("Not a filter: %1").arg(word)});
    return chips;
}

class Palette : public Popup {
    Q_OBJECT

public:
    Palette(Desk& desk, const Around& around, QWidget* window)
        : Popup(window, popupName),
          m_desk(desk),
          m_lines(std::make_shared<PaletteLines>(desk, around, window)),
          m_edit(new QLineEdit),
          m_chips(new ChipRow),
          m_about(wrapped({}, Type::Caption, QPalette::PlaceholderText)),
          m_model(new LinesModel<PaletteLine>(
              paletteColumns(), [](const PaletteLine& l) { return QVariant(l.id); }, this)) {
        m_edit->setPlaceholderText(tr("Name, number, date of birth, address, words in notes, or "
                                      "a command"));
        m_edit->setAccessibleName(popupName);
        m_edit->setMaxLength(10'000);
        m_edit->addAction(icon(Icon::Search, Tone::Secondary), QLineEdit::LeadingPosition)
            ->setText(popupName);
        m_edit->installEventFilter(this);
        m_list = list(m_model, new LineDelegate, tr("Found"));
        m_list->setFocusPolicy(Qt::NoFocus);
        box()->addWidget(m_edit);
        box()->addWidget(m_chips);
        box()->addWidget(m_about);
        box()->addWidget(m_list, 1);
        onTextSize(m_list, [this] { fit(); });
        connect(m_edit, &QLineEdit::textChanged, this, &Palette::find);
        connect(m_list, &QListView::clicked, this, &Palette::take);
        find();
        open(m_edit);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched != m_edit || event->type() != QEvent::KeyPress)
            return Popup::eventFilter(watched, event);
        const auto& pressed = static_cast<QKeyEvent&>(*event);
        switch (pressed.key()) {
        case Qt::Key_Down:
            return move(1);
        case Qt::Key_Up:
            return move(-1);
        case Qt::Key_Right:
            return !pressed.modifiers() && showActs();
        case Qt::Key_Left:
        case Qt::Key_Escape:
            return !m_acting.isNull() && leaveActs();
        case Qt::Key_Return:
        case Qt::Key_Enter:
            take(m_list->currentIndex());
            return true;
        default:
            return false;
        }
    }

private:
    bool move(int by) {
        const int row = qBound(0, m_list->currentIndex().row() + by, m_model->rowCount() - 1);
        choose(row);
        return true;
    }

    void choose(int row) {
        m_list->setCurrentIndex(m_model->index(row, 0));
        m_edit->setAccessibleDescription(
            m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
    }

    void find() {
        m_acting = {};
        const QString typed = m_edit->text().trimmed();
        const SearchLine line = readSearch(typed, m_desk.today());
        const Chips chips = understood(line);
        m_chips->setChips(chips);
        m_chips->setHidden(chips.empty());
        show(m_lines->rows(line, typed));
        m_about->setText(aboutText(line));
        if (!line.commandsOnly && typed.contains(m_filterSign) && !m_gathering)
            gather();
        fit();
    }

    // Hubs for filters are read one by one between two keys.
    void gather() {
        m_gathering = true;
        QTimer::singleShot(0, this, [this] {
            if (isVisible() && m_lines->gatherNext())
                gather();
        });
    }

    QString aboutText(const SearchLine& line) const {
        const bool any = m_model->rowCount() > 0;
        if (line.isEmpty() && !line.commandsOnly)
            return any ? tr("Opened last. Type to search; > lists commands; filters such as "
                            "hub:13 age:13-17 scale<5 discussed:>28d visit:late narrow it.")
                       : tr("Type three or four letters of a name. > lists commands.");
        return any ? tr("Enter opens, Right acts without opening, Up and Down choose, Esc leaves.")
                   : tr("Nothing by these words. Fewer letters find more; a date of birth is typed "
                        "13/4/13 or 2013.");
    }

    void show(std::vector<PaletteLine> rows) {
        m_model->setLines(std::move(rows));
        m_list->setVisible(m_model->rowCount() > 0);
        if (m_model->rowCount())
            choose(0);
    }

    // As many rows as there is room for in the window; the others are scrolled to.
    void fit() {
        const int height = qMax(1, m_list->sizeHintForRow(0));
        int above = 2 * gap::m + 3 * gap::s + m_edit->sizeHint().height() + m_about->height();
        if (!m_chips->isHidden())
            above += m_chips->sizeHint().height();
        const int room = parentWidget()->height() * 7 / 8 - gap::xl - above;
        const int rows = qMin(m_model->rowCount(), qBound(1, room / height, 8));
        m_list->setFixedHeight(rows ? height * rows + 2 : 0);
        arrange();
    }

    bool showActs() {
        const QModelIndex row = m_list->currentIndex();
        if (!row.isValid() || m_edit->cursorPosition() < m_edit->text().size() ||
            m_edit->hasSelectedText() || m_model->line(row).family.isNull())
            return false;
        const PaletteLine line = m_model->line(row);
        m_acting = line.family;
        show(m_lines->actsOn(m_acting));
        m_about->setText(tr("With the %1: Enter does it, Left goes back.").arg(line.name));
        fit();
        return true;
    }

    bool leaveActs() {
        const QString family = m_acting.text();
        find();
        if (const int row = m_model->rowOf(family); row >= 0)
            choose(row);
        return true;
    }

    void take(const QModelIndex& row) {
        if (!row.isValid())
            return;
        const PaletteLine line = m_model->line(row);
        if (!line.act)
            return m_about->setText(line.detail);
        leave();
        const auto kept = m_lines; // the act outlives this box
        line.act();
    }

    Desk& m_desk;
    std::shared_ptr<PaletteLines> m_lines;
    QLineEdit* m_edit;
    ChipRow* m_chips;
    QLabel* m_about;
    LinesModel<PaletteLine>* m_model;
    QListView* m_list;
    FamilyId m_acting; // whose acts are shown; null: the search is
    const QRegularExpression m_filterSign{u"[:<>]"_s};
    bool m_gathering = false;
};

} // namespace

void quickOpen(Desk& desk, const Around& around, QWidget* window) {
    if (!Popup::in(window, popupName))
        new Palette(desk, around, window);
}

} // namespace rt

#include "quick_open.moc"
