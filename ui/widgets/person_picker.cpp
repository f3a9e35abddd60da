// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/person_picker.h"

#include "ui/theme/theme.h"
#include "ui/widgets/chip_delegate.h"
#include "ui/widgets/person_lines.h"

#include <QBoxLayout>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QListView>

namespace rt {

namespace {

constexpr size_t shownMost = 40;

// Every typed word begins a word of the name, the role or the remark.
bool matches(const PersonChoice& person, const QStringList& typed) {
    const QString all =
        u' ' + (person.name + u' ' + person.role + u' ' + person.remark).toCaseFolded();
    return std::all_of(typed.begin(), typed.end(),
                       [&](const QString& part) { return all.contains(u' ' + part); });
}

} // namespace

PersonPicker::PersonPicker(std::vector<PersonChoice> people)
    : m_people(std::move(people)),
      m_edit(new QLineEdit),
      m_completer(new QCompleter(this)),
      m_lines(new PersonLines(this)) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_edit);
    setFocusProxy(m_edit);
    m_edit->setPlaceholderText(tr("Name, role or ?skill"));
    m_edit->installEventFilter(this);
    auto* popup = new QListView;
    popup->setAccessibleName(tr("People who match"));
    m_completer->setModel(m_lines);
    m_completer->setPopup(popup);
    popup->setItemDelegate(new LineDelegate(popup)); // a completer brings its own: after setPopup
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(6);
    m_edit->setCompleter(m_completer);
    connect(m_edit, &QLineEdit::textEdited, this, &PersonPicker::search);
    connect(m_edit, &QLineEdit::editingFinished, this, &PersonPicker::settle);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& at) { setPerson(at.data(IdRole).toUuid()); });
    m_lines->set(m_people);
}

void PersonPicker::setPeople(std::vector<PersonChoice> people) {
    m_people = std::move(people);
    m_lines->set(m_people);
}

void PersonPicker::setFinder(Finder finder) {
    m_finder = std::move(finder);
}

QUuid PersonPicker::person() const {
    return m_person;
}

bool PersonPicker::isEmpty() const {
    return m_edit->text().trimmed().isEmpty();
}

void PersonPicker::setPerson(const QUuid& id) {
    for (const auto* among : {&std::as_const(m_people), &m_lines->all()})
        for (const PersonChoice& person : *among)
            if (person.id == id && !id.isNull())
                return take(PersonChoice(person)); // a copy: the list may change under it
    take({});
}

void PersonPicker::take(const PersonChoice& person) {
    m_person = person.id;
    m_edit->setText(person.name);
    m_edit->setAccessibleName(accessibleName());
    m_edit->setAccessibleDescription(person.role);
    Q_EMIT changed();
}

void PersonPicker::search(const QString& typed) {
    std::vector<PersonChoice> found;
    if (typed.startsWith(u'?') && m_finder) {
        found = m_finder(typed.mid(1).trimmed());
    } else {
        const QStringList parts = typed.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
        for (const PersonChoice& person : m_people)
            if (found.size() < shownMost && matches(person, parts))
                found.push_back(person);
    }
    m_lines->set(std::move(found));
    m_person = {};
    Q_EMIT changed();
}

// Leaving with a text that can only mean one person chooses that person.
void PersonPicker::settle() {
    if (m_person.isNull() && !isEmpty() && m_lines->all().size() == 1)
        take(PersonChoice(m_lines->all().front()));
}

bool PersonPicker::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::FocusIn)
        m_edit->setAccessibleName(accessibleName());
    return false;
}

} // namespace rt
