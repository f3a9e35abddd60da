// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/draft_keeper.h"

#include "ui/widgets/date_field.h"
#include "ui/widgets/person_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace rt {

DraftKeeper::DraftKeeper(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

void DraftKeeper::add(Bound bound) {
    m_fields.push_back(std::move(bound));
}

void DraftKeeper::add(const QString& name, QLineEdit* edit, Until until) {
    edit->setObjectName(name);
    add({name, [edit] { return edit->text(); }, [edit](const QString& t) { edit->setText(t); },
         until});
    connect(edit, &QLineEdit::textChanged, this, [this, name](const QString& t) { keep(name, t); });
}

void DraftKeeper::add(const QString& name, QPlainTextEdit* edit) {
    edit->setObjectName(name);
    add({name, [edit] { return edit->toPlainText(); },
         [edit](const QString& t) { edit->setPlainText(t); }});
    connect(edit, &QPlainTextEdit::textChanged, this,
            [this, name, edit] { keep(name, edit->toPlainText()); });
}

void DraftKeeper::add(const QString& name, DateField* field, Until until) {
    add(name, field->edit(), until);
}

void DraftKeeper::add(const QString& name, PersonPicker* picker, Until until) {
    const auto get = [picker] { return picker->person().toString(QUuid::WithoutBraces); };
    add({name, get, [picker](const QString& t) { picker->setPerson(QUuid::fromString(t)); }, until,
         QUuid().toString(QUuid::WithoutBraces)});
    connect(picker, &PersonPicker::changed, this, [this, name, get] { keep(name, get()); });
}

void DraftKeeper::add(const QString& name, QCheckBox* box) {
    add({name, [box] { return box->isChecked() ? u"yes"_s : u"no"_s; },
         [box](const QString& t) { box->setChecked(t == u"yes"); }});
    connect(box, &QCheckBox::toggled, this,
            [this, name](bool on) { keep(name, on ? u"yes"_s : u"no"_s); });
}

void DraftKeeper::add(const QString& name, QComboBox* combo, Until until) {
    combo->setObjectName(name);
    add({name, [combo] { return QString::number(combo->currentIndex()); },
         [combo](const QString& t) { combo->setCurrentIndex(t.toInt()); }, until, u"0"_s});
    connect(combo, &QComboBox::currentIndexChanged, this,
            [this, name](int at) { keep(name, QString::number(at)); });
}

void DraftKeeper::keep(const QString& name, const QString& text) {
    if (m_prefix.isEmpty() || m_desk.isLocked())
        return;
    if (isCleared(name, text))
        m_desk.drafts().drop(m_prefix + name);
    else
        m_desk.drafts().keep(m_prefix + name, text, m_desk.now());
    Q_EMIT typed();
}

bool DraftKeeper::isCleared(const QString& name, const QString& text) const {
    return std::any_of(m_fields.begin(), m_fields.end(), [&](const Bound& field) {
        return field.name == name && field.until == Until::Cleared && field.cleared == text;
    });
}

void DraftKeeper::restore() {
    QHash<QString, QString> kept;
    for (const Drafts::Draft& draft : m_desk.drafts().under(m_prefix))
        kept.insert(draft.key, draft.text);
    for (const Bound& field : m_fields)
        if (const auto draft = kept.constFind(m_prefix + field.name); draft != kept.constEnd())
            field.set(*draft);
}

QHash<QString, QString> DraftKeeper::content() const {
    QHash<QString, QString> all;
    for (const Bound& field : m_fields)
        if (field.until == Until::Saved)
            all.insert(m_prefix + field.name, field.get());
    return all;
}

// What was typed on since stays a draft.
void DraftKeeper::saved(const QHash<QString, QString>& content) {
    for (auto field = content.begin(); field != content.end(); ++field)
        if (const auto draft = m_desk.drafts().find(field.key());
            draft && draft->text == field.value())
            m_desk.drafts().drop(field.key());
}

} // namespace rt
