// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/text.h"

#include <QLabel>
#include <QScrollArea>
#include <QTabBar>

namespace rt {

Panel::Panel(const QString& heading, const QString& remark)
    : m_body(new QVBoxLayout(this)),
      m_heading(label({}, Type::Section)),
      m_remark(label({}, Type::Caption, QPalette::PlaceholderText)) {
    m_body->setContentsMargins(gap::l, gap::m, gap::l, gap::l);
    m_body->setSpacing(gap::s);
    auto* head = new QHBoxLayout;
    onTextSize(m_heading, [this] { m_heading->setFixedHeight(lineHeight(Type::Section)); });
    head->addWidget(m_heading);
    head->addStretch();
    head->addWidget(m_remark);
    m_body->addLayout(head);
    setHeading(heading);
    setRemark(remark);
}

void Panel::setHeading(const QString& words) {
    m_heading->setText(words);
    m_heading->setHidden(words.isEmpty());
    setAccessibleName(words);
}

void Panel::setRemark(const QString& words) {
    m_remark->setText(words);
    m_remark->setHidden(words.isEmpty());
}

void Panel::fill(QWidget* list) {
    m_body->setContentsMargins(1, gap::m, 1, gap::s);
    m_body->itemAt(0)->layout()->setContentsMargins(gap::l - 1, 0, gap::l - 1, 0);
    m_body->addWidget(list, 1);
}

void Panel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::box(painter, rect(), radius::panel, tone(Tone::Surface, palette()),
               tone(Tone::Divider, palette()));
}

Banner::Banner(const QString& words) {
    auto* box = new QHBoxLayout(this);
    onTextSize(this, [box] {
        box->setContentsMargins(gap::l + scaled(16) + gap::s, gap::s, gap::l, gap::s);
    });
    box->addWidget(wrapped(words, Type::Strong), 1);
    setAccessibleName(words);
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::box(painter, rect(), radius::panel, tint(Tone::Safety, palette()),
               tone(Tone::Safety, palette()));
    const QRect sign(gap::l, (height() - scaled(16)) / 2, scaled(16), scaled(16));
    icon(Icon::Warning, Tone::Safety).paint(&painter, sign);
}

PageHead::PageHead(const QString& title, const QString& facts,
                   std::initializer_list<QWidget*> right)
    : m_title(wrapped(title, Type::Title)),
      m_facts(wrapped(facts, Type::Body, QPalette::PlaceholderText)) {
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::s);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    box->addLayout(words, 1);
    for (QWidget* widget : right)
        box->addWidget(widget, 0, Qt::AlignBottom);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFacts(facts);
}

void PageHead::setTitle(const QString& words) {
    m_title->setText(words);
}

void PageHead::setFacts(const QString& words) {
    m_facts->setText(words);
    m_facts->setHidden(words.isEmpty());
}

QScrollArea* scrolling(QWidget* content) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->setAccessibleName(content->accessibleName().isEmpty()
                                ? QObject::tr("This part of the page")
                                : content->accessibleName());
    return area;
}

Columns::Columns(const QList<QWidget*>& parts, const QList<int>& shares, int leastWidth,
                 QWidget* beneath)
    : m_parts(parts),
      m_tabs(new QTabBar),
      m_least(leastWidth) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::s);
    box->addWidget(m_tabs);
    auto* row = new QHBoxLayout;
    row->setSpacing(gap::l);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        row->addWidget(parts[i], shares[i]);
        m_tabs->addTab(parts[i]->accessibleName());
    }
    box->addLayout(row, 11);
    if (beneath) {
        box->addSpacing(gap::s);
        box->addWidget(beneath, 14);
        m_tabs->addTab(beneath->accessibleName());
        m_parts << beneath;
    }
    m_tabs->setExpanding(false);
    connect(m_tabs, &QTabBar::currentChanged, this, &Columns::arrange);
    onTextSize(this, [this] { arrange(); });
}

void Columns::choose(int part) {
    m_tabs->setCurrentIndex(part);
}

void Columns::resizeEvent(QResizeEvent*) {
    arrange();
}

void Columns::arrange() {
    const bool wide = width() >= scaled(m_least);
    const auto inSight = [&](qsizetype i) { return wide || i == m_tabs->currentIndex(); };
    for (qsizetype i = 0; i < m_parts.size(); ++i) // first, or the window grows for all of them
        if (!inSight(i))
            m_parts[i]->hide();
    m_tabs->setVisible(!wide);
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        if (inSight(i))
            m_parts[i]->show();
}

} // namespace rt
