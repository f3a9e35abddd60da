// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/print/page_maker.h"

#include <QCoreApplication>
#include <QPainter>

namespace rt {

namespace {

QImage pictureOf(const Sheets& sheets, int page, double dotsPerInch) {
    const double scale = dotsPerInch / paper::dotsPerInch;
    QImage image((QSizeF(paper::width, paper::height) * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    sheets.paint(painter, size_t(page));
    return image;
}

} // namespace

PageMaker::PageMaker(QObject* parent) : QObject(parent), m_there(new QObject) {
    m_there->moveToThread(&m_thread);
    m_thread.start();
}

// What was laid is taken apart where it was made.
PageMaker::~PageMaker() {
    QMetaObject::invokeMethod(
        m_there,
        [this] {
            m_sheets.reset();
            m_document.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_there;
}

template <class Tell> void PageMaker::tell(Tell tell) {
    QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
}

void PageMaker::lay(Document document) {
    ++m_laid;
    QMetaObject::invokeMethod(m_there, [this, document = std::move(document), laid = m_laid] {
        m_sheets.reset();
        m_document = std::make_unique<Document>(document);
        m_sheets = std::make_unique<Sheets>(*m_document);
        tell([this, pages = int(m_sheets->count()), laid] {
            if (laid == m_laid)
                Q_EMIT this->laid(pages);
        });
    });
}

void PageMaker::draw(int page, double dotsPerInch) {
    QMetaObject::invokeMethod(m_there, [this, page, dotsPerInch, laid = m_laid] {
        if (!m_sheets || page >= int(m_sheets->count()))
            return;
        tell([this, page, laid, picture = pictureOf(*m_sheets, page, dotsPerInch)] {
            if (laid == m_laid)
                Q_EMIT drawn(page, picture);
        });
    });
}

void PageMaker::use(Use use) {
    QMetaObject::invokeMethod(m_there, [this, use = std::move(use)] {
        if (m_sheets)
            tell([this, problem = use(*m_sheets, *m_document)] { Q_EMIT used(problem); });
    });
}

void PageMaker::finish() {
    QMetaObject::invokeMethod(
        m_there, [] {}, Qt::BlockingQueuedConnection);
    QCoreApplication::sendPostedEvents(this);
}

} // namespace rt
