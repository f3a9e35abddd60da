// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/quick_open.h"

#include "ui/pages/cases/family_page.h"
#include "ui/pages/quick/hit_lines.h"
#include "ui/pages/quick/popup.h"
#include "ui/theme/icons.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int shownMost = 8;
const auto popupName = u"Open a family"_s;

class QuickOpen : public Popup {
    Q_OBJECT

public:
    QuickOpen(Desk& desk, Around around, QWidget* window)
        : Popup(window, popupName),
          m_desk(desk),
          m_around(std::move(around)),
          m_lines(desk, m_around.isPrivate && m_around.isPrivate()),
          m_edit(new QLineEdit),
          m_about(label({}, Type::Caption, QPalette::PlaceholderText)),
          m_model(new LinesModel<HitLine>(
              hitColumns(),
              [](const HitLine& l) { return QVariant::fromValue(l.hit.family.value); }, this)) {
        m_edit->setPlaceholderText(tr("Name, reference, date of birth or words in notes"));
        m_edit->setAccessibleName(tr("Open a family"));
        m_edit->addAction(icon(Icon::Search, Tone::Secondary), QLineEdit::LeadingPosition);
        m_edit->installEventFilter(this);
        m_list = list(m_model, new LineDelegate, tr("Families found"));
        m_list->setFocusPolicy(Qt::NoFocus);
        box()->addWidget(m_edit);
        box()->addWidget(m_about);
        box()->addWidget(m_list, 1);
        onTextSize(m_list, [this] { fit(); });
        connect(m_edit, &QLineEdit::textChanged, this, &QuickOpen::find);
        connect(m_list, &QListView::clicked, this, &QuickOpen::take);
        find();
        open(m_edit);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched != m_edit || event->type() != QEvent::KeyPress)
            return Popup::eventFilter(watched, event);
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            return move(1);
        case Qt::Key_Up:
            return move(-1);
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
        m_list->setCurrentIndex(m_model->index(row, 0));
        m_edit->setAccessibleDescription(
            m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
        return true;
    }

    void find() {
        const QString typed = m_edit->text().trimmed();
        m_model->setLines(typed.isEmpty() ? m_lines.recent(shownMost)
                                          : m_lines.find(typed, shownMost));
        const bool any = m_model->rowCount() > 0;
        m_about->setText(typed.isEmpty() ? any ? tr("Opened last. Enter opens, Esc leaves.")
                                               : tr("Type three or four letters of a name.")
                         : any ? tr("Enter opens, Up and Down choose, Esc leaves.")
                               : tr("Nobody by these words. Fewer letters find more; a date of "
                                    "birth is typed 13/4/13."));
        m_list->setVisible(any);
        if (any)
            m_list->setCurrentIndex(m_model->index(0, 0));
        fit();
    }

    void fit() {
        const int rows = m_model->rowCount();
        m_list->setFixedHeight(rows ? m_list->sizeHintForRow(0) * rows + 2 : 0);
        arrange();
    }

    void take(const QModelIndex& row) {
        if (!row.isValid())
            return;
        const HitLine line = m_model->line(row);
        if (line.closedToReader)
            return m_about->setText(
                tr("This family is restricted. Ask the consultant of its hub."));
        leave();
        m_around.present(familyPage(m_desk, m_around, line.hit.family));
    }

    Desk& m_desk;
    Around m_around;
    HitLines m_lines;
    QLineEdit* m_edit;
    QLabel* m_about;
    LinesModel<HitLine>* m_model;
    QListView* m_list;
};

} // namespace

void quickOpen(Desk& desk, const Around& around, QWidget* window) {
    if (!Popup::in(window, popupName))
        new QuickOpen(desk, around, window);
}

} // namespace rt

#include "quick_open.moc"
