// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include <functional>
#include <vector>

class QLabel;
class QPlainTextEdit;

namespace rt {

struct AboutProgram {
    std::vector<std::pair<QString, QString>> versions; // "Roundtable", "0.1.0"
    std::function<QString()> support; // versions, counts and codes; nothing that was written
};

// What this program is made of, and the text that a helper at IT support asks for.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    AboutDialog(const AboutProgram&, QWidget* parent);

private:
    void copy(const QString& text);

    QLabel* m_said;
    QPlainTextEdit* m_text;
};

} // namespace rt
