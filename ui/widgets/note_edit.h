// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPlainTextEdit>

namespace rt {

// Plain text that grows with what is written; Tab moves on, Ctrl+Enter is done. Lines stop at 70
// characters.
class NoteEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteEdit(const QString& placeholder = {}, int leastLines = 3, int mostLines = 14);

    QString text() const { return toPlainText(); }

    void setText(const QString& words) { setPlainText(words); }

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return {scaledWidth(), sizeHint().height()}; }

Q_SIGNALS:
    void submitted();

protected:
    void keyPressEvent(QKeyEvent*) override;
    void resizeEvent(QResizeEvent*) override;

private:
    int heightOf(int lines) const;
    int scaledWidth() const;

    int m_least, m_most;
};

} // namespace rt
