// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/meeting_papers.h"
#include "ui/pages/around.h"
#include "ui/pages/print/printers.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace rt {

class InlineMessage;
class PageHead;
class PageMaker;
class PagesView;

struct Printable {
    QString name; // among several; never a person's
    Document document;
};

// Documents as they will be on paper, before they are: which one, its pages, which of them, on what
// printer, or saved as PDF. T shows the text for reading and for a screen reader; Esc goes back.
class PrintPreview : public QWidget {
    Q_OBJECT

public:
    PrintPreview(QDate today, const Around& around, std::vector<Printable> documents,
                 Printers printers = systemPrinters());

    PageMaker& maker() { return *m_maker; }

    PagesView& pages() { return *m_pages; }

    InlineMessage& message() { return *m_message; }

    void print();
    void savePdf(const QString& path);

protected:
    void keyPressEvent(QKeyEvent*) override;

private:
    QWidget* makeSide();
    void connectAll();
    void findPrinters();
    void lay();
    void laid(int pages);
    void turned();
    void toggleText();
    void askPath();
    void done(const QString& problem);
    std::optional<std::pair<int, int>> chosenPages() const; // from 0; as typed
    const Printable& current() const;

    QDate m_today;
    Around m_around;
    std::vector<Printable> m_documents;
    Printers m_printers;
    PageMaker* m_maker;
    PageHead* m_head;
    InlineMessage* m_message;
    PagesView* m_pages;
    QPlainTextEdit* m_text;
    QStackedWidget* m_shown;
    QComboBox *m_document, *m_printer, *m_zoom;
    QLineEdit *m_purpose, *m_range;
    QSpinBox* m_copies;
    QPushButton *m_print, *m_save, *m_turn;
    QString m_doing; // what is told when it is done
};

// The files of a meeting that are documents, each as what it is.
std::vector<Printable> printables(std::vector<PaperFile> files);

} // namespace rt
