// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include <functional>

namespace rt {

// What stands where a list has no rows: a sentence, a next step, and perhaps the button for it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const QString& sentence, const QString& nextStep = {});
    void setAction(const QString& words, std::function<void()>);
    void setWords(const QString& sentence, const QString& nextStep);

private:
    class QLabel* m_sentence;
    class QLabel* m_next;
};

} // namespace rt
