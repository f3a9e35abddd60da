// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace rt {

// A message where it belongs, in words: something to know, something refused, something broken.
// Without words it is not there.
class InlineMessage : public QFrame {
    Q_OBJECT

public:
    enum class About { Information, Refusal, Fault };

    InlineMessage();
    void say(About, const QString& words);
    void say(About, const QString& words, const QString& action, std::function<void()>);
    void clear();
    QString words() const;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    About m_about = About::Information;
    QLabel* m_words;
    QPushButton* m_action;
    std::function<void()> m_act;
};

} // namespace rt
