// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QWidget>

#include <map>

class QLabel;
class QVBoxLayout;

namespace rt {

// A control with its name above it and, below, a hint and what is wrong, in words.
class FormField : public QWidget {
    Q_OBJECT

public:
    FormField(const QString& words, QWidget* control, const QString& hint = {});

    QWidget* control() const { return m_control; }

    void setHint(const QString&); // empty: as it was at first
    QString error() const;
    void setError(const QString&); // empty: all is well

private:
    QWidget* m_control;
    QString m_usual;
    QLabel* m_hint;
    QLabel* m_error;
};

// Fields under one another, found by the field name that a refusal carries. Never wider than
// formWidth.
class Form : public QWidget {
    Q_OBJECT

public:
    Form();
    FormField* add(const QString& name, const QString& words, QWidget* control,
                   const QString& hint = {});
    void addRow(QWidget*); // buttons, a message

    // Shows it beside its field and goes there; false where the form has no such field.
    [[nodiscard]] bool refuse(const QString& name, const QString& words);
    void clearErrors();
    void note(const QString& name, const QString& words); // beneath the field; empty: its hint

private:
    QVBoxLayout* m_box;
    std::map<QString, FormField*> m_fields;
};

} // namespace rt
