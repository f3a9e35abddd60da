// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hub/structure_drawing.h"

#include "core/base/dates.h"
#include "ui/models/structure_columns.h"
#include "ui/text/people_text.h"
#include "ui/text/structure_text.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chip.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

int leastColumn() {
    return scaled(200);
}

int areaHeight() {
    return lineHeight(Type::Section) + 2 * gap::s;
}

int headHeight() {
    return lineHeight(Type::Strong) + lineHeight(Type::Caption) + 2 * gap::s;
}

int cardHeight() {
    return lineHeight(Type::Strong) + lineHeight(Type::Caption) + chipHeight() + gap::xs +
           2 * gap::s;
}

Chips cardChips(const StructureHub& hub) {
    const int vacant = hub.in(Post::Vacant), covered = hub.in(Post::Covered);
    if (vacant > 0)
        return {{Status::Concern, QObject::tr("%1 vacant").arg(vacant)}};
    if (covered > 0)
        return {{Status::DueSoon, QObject::tr("%1 covered").arg(covered)}};
    if (hub.posts.empty())
        return {};
    return {{Status::Done, QObject::tr("Complete")}};
}

} // namespace

StructureDrawing::StructureDrawing() {
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    onTextSize(this, [this] { updateGeometry(); });
}

void StructureDrawing::tell(const Structure& structure) {
    m_structure = structure;
    setAccessibleName(
        tr("The trust as at %1, %2")
            .arg(sayDate(structure.day), countText(int(structure.hubs.size()), u"hub", u"hubs")));
    const bool here =
        std::any_of(m_structure.hubs.begin(), m_structure.hubs.end(),
                    [this](const StructureHub& one) { return one.line.hub.id == m_current; });
    if (!here)
        m_current = m_structure.groups.empty() ? HubId{} : m_structure.groups.front().hubs.front();
    const StructureHub* hub = m_structure.hub(m_current);
    setAccessibleDescription(hub ? structureText(*hub) : QString());
    updateGeometry();
    update();
}

void StructureDrawing::setCurrent(HubId hub) {
    const auto found =
        std::find_if(m_structure.hubs.begin(), m_structure.hubs.end(),
                     [hub](const StructureHub& one) { return one.line.hub.id == hub; });
    if (found == m_structure.hubs.end() || hub == m_current)
        return;
    m_current = hub;
    setAccessibleDescription(structureText(*found));
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    for (const Place& place : layOut(width()).places)
        if (place.hub && place.hub->line.hub.id == hub)
            for (QWidget* up = parentWidget(); up; up = up->parentWidget())
                if (auto* area = qobject_cast<QScrollArea*>(up)) {
                    area->ensureVisible(place.at.center().x(), place.at.center().y(), gap::l,
                                        place.at.height());
                    break;
                }
    update();
    Q_EMIT chosen(hub);
}

// Columns of equal width, one for each group manager, as many beside each other as fit.
StructureDrawing::Laid StructureDrawing::layOut(int width) const {
    Laid laid;
    const int fit = qMax(1, (width + gap::l) / (leastColumn() + gap::l));
    int y = 0, column = 0, bottom = 0, columns = 1, wide = width;
    QString area;
    for (size_t i = 0; i < m_structure.groups.size(); ++i) {
        const StructureGroup& group = m_structure.groups[i];
        if (i == 0 || group.area != area) {
            y = i == 0 ? 0 : bottom + gap::l;
            area = group.area;
            const auto same =
                std::count_if(m_structure.groups.begin(), m_structure.groups.end(),
                              [&](const StructureGroup& one) { return one.area == area; });
            columns = qMin(fit, int(same));
            wide = qMin((width - (columns - 1) * gap::l) / columns, scaled(320));
            laid.areas.emplace_back(QRect(0, y, width, areaHeight()),
                                    area.isEmpty() ? tr("No service area") : area);
            y += areaHeight() + gap::m;
            column = 0;
            bottom = y;
        } else if (++column == columns) {
            y = bottom + gap::xl;
            column = 0;
        }
        const int x = column * (wide + gap::l);
        laid.places.push_back({QRect(x, y, wide, headHeight()), int(i), nullptr});
        int down = y + headHeight() + gap::s;
        for (const HubId id : group.hubs) {
            laid.places.push_back({QRect(x + gap::l, down, wide - gap::l, cardHeight()), int(i),
                                   m_structure.hub(id)});
            down += cardHeight() + gap::s;
        }
        bottom = qMax(bottom, down);
    }
    laid.height = bottom;
    if (!m_structure.emptyAreas.isEmpty()) {
        laid.areas.emplace_back(QRect(0, bottom + gap::m, width, areaHeight()),
                                tr("Without a hub: %1").arg(joinedText(m_structure.emptyAreas)));
        laid.height += gap::m + areaHeight();
    }
    return laid;
}

QSize StructureDrawing::sizeHint() const {
    return {leastColumn() * 3, heightForWidth(leastColumn() * 3)};
}

QSize StructureDrawing::minimumSizeHint() const {
    return {leastColumn(), cardHeight()};
}

int StructureDrawing::heightForWidth(int width) const {
    return layOut(width).height + 2;
}

void StructureDrawing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Laid laid = layOut(width());
    for (const auto& [at, words] : laid.areas)
        paint::text(painter, at, Type::Section, tone(Tone::Text, palette()), words);
    for (const Place& place : laid.places)
        place.hub ? paintCard(painter, place) : paintHead(painter, place);
}

void StructureDrawing::paintHead(QPainter& painter, const Place& place) const {
    const StructureGroup& group = m_structure.groups[size_t(place.group)];
    paint::box(painter, place.at, radius::panel, tone(Tone::Alternate, palette()),
               tone(Tone::Border, palette()));
    QRect line = place.at.adjusted(gap::m, gap::s, -gap::m, 0);
    line.setHeight(lineHeight(Type::Strong));
    paint::text(painter, line, Type::Strong, tone(Tone::Text, palette()),
                group.manager.isEmpty() ? tr("No group manager") : group.manager);
    line.translate(0, line.height());
    line.setHeight(lineHeight(Type::Caption));
    const QString hubs = countText(int(group.hubs.size()), u"hub", u"hubs");
    paint::text(painter, line, Type::Caption, tone(Tone::Secondary, palette()),
                group.manager.isEmpty() ? hubs : tr("Group manager, %1").arg(hubs));
}

void StructureDrawing::paintCard(QPainter& painter, const Place& place) const {
    const StructureHub& hub = *place.hub;
    const bool isCurrent = hub.line.hub.id == m_current;
    const int stem = place.at.left() - gap::l + gap::s;
    painter.setPen(tone(Tone::Border, palette()));
    const auto& hubs = m_structure.groups[size_t(place.group)].hubs;
    const int above = hub.line.hub.id == hubs.front() ? 0 : cardHeight() / 2;
    painter.drawLine(stem, place.at.top() - gap::s - above, stem, place.at.center().y());
    painter.drawLine(stem, place.at.center().y(), place.at.left(), place.at.center().y());
    paint::box(painter, place.at, radius::panel,
               tone(isCurrent ? Tone::Selected : Tone::Surface, palette()),
               tone(isCurrent ? Tone::Accent : Tone::Divider, palette()));
    if (isCurrent && hasFocus())
        paint::focusRing(painter, place.at, radius::panel, palette());
    QRect line = place.at.adjusted(gap::m, gap::s, -gap::m, 0);
    line.setHeight(lineHeight(Type::Strong));
    paint::text(painter, line, Type::Strong, tone(Tone::Text, palette()), hubText(hub.line.hub));
    line.translate(0, line.height());
    line.setHeight(lineHeight(Type::Caption));
    paint::text(painter, line, Type::Caption, tone(Tone::Secondary, palette()),
                tr("%1, %2, %3")
                    .arg(countText(hub.people, u"person", u"people"),
                         countText(hub.line.children, u"child", u"children"),
                         countText(hub.line.families, u"family", u"families")));
    line.translate(0, line.height() + gap::xs);
    line.setHeight(chipHeight());
    int used = 0;
    for (const Chip& chip : cardChips(hub)) {
        const QRect at(line.left(), line.top(), chipWidth(chip), line.height());
        paintChip(painter, at, chip, palette());
        used = at.width() + gap::s;
    }
    paint::text(painter, line.adjusted(used, 0, 0, 0), Type::Caption,
                tone(Tone::Secondary, palette()),
                hub.agency.people == 0
                    ? QString()
                    : tr("agency %1 of %2").arg(hub.agency.agency).arg(hub.agency.people),
                Qt::AlignRight | Qt::AlignVCenter);
}

void StructureDrawing::step(int acrossGroups, int within) {
    const auto& groups = m_structure.groups;
    for (size_t g = 0; g < groups.size(); ++g)
        for (size_t h = 0; h < groups[g].hubs.size(); ++h) {
            if (groups[g].hubs[h] != m_current)
                continue;
            const int group = qBound(0, int(g) + acrossGroups, int(groups.size()) - 1);
            const auto& hubs = groups[size_t(group)].hubs;
            const int hub = qBound(0, int(h) + within, int(hubs.size()) - 1);
            return setCurrent(hubs[size_t(hub)]);
        }
}

void StructureDrawing::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() & ~Qt::KeypadModifier)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1, 0);
    case Qt::Key_Right:
        return step(1, 0);
    case Qt::Key_Up:
    case Qt::Key_K:
        return step(0, -1);
    case Qt::Key_Down:
    case Qt::Key_J:
        return step(0, 1);
    case Qt::Key_T:
        Q_EMIT tableAsked();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_current.isNull())
            Q_EMIT opened(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

const StructureHub* StructureDrawing::hubAt(const QPoint& point) const {
    for (const Place& place : layOut(width()).places)
        if (place.hub && place.at.contains(point))
            return place.hub;
    return nullptr;
}

void StructureDrawing::mousePressEvent(QMouseEvent* event) {
    if (const StructureHub* hub = hubAt(event->pos()))
        setCurrent(hub->line.hub.id);
}

void StructureDrawing::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const StructureHub* hub = hubAt(event->pos()))
        Q_EMIT opened(hub->line.hub.id);
}

bool StructureDrawing::event(QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const StructureHub* hub = hubAt(help->pos()))
        QToolTip::showText(help->globalPos(), structureText(*hub).toHtmlEscaped(), this);
    return true;
}

} // namespace rt
