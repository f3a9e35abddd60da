// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/print/sheets.h"

#include <QImage>
#include <QThread>

#include <functional>

namespace rt {

// Lays a document on pages, draws and hands them on, all on a thread of its own: a list of
// thousands takes a while.
class PageMaker : public QObject {
    Q_OBJECT

public:
    using Use = std::function<QString(const Sheets&, const Document&)>; // what went wrong, in words

    explicit PageMaker(QObject* parent);
    ~PageMaker() override;
    void lay(Document document);             // then laid()
    void draw(int page, double dotsPerInch); // then drawn(), unless another was laid since
    void use(Use use);                       // then used()
    void finish();                           // waits; everything was told

Q_SIGNALS:
    void laid(int pages);
    void drawn(int page, const QImage& picture);
    void used(const QString& problem);

private:
    template <class Tell> void tell(Tell tell);

    QThread m_thread;
    QObject* m_there; // lives on the thread, as do the next two
    std::unique_ptr<Document> m_document;
    std::unique_ptr<Sheets> m_sheets;
    int m_laid = 0; // how often
};

} // namespace rt
