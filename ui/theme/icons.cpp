// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>

#include <array>

namespace rt {

namespace {

constexpr std::array names{
    "go-jump-today",     "mail-receive",   "view-pim-contacts", "dialog-messages", "view-pim-tasks",
    "office-chart-line", "resource-group", "edit-find",         "list-add",        "view-refresh",
    "view-hidden",       "lock",           "data-warning",      "document-import", "help-contents",
    "configure",         "system-users",   "view-presentation", "view-pim-notes",  "document-print",
    "edit-copy",         "go-previous",    "edit-undo",         "document-edit",   "view-filter",
    "view-history",      "input-keyboard", "document-open",
};
static_assert(names.size() == size_t(Icon::Folder) + 1);

class TintedIcon : public QIconEngine {
public:
    TintedIcon(QIcon source, Tone ink) : m_source(std::move(source)), m_ink(ink) {}

    QIconEngine* clone() const override { return new TintedIcon(*this); }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override {
        const bool chosen = state == QIcon::On || mode == QIcon::Selected;
        const Tone ink = mode == QIcon::Disabled ? Tone::Border : chosen ? Tone::Accent : m_ink;
        QPixmap pixmap = m_source.pixmap(size / scale, scale);
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), tone(ink, QGuiApplication::palette()));
        return pixmap;
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1);
    }

    void paint(QPainter* p, const QRect& r, QIcon::Mode mode, QIcon::State state) override {
        const qreal scale = p->device()->devicePixelRatioF();
        p->drawPixmap(r, scaledPixmap(r.size() * scale, mode, state, scale));
    }

private:
    QIcon m_source;
    Tone m_ink;
};

} // namespace

QIcon icon(Icon name, Tone ink) {
    const QIcon source = QIcon::fromTheme(QLatin1String(names[size_t(name)]));
    return source.isNull() ? QIcon() : QIcon(new TintedIcon(source, ink));
}

} // namespace rt
