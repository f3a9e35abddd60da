// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/typed_date.h"
#include "core/store/workspace.h"
#include "ui/text/in_words.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/field.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/person_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace rt {

using Codes = std::vector<std::pair<QString, QString>>; // as stored, in words
using Choices = std::vector<std::pair<QUuid, QString>>; // ids and what they are called

// Ties the controls of a form to the members of a value, so that a form is a list of its fields.
// The fields bear the names that refusals carry: prefix.column.
template <class T> class BoundForm {
public:
    BoundForm(Form* form, QString prefix, QDate today)
        : m_form(form),
          m_prefix(std::move(prefix)),
          m_today(today) {}

    QLineEdit* line(QString T::*m, const QString& words, const QString& hint = {}) {
        auto* edit = new QLineEdit;
        bind(
            m, words, edit, hint, [edit](const QString& v) { edit->setText(v); },
            [edit] { return edit->text(); });
        return edit;
    }

    // Whole numbers; what is no number is -1, which the command refuses.
    QLineEdit* number(int T::*m, const QString& words, const QString& hint = {}) {
        auto* edit = new QLineEdit;
        bind(
            m, words, edit, hint, [edit](int v) { edit->setText(QString::number(v)); },
            [edit] {
                bool isNumber = false;
                const int typed = edit->text().trimmed().toInt(&isNumber);
                return isNumber ? typed : -1;
            });
        return edit;
    }

    NoteEdit* passage(QString T::*m, const QString& words, const QString& hint = {},
                      int lines = 2) {
        auto* edit = new NoteEdit({}, lines, 12);
        bind(
            m, words, edit, hint, [edit](const QString& v) { edit->setText(v); },
            [edit] { return edit->text(); });
        return edit;
    }

    DateField* day(QDate T::*m, const QString& words, const QString& hint = {}) {
        auto* field = new DateField(
            [today = m_today](const QString& typed) { return typedDate(typed, today); });
        bind(
            m, words, field, hint, [field](QDate v) { field->setDate(v); },
            [field] { return field->date().value_or(QDate()); });
        m_days.push_back({nameOf(m), field});
        return field;
    }

    QCheckBox* tick(bool T::*m, const QString& words) {
        auto* box = new QCheckBox(words);
        bind(
            m, {}, box, {}, [box](bool v) { box->setChecked(v); },
            [box] { return box->isChecked(); });
        return box;
    }

    template <class E> QComboBox* choice(E T::*m, const QString& words, const QString& hint = {}) {
        auto* combo = new QComboBox;
        for (size_t i = 0; i < Names<E>::words.size(); ++i)
            combo->addItem(inWords(E(i)));
        bind(
            m, words, combo, hint, [combo](E v) { combo->setCurrentIndex(int(v)); },
            [combo] { return E(combo->currentIndex()); });
        return combo;
    }

    // A stored code that is not among them stays as it is.
    QComboBox* codes(QString T::*m, const QString& words, const Codes& codes) {
        auto* combo = new QComboBox;
        combo->addItem(QStringLiteral("–"), QString());
        for (const auto& [code, said] : codes)
            combo->addItem(said, code);
        bind(
            m, words, combo, {},
            [combo](const QString& v) {
                if (combo->findData(v) < 0)
                    combo->addItem(v, v);
                combo->setCurrentIndex(combo->findData(v));
            },
            [combo] { return combo->currentData().toString(); });
        return combo;
    }

    template <class I> QComboBox* one(I T::*m, const QString& words, const Choices& choices) {
        auto* combo = new QComboBox;
        for (const auto& [id, said] : choices)
            combo->addItem(said, id);
        bind(
            m, words, combo, {},
            [combo](const I& v) { // somebody who was withdrawn stays until another is chosen
                const QVariant id(uuidOf(v));
                if (!uuidOf(v).isNull() && combo->findData(id) < 0)
                    combo->addItem(QStringLiteral("–"), id);
                combo->setCurrentIndex(qMax(0, combo->findData(id)));
            },
            [combo] { return idOf<I>(combo->currentData().toUuid()); });
        return combo;
    }

    PersonPicker* person(PersonId T::*m, const QString& words, std::vector<PersonChoice> people,
                         const QString& hint = {}) {
        auto* picker = new PersonPicker(std::move(people));
        bind(
            m, words, picker, hint, [picker](PersonId v) { picker->setPerson(v.value); },
            [picker] { return PersonId{picker->person()}; });
        return picker;
    }

    void fill(const T& value) {
        m_shown = value;
        for (const auto& put : m_puts)
            put(value);
        m_start = read();
        m_form->clearErrors();
    }

    T read() const { // over what was filled in
        T value = m_shown;
        for (const auto& take : m_takes)
            take(value);
        return value;
    }

    bool isTouched() const { return cells(read()) != cells(m_start); }

    // Says it beside a date that was not understood.
    bool understood() {
        for (const auto& [name, field] : m_days)
            if (!field->isUnderstood())
                return !m_form->refuse(name, QObject::tr("Type a date: fri, +2w, 13/4/26."));
        return true;
    }

private:
    static QUuid uuidOf(const QUuid& id) { return id; }

    template <class Tag> static QUuid uuidOf(const Id<Tag>& id) { return id.value; }

    template <class I> static I idOf(const QUuid& id) {
        if constexpr (std::is_same_v<I, QUuid>)
            return id;
        else
            return I{id};
    }

    static std::vector<Value> cells(const T& value) {
        std::vector<Value> all;
        eachField<T>([&](const auto& f) {
            using Member = std::decay_t<decltype(value.*(f.member))>;
            if constexpr (requires { Cell<Member>::write(value.*(f.member)); })
                all.push_back(Cell<Member>::write(value.*(f.member)));
        });
        return all;
    }

    template <class M> QString nameOf(M T::*member) const {
        QString name;
        eachField<T>([&](const auto& f) {
            if constexpr (std::is_same_v<std::decay_t<decltype(f.member)>, M T::*>)
                if (f.member == member)
                    name = m_prefix + u'.' + QLatin1String(f.name);
        });
        return name;
    }

    template <class M, class Put, class Take>
    void bind(M T::*m, const QString& words, QWidget* control, const QString& hint, Put put,
              Take take) {
        control->setObjectName(nameOf(m));
        m_form->add(nameOf(m), words, control, hint);
        m_puts.push_back([m, put](const T& value) { put(value.*m); });
        m_takes.push_back([m, take](T& value) { value.*m = take(); });
    }

    Form* m_form;
    QString m_prefix;
    QDate m_today;
    T m_shown{}, m_start{}; // as it was given; as the controls say it
    std::vector<std::function<void(const T&)>> m_puts;
    std::vector<std::function<void(T&)>> m_takes;
    std::vector<std::pair<QString, DateField*>> m_days;
};

} // namespace rt
