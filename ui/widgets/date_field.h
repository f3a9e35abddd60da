// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QString>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;

namespace rt {

QString dateWords(QDate); // Thu 12 Nov 2026

// A date typed in words ("fri", "+2w", "13/4/13"), with what was understood beside it. Empty is
// allowed.
class DateField : public QWidget {
    Q_OBJECT

public:
    using Parse = std::function<std::optional<QDate>(const QString&)>;

    explicit DateField(Parse, QDate = {});

    QLineEdit* edit() const { return m_edit; }

    std::optional<QDate> date() const; // none when empty or not understood
    bool isEmpty() const;
    bool isUnderstood() const; // empty is
    QString understood() const;
    void setDate(QDate); // an invalid date empties the field

Q_SIGNALS:
    void changed();

private:
    void read();

    Parse m_parse;
    QLineEdit* m_edit;
    QLabel* m_words;
    std::optional<QDate> m_date;
};

} // namespace rt
