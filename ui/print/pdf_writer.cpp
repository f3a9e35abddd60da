// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf_writer.h"

#include "core/reports/new_file.h"
#include "core/reports/plain_text.h"
#include "ui/print/sheets.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace rt {
namespace {

// Qt writes its own clock's time; the document has one. The field keeps its length, so that the
// places of all that follows stay as they are in the file's table.
void setCreationDate(QByteArray& pdf, const QDateTime& at) {
    const QByteArray key = "/CreationDate (D:";
    const qsizetype start = pdf.lastIndexOf(key);
    const qsizetype end = pdf.indexOf(')', start);
    if (start < 0 || end < 0)
        return;
    const QDateTime time =
        at.isValid() ? at.toUTC() : QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
    const QByteArray date = time.toString(u"yyyyMMddHHmmss"_s).toLatin1() + "+00'00'";
    const qsizetype room = end - start - key.size();
    pdf.replace(start + key.size(), room, date.leftJustified(room, ' ', true));
}

} // namespace

QByteArray toPdf(const Document& document) {
    const Sheets sheets(document);
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(paper::dotsPerInch);
        writer.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()});
        writer.setCreator(u"Roundtable"_s);
        writer.setTitle(printable(document.title).simplified());
        QPainter painter(&writer);
        for (size_t page = 0; page < sheets.count(); ++page) {
            if (page > 0)
                writer.newPage();
            sheets.paint(painter, page);
        }
    }
    setCreationDate(pdf, document.printed.at);
    return pdf;
}

Outcome writePdf(const Document& document, const QString& path) {
    return writeNewFile(path, toPdf(document));
}

std::vector<QImage> renderPages(const Document& document, int dotsPerInch) {
    const Sheets sheets(document);
    const qreal scale = qreal(dotsPerInch) / paper::dotsPerInch;
    const QSize size = (QSizeF(paper::width, paper::height) * scale).toSize();
    std::vector<QImage> pages;
    for (size_t page = 0; page < sheets.count(); ++page) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale, scale);
        sheets.paint(painter, page);
        pages.push_back(std::move(image));
    }
    return pages;
}

} // namespace rt
