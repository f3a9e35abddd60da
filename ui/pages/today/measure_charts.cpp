// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/measure_charts.h"

#include "core/base/dates.h"
#include "ui/charts/parts_chart.h"
#include "ui/charts/strip_chart.h"
#include "ui/text/people_text.h"
#include "ui/theme/paint.h"
#include "ui/theme/series.h"

#include <QGridLayout>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array halfCodes{Halves::Both, Halves::ReflectionOnly, Halves::DirectionOnly,
                               Halves::Neither};
constexpr std::array firstCodes{FirstDate::Kept, FirstDate::Later, FirstDate::NotYet};

Mark markOf(SpanState state) {
    switch (state) {
    case SpanState::Met:
        return Mark::Met;
    case SpanState::Missed:
        return Mark::Missed;
    case SpanState::NotYet:
        return Mark::NotYet;
    case SpanState::Nothing:
        break;
    }
    return Mark::Nothing;
}

std::vector<ChartKey> stripKeys(Measure measure, std::initializer_list<SpanState> states) {
    std::vector<ChartKey> keys;
    for (const SpanState state : states)
        keys.push_back({inWords(state, measure), [state](QPainter& painter, const QRect& at) {
                            StripChart::paintMark(painter, QRectF(at).center(), markOf(state),
                                                  QGuiApplication::palette());
                        }});
    return keys;
}

template <class Codes> std::vector<ChartKey> partKeys(const Codes& codes) {
    std::vector<ChartKey> keys;
    for (size_t i = 0; i < codes.size(); ++i)
        keys.push_back({inWords(codes[i]), [i](QPainter& painter, const QRect& at) {
                            const QPalette palette = QGuiApplication::palette();
                            const QRect box = at.adjusted(1, 2, -1, -2);
                            painter.setPen(seriesTone(int(i), palette));
                            painter.setBrush(seriesBrush(int(i), palette));
                            painter.drawRect(box);
                        }});
    return keys;
}

template <class Codes> QStringList partTitles(const Codes& codes) {
    QStringList titles{QObject::tr("Hub")};
    for (const auto code : codes)
        titles << inWords(code);
    return titles;
}

StripRow stripOf(const QString& name, const std::vector<SpanMark>& marks, Measure measure) {
    StripRow row{name, partText(partOf(marks)), {}, {}};
    for (const SpanMark& mark : marks) {
        row.marks.push_back(markOf(mark.state));
        row.words << u"%1: %2"_s.arg(measure == Measure::Attendance ? monthText(mark.span)
                                                                    : weekText(mark.span),
                                     inWords(mark.state, measure).toLower());
    }
    return row;
}

QString namesOf(const std::vector<SpanMark>& marks, SpanState state, bool months) {
    QStringList names;
    for (const SpanMark& mark : marks)
        if (mark.state == state)
            names << (months ? monthShort(mark.span.from.month()) : sayShortDate(mark.span.from));
    return names.isEmpty() ? QObject::tr("None") : names.join(u", "_s);
}

template <size_t n, class Codes>
PartsRow partsOf(const NamedMeasures& hub, Part part, const std::array<int, n>& counts,
                 const Codes& codes) {
    PartsRow row{hub.hub, partText(part), {counts.begin(), counts.end()}, {}};
    for (size_t i = 0; i < codes.size(); ++i)
        row.words << u"%1: %2"_s.arg(inWords(codes[i]).toLower()).arg(counts[i]);
    return row;
}

template <size_t n> QStringList cells(const QString& hub, const std::array<int, n>& counts) {
    QStringList all{hub};
    for (const int count : counts)
        all << QString::number(count);
    return all;
}

} // namespace

MeasureCharts::MeasureCharts()
    : m_meetings(new StripChart(inWords(Measure::MeetingsHeld))),
      m_attendance(new StripChart(inWords(Measure::Attendance))),
      m_halves(new PartsChart(inWords(Measure::BothHalves), int(halfCodes.size()))),
      m_firstDates(new PartsChart(inWords(Measure::FirstDates), int(firstCodes.size()))) {
    using enum SpanState;
    m_panels = {new ChartPanel(m_meetings, stripKeys(Measure::MeetingsHeld, {Met, Missed}),
                               {tr("Hub"), tr("Weeks with a meeting"), tr("Weeks without")}),
                new ChartPanel(m_halves, partKeys(halfCodes), partTitles(halfCodes)),
                new ChartPanel(m_firstDates, partKeys(firstCodes), partTitles(firstCodes)),
                new ChartPanel(m_attendance, stripKeys(Measure::Attendance, {Met, Missed, NotYet}),
                               {tr("Hub"), tr("Months at a meeting"), tr("Months without")})};
    for (size_t i = 0; i < m_panels.size(); ++i)
        connect(m_panels[i], &ChartPanel::opened, this,
                [this, i](int hub, int point) { Q_EMIT opened(Measure(i), hub, point); });
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(gap::l);
    setFocusProxy(m_panels.front());
    onTextSize(this, [this] { arrange(); });
}

void MeasureCharts::resizeEvent(QResizeEvent* event) {
    arrange();
    QWidget::resizeEvent(event);
}

// Two beside each other while there is room.
void MeasureCharts::arrange() {
    const int columns = width() >= scaled(760) ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    auto* grid = static_cast<QGridLayout*>(layout());
    for (ChartPanel* panel : m_panels)
        grid->removeWidget(panel);
    for (int i = 0; i < int(m_panels.size()); ++i)
        grid->addWidget(m_panels[size_t(i)], i / columns, i % columns);
    for (int column = 0; column < 2; ++column)
        grid->setColumnStretch(column, column < columns ? 1 : 0);
    grid->setRowStretch(4, 1);
}

void MeasureCharts::show(const Numbers& numbers) {
    std::vector<NamedMeasures> hubs;
    for (size_t i = 0; i < numbers.facts.size(); ++i)
        hubs.push_back({numbers.names[i], measured(numbers.facts[i], numbers.period)});
    for (const Measure each :
         {Measure::MeetingsHeld, Measure::BothHalves, Measure::FirstDates, Measure::Attendance})
        panel(each)->setWords(findingText(each, hubs, numbers.whose),
                              measureText(each, numbers.period, numbers.whose),
                              definitionText(each, numbers.period, numbers.whose, numbers.asAt));
    showStrips(numbers, hubs);
    showParts(hubs);
}

void MeasureCharts::showStrips(const Numbers& numbers, const std::vector<NamedMeasures>& hubs) {
    std::vector<StripRow> weeks, months;
    std::vector<QStringList> weekCells, monthCells;
    for (const NamedMeasures& one : hubs) {
        weeks.push_back(stripOf(one.hub, one.measures.weeks, Measure::MeetingsHeld));
        months.push_back(stripOf(one.hub, one.measures.months, Measure::Attendance));
        weekCells.push_back(
            {one.hub, weeks.back().summary, namesOf(one.measures.weeks, SpanState::Missed, false)});
        monthCells.push_back({one.hub, months.back().summary,
                              namesOf(one.measures.months, SpanState::Missed, true)});
    }
    QStringList weekTimes, monthTimes;
    for (size_t i = 0; i < numbers.period.weeks.size(); ++i)
        weekTimes << (i % 4 == 0 ? sayShortDate(numbers.period.weeks[i].from) : QString());
    for (const Span& month : numbers.period.months)
        monthTimes << monthShort(month.from.month());
    m_meetings->draw(weeks, weekTimes);
    m_attendance->draw(months, monthTimes);
    panel(Measure::MeetingsHeld)->setTable(weekCells);
    panel(Measure::Attendance)->setTable(monthCells);
}

void MeasureCharts::showParts(const std::vector<NamedMeasures>& hubs) {
    std::vector<PartsRow> halves, firsts;
    std::vector<QStringList> halfCells, firstCells;
    for (const NamedMeasures& one : hubs) {
        const HubMeasures& hub = one.measures;
        halves.push_back(partsOf(one, hub.part(Measure::BothHalves), hub.halves, halfCodes));
        firsts.push_back(partsOf(one, hub.part(Measure::FirstDates), hub.firstDates, firstCodes));
        halfCells.push_back(cells(one.hub, hub.halves));
        firstCells.push_back(cells(one.hub, hub.firstDates));
    }
    m_halves->draw(halves);
    m_firstDates->draw(firsts);
    panel(Measure::BothHalves)->setTable(halfCells);
    panel(Measure::FirstDates)->setTable(firstCells);
}

} // namespace rt
