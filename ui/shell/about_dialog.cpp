// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace rt {

AboutDialog::AboutDialog(const AboutProgram& about, QWidget* parent)
    : QDialog(parent),
      m_said(wrapped(tr("If something goes wrong, IT support can ask for a support file. It holds "
                        "versions, counts and codes: no name and nothing that was written. Read "
                        "it here before you send it."))),
      m_text(new QPlainTextEdit) {
    setWindowTitle(tr("About Roundtable"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(gap::l, gap::l, gap::l, gap::l);
    box->setSpacing(gap::m);
    box->addWidget(label(QStringLiteral("Roundtable"), Type::Title));
    box->addWidget(wrapped(tr("A hub's working record of the families it holds together. Free "
                              "software under the GNU General Public License, version 3 or "
                              "later.")));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(gap::l);
    grid->setVerticalSpacing(gap::xs);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto& [name, version] : about.versions) {
        grid->addWidget(label(name, Type::Strong), row, 0);
        grid->addWidget(wrapped(version), row++, 1);
    }
    box->addLayout(grid);
    box->addWidget(m_said);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Support file"));
    const QString text = about.support ? about.support() : QString();
    m_text->setPlainText(text);
    box->addWidget(m_text, 1);
    auto* foot = new QHBoxLayout;
    QPushButton* copies =
        button(tr("Copy a support file"), Icon::Copy, Kind::Plain, [this, text] { copy(text); });
    foot->addWidget(copies);
    foot->addStretch();
    foot->addWidget(button(tr("Close"), Kind::Primary, [this] { accept(); }));
    box->addLayout(foot);
    resize(scaled(520), scaled(520));
    copies->setFocus(Qt::OtherFocusReason);
}

void AboutDialog::copy(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
    m_said->setText(tr("Copied. Paste it into an e-mail to your IT support."));
    announce(m_said, m_said->text());
}

} // namespace rt
