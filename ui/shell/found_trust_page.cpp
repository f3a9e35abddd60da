// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_run_pages.h"
#include "ui/text/in_words.h"
#include "ui/widgets/field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rt {

FoundTrustPage::FoundTrustPage(const FirstRunCalls& calls, const WishedTrust& typed)
    : FirstRunPage(tr("Found a trust"),
                   tr("Once for all hubs: you become the first administrator and invite the "
                      "others. Colleagues who have a trust already invite you instead."),
                   tr("Go on to the recovery key")),
      m_calls(calls),
      m_person(new QLineEdit(typed.person)),
      m_role(new QComboBox),
      m_hub(new QLineEdit(typed.hub)),
      m_share(new FolderField(typed.share, tr("Shared folder"))),
      m_folder(new FolderField(typed.folder.isEmpty() ? calls.defaultFolder : typed.folder,
                               tr("Folder on this PC"))),
      m_passphrase(new QLineEdit(!typed.passphrase.isEmpty() ? typed.passphrase
                                 : calls.suggestPassphrase   ? calls.suggestPassphrase()
                                                             : QString())),
      m_written(new QCheckBox(tr("I have put the passphrase somewhere safe"))) {
    for (size_t i = 0; i < Names<Role>::words.size(); ++i)
        if (Role(i) != Role::Partner)
            m_role->addItem(inWords(Role(i)), int(i));
    m_role->setCurrentIndex(m_role->findData(int(typed.role)));
    m_written->setChecked(!typed.passphrase.isEmpty());
    form()->add(u"person"_s, tr("Your name"), m_person, tr("Given name and family name."));
    form()->add(u"role"_s, tr("What you do"), m_role);
    form()->add(u"hub"_s, tr("Your hub"), m_hub,
                tr("Its number or name, as people say it. Empty: hubs are entered later."));
    form()->add(u"share"_s, tr("Shared folder"), m_share,
                tr("A new, empty folder on the drive that your colleagues' PCs reach too."));
    form()->add(u"folder"_s, tr("Folder on this PC"), m_folder,
                tr("Where your own copy goes; not on a shared drive."));
    form()->add(u"passphrase"_s, tr("Passphrase"), m_passphrase,
                tr("Four words made for you. You can type your own. Nobody can reset it."));
    form()->add(u"written"_s, {}, m_written);
    setFocusProxy(m_person);
    for (QLineEdit* line : {m_person, m_hub, m_share->edit(), m_folder->edit(), m_passphrase})
        connect(line, &QLineEdit::returnPressed, this, [this] { submit(); });
    connect(m_passphrase, &QLineEdit::textChanged, m_written,
            [this] { m_written->setChecked(false); });
}

WishedTrust FoundTrustPage::typed() const {
    return {m_person->text().simplified(),
            Role(m_role->currentData().toInt()),
            m_hub->text().simplified(),
            m_share->folder(),
            m_folder->folder(),
            m_passphrase->text()};
}

bool FoundTrustPage::isWhole(const WishedTrust& wish) {
    Failure missing;
    if (!wish.person.contains(u' '))
        missing = {tr("Type your given name and your family name."), u"person"_s};
    else if (wish.share.isEmpty())
        missing = {tr("Choose the shared folder."), u"share"_s};
    else if (wish.folder.isEmpty())
        missing = {tr("Choose a folder."), u"folder"_s};
    else if (wish.passphrase.isEmpty())
        missing = {tr("Type a passphrase, or take the one suggested."), u"passphrase"_s};
    else if (!m_written->isChecked())
        missing = {tr("Write the passphrase down first, then tick this."), u"written"_s};
    if (missing)
        refuse(missing);
    return !missing;
}

void FoundTrustPage::submit() {
    form()->clearErrors();
    const WishedTrust wish = typed();
    if (!isWhole(wish))
        return;
    auto words = std::make_shared<RecoveryWords>();
    const Answered answered = waiting([this, wish, words] { Q_EMIT keyMade(wish, *words); });
    m_calls.beginTrust(wish, [words, answered](const Failure& problem, const RecoveryWords& made) {
        *words = made;
        answered(problem);
    });
}

KeyPage::KeyPage(const FirstRunCalls& calls, WishedTrust wish, const RecoveryWords& words)
    : FirstRunPage(tr("The recovery key"), tr("Nothing is made until you have kept it."),
                   tr("Found the trust")),
      m_calls(calls),
      m_wish(std::move(wish)),
      m_part(new RecoveryPart(words, calls.printRecovery)) {
    form()->addRow(m_part);
    setFocusProxy(m_part);
    connect(m_part, &RecoveryPart::submitted, this, [this] { submit(); });
}

void KeyPage::submit() {
    if (m_part->confirm())
        m_calls.found(m_wish, waiting());
}

} // namespace rt
