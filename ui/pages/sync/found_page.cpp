// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/found_page.h"

#include "ui/text/error_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choose_path.h"
#include "ui/widgets/field.h"
#include "ui/widgets/page.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

class FoundPage : public QWidget {
    Q_OBJECT

public:
    explicit FoundPage(FoundingCalls calls)
        : m_calls(std::move(calls)),
          m_begin(new Panel(tr("Work together through a shared folder"))),
          m_key(new Panel(tr("The recovery key"))),
          m_form(new Form),
          m_share(new QLineEdit) {
        describePage(this, tr("Sync"), u"founding"_s, {tr("Enter\tGo on")});
        fillBegin();
        m_key->hide();
        auto* inside = new QWidget;
        auto* column = new QVBoxLayout(inside);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_begin);
        column->addWidget(m_key);
        column->addStretch();
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, gap::xs, gap::l, gap::l);
        box->setSpacing(gap::m);
        box->addWidget(new PageHead(tr("Sync"), tr("This profile is on this PC alone.")));
        box->addWidget(scrolling(inside), 1);
        setFocusProxy(m_share);
    }

private:
    void fillBegin() {
        auto* box = m_begin->body();
        box->addWidget(wrapped(
            tr("Choose an empty folder on a drive that your colleagues' PCs reach too. This "
               "profile becomes a trust: all that it holds stays here and goes there encrypted, "
               "you are its first administrator and invite the others. This cannot be taken "
               "back.")));
        auto* row = new QWidget;
        auto* across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(gap::s);
        across->addWidget(m_share, 1);
        across->addWidget(button(tr("Choose"), Icon::Folder, Kind::Plain, [this] {
            chooseFolder(this, tr("Shared folder"), m_share->text(),
                         [this](const QString& folder) { m_share->setText(folder); });
        }));
        row->setFocusProxy(m_share);
        m_form->add(u"share"_s, tr("Shared folder"), row);
        m_share->setAccessibleName(tr("Shared folder"));
        box->addWidget(m_form);
        m_go = button(tr("Make this profile a trust"), Kind::Primary, [this] { begin(); });
        box->addWidget(m_go, 0, Qt::AlignLeft);
        box->addWidget(wrapped(tr("Colleagues share a folder already? Then ask an administrator "
                                  "for an invitation and join them with a new profile."),
                               Type::Body, QPalette::PlaceholderText));
        connect(m_share, &QLineEdit::returnPressed, this, [this] { begin(); });
    }

    void begin() {
        m_form->clearErrors();
        if (share().isEmpty())
            return refuse(tr("Choose the shared folder."));
        m_begin->setEnabled(false);
        m_calls.begin(share(), this, [this](const Result<RecoveryWords>& words) {
            m_begin->setEnabled(true);
            words ? showKey(*words) : refuse(errorText(words.error()));
        });
    }

    void showKey(const RecoveryWords& words) {
        delete m_part;
        m_part = new RecoveryPart(words, m_calls.print);
        m_key->body()->addWidget(m_part);
        delete m_found;
        m_found = button(tr("Found the trust"), Kind::Primary, [this] { found(); });
        m_key->body()->addWidget(m_found, 0, Qt::AlignLeft);
        connect(m_part, &RecoveryPart::submitted, this, [this] { found(); });
        m_begin->hide();
        m_key->show();
        m_part->setFocus(Qt::OtherFocusReason);
    }

    void found() {
        if (!m_part->confirm())
            return;
        m_key->setEnabled(false);
        m_calls.found(share(), this, [this](const Outcome& done) {
            m_key->setEnabled(true);
            if (done)
                return; // whoever composes the program shows the trust in this page's place
            m_key->hide();
            m_begin->show();
            refuse(errorText(done.error()));
        });
    }

    void refuse(const QString& words) {
        (void)m_form->refuse(u"share"_s, words);
        m_share->setFocus(Qt::OtherFocusReason);
    }

    QString share() const { return m_share->text().trimmed(); }

    FoundingCalls m_calls;
    Panel *m_begin, *m_key;
    Form* m_form;
    QLineEdit* m_share;
    QPushButton *m_go = nullptr, *m_found = nullptr;
    RecoveryPart* m_part = nullptr;
};

} // namespace

QWidget* foundPage(const FoundingCalls& calls) {
    return new FoundPage(calls);
}

} // namespace rt

#include "found_page.moc"
