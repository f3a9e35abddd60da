// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QWidget>

#include <array>
#include <functional>

class QLineEdit;

namespace rt {

class Form;
class InlineMessage;

struct RecoveryWords { // as printed: the key, and three sheets of which any two give it
    QString key;
    std::array<QString, 3> sheets;
};

// The pages on paper, or as a file to print elsewhere.
struct PrintRecovery {
    std::function<QString()> printer; // this PC's usual one; empty: it has none
    // What went wrong, in a sentence.
    std::function<QString(const RecoveryWords& words, const QString& printer)> print;
    std::function<Result<QString>(const RecoveryWords& words, const QString& folder)>
        save; // the file's name
};

// The recovery key, shown this once, and two of its groups typed back: proof that it was kept.
class RecoveryPart : public QWidget {
    Q_OBJECT

public:
    RecoveryPart(RecoveryWords words, PrintRecovery printing);
    bool confirm(); // false: said beside the field, which has the keyboard then

Q_SIGNALS:
    void submitted(); // Enter in a group

private:
    QWidget* groupsShown();
    void print();
    void choosePlace();
    void save(const QString& folder);

    RecoveryWords m_words;
    PrintRecovery m_print;
    QStringList m_groups;
    std::array<int, 2> m_asked{};
    std::array<QLineEdit*, 2> m_typed{};
    Form* m_form;
    InlineMessage* m_message;
};

} // namespace rt
