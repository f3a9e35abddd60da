// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/quick_capture.h"

#include "ui/models/lines_model.h"
#include "ui/pages/quick/capture_save.h"
#include "ui/pages/quick/capture_words.h"
#include "ui/pages/quick/family_here.h"
#include "ui/pages/quick/popup.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

const auto popupName = u"New note or action"_s;
const auto draftKey = u"capture"_s;

class QuickCapture : public Popup {
    Q_OBJECT

public:
    QuickCapture(Desk& desk, Around around, QWidget* window, Capture wish, FamilyId about)
        : Popup(window, popupName),
          m_desk(desk),
          m_around(std::move(around)),
          m_reader(desk, about.isNull() ? familyHere(window) : about),
          m_wish(wish),
          m_edit(new NoteEdit({}, 2, 8)),
          m_chips(new ChipRow),
          m_hint(wrapped({}, Type::Caption, QPalette::PlaceholderText)),
          m_model(new LinesModel<CaptureTarget>(
              columns(), [](const CaptureTarget& t) { return QVariant(t.family.value); }, this)) {
        m_edit->setAccessibleName(popupName);
        m_edit->setPlaceholderText(wish == Capture::Action
                                       ? tr("jo call nan fri")
                                       : tr("mia note she slept at Nan’s   or   jo call nan fri   "
                                            "or   mia visit at home. Mia says …"));
        m_edit->installEventFilter(this);
        m_list = list(m_model, new LineDelegate, tr("Which one"));
        m_list->setFocusPolicy(Qt::NoFocus);
        box()->addWidget(m_edit);
        box()->addWidget(m_chips);
        box()->addWidget(m_list);
        box()->addWidget(m_hint);
        if (const auto draft = desk.drafts().find(draftKey)) {
            m_edit->setText(draft->text);
            m_edit->moveCursor(QTextCursor::End);
        }
        connect(m_edit, &QPlainTextEdit::textChanged, this, &QuickCapture::typed);
        connect(m_edit, &NoteEdit::submitted, this, &QuickCapture::save);
        connect(m_list, &QListView::clicked, this, &QuickCapture::choose);
        understand();
        open(m_edit);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched != m_edit || event->type() != QEvent::KeyPress)
            return Popup::eventFilter(watched, event);
        const auto& pressed = static_cast<QKeyEvent&>(*event);
        const bool enter = pressed.key() == Qt::Key_Return || pressed.key() == Qt::Key_Enter;
        const bool choosing = m_line.about.size() > 1;
        if (pressed.key() == Qt::Key_Tab)
            return turn();
        if (choosing && (pressed.key() == Qt::Key_Down || pressed.key() == Qt::Key_Up))
            return move(pressed.key() == Qt::Key_Down ? 1 : -1);
        if (choosing && enter)
            return choose(m_list->currentIndex()), true;
        if (enter && m_line.isAction() && !(pressed.modifiers() & ~Qt::KeypadModifier))
            return save(), true;
        return false;
    }

private:
    std::vector<Column<CaptureTarget>> columns() const {
        std::vector<Column<CaptureTarget>> made(1);
        made[0].value = [this](const CaptureTarget& t) { return nameOf(t); };
        return made;
    }

    bool isHidden() const { return m_around.isPrivate && m_around.isPrivate(); }

    QString nameOf(const CaptureTarget& target) const { return targetText(target, isHidden()); }

    void typed() {
        m_desk.drafts().keep(draftKey, m_edit->text(), m_desk.now());
        m_turned = m_turned && !m_edit->text().isEmpty();
        understand();
    }

    // Tab: what was taken for a note is an action, and the other way.
    bool turn() {
        m_turned = !m_turned;
        understand();
        return true;
    }

    void understand() {
        m_line = m_reader.read(m_edit->text(), m_wish);
        if (m_turned)
            m_line.what = m_line.isAction() ? Capture::Anything : Capture::Action;
        const bool empty = m_edit->text().trimmed().isEmpty();
        m_chips->setHidden(empty);
        m_chips->setChips(empty ? Chips{} : chips());
        m_edit->setAccessibleDescription(spoken(chips()));
        m_model->setLines(m_line.about.size() > 1 ? m_line.about : std::vector<CaptureTarget>{});
        m_list->setVisible(m_model->rowCount() > 0);
        if (m_model->rowCount()) {
            m_list->setCurrentIndex(m_model->index(0, 0));
            m_list->setFixedHeight(m_list->sizeHintForRow(0) * qMin(6, m_model->rowCount()) + 2);
        }
        say(m_model->rowCount() ? tr("Up and Down choose, Enter takes the one.")
            : m_line.isAction() ? tr("Enter saves the action. Tab makes it a note. Esc leaves; "
                                     "what you typed is kept.")
                                : tr("Ctrl+Enter saves the note. Tab makes it an action. Esc "
                                     "leaves; what you typed is kept."));
    }

    Chips chips() {
        Chips all = captureChips(m_line, isHidden());
        if (m_line.isAction())
            for (const Chip& chip :
                 m_reader.peopleOf(family()).chips(m_line.action, m_desk.today()))
                all.push_back(chip);
        return all;
    }

    FamilyId family() const {
        return m_line.about.size() == 1 ? m_line.about.front().family : FamilyId{};
    }

    bool move(int by) {
        const int row = qBound(0, m_list->currentIndex().row() + by, m_model->rowCount() - 1);
        m_list->setCurrentIndex(m_model->index(row, 0));
        return true;
    }

    void choose(const QModelIndex& row) {
        if (!row.isValid())
            return;
        m_reader.choose(m_line.named, m_model->line(row));
        understand();
    }

    void say(const QString& words) {
        m_hint->setText(words);
        arrange();
    }

    void save() {
        if (m_line.about.size() != 1)
            return say(tr("Put the name of a child or family in front: mia note …"));
        if (m_line.isAction() && !m_line.action.complete())
            return say(tr("Say who, what and by when: jo call nan fri."));
        const QString done =
            (m_line.isAction() ? tr("Action saved with %1.") : tr("Note saved with %1."))
                .arg(nameOf(m_line.about.front()));
        saveCaptured(m_desk, this, m_line,
                     [this, done](const QString& problem) { finish(problem, done); });
    }

    void finish(const QString& problem, const QString& done) {
        if (!problem.isEmpty())
            return say(problem);
        m_desk.drafts().drop(draftKey);
        leave();
        m_around.said(done);
    }

    Desk& m_desk;
    Around m_around;
    CaptureReader m_reader;
    Capture m_wish;
    Captured m_line;
    bool m_turned = false;
    NoteEdit* m_edit;
    ChipRow* m_chips;
    QLabel* m_hint;
    LinesModel<CaptureTarget>* m_model;
    QListView* m_list;
};

} // namespace

void quickCapture(Desk& desk, const Around& around, QWidget* window, Capture capture,
                  FamilyId about) {
    if (!Popup::in(window, popupName))
        new QuickCapture(desk, around, window, capture, about);
}

} // namespace rt

#include "quick_capture.moc"
