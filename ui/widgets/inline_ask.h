// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QPointer>

#include <functional>

class QLabel;
class QLineEdit;

namespace rt {

class DateField;

// A question in the place where it arises: a reason, a new date, a time. Enter answers, Esc leaves
// it, and either way the focus returns to where it was. Without a question it is not there.
class InlineAsk : public QFrame {
    Q_OBJECT

public:
    struct Answer {
        QString words;
        std::optional<QDate> date;
    };

    // Returns what is wrong with the answer, or nothing: then it closes.
    using Take = std::function<QString(const Answer&)>;
    enum class Asks { Words, Date, DateAndWords };

    explicit InlineAsk(std::function<std::optional<QDate>(const QString&)> parse);
    void ask(const QString& question, Asks what, const QString& wordsHint, Take take);
    void close();

    QLineEdit* words() const { return m_words; }

    DateField* date() const { return m_date; }

protected:
    void keyPressEvent(QKeyEvent*) override;
    void paintEvent(QPaintEvent*) override;

private:
    void answer();

    QLabel* m_question;
    DateField* m_date;
    QLineEdit* m_words;
    QLabel* m_problem;
    Take m_take;
    QPointer<QWidget> m_from;
};

} // namespace rt
