// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/measure_facts.h"
#include "ui/charts/chart_panel.h"
#include "ui/text/measure_text.h"

#include <array>

namespace rt {

class PartsChart;
class StripChart;

// The four measures of a manager's hubs as charts, a row for each hub in all of them.
class MeasureCharts : public QWidget {
    Q_OBJECT

public:
    MeasureCharts();

    struct Numbers {
        std::vector<QString> names; // of the hubs, in the order of the facts
        std::vector<HubFacts> facts;
        MeasurePeriod period;
        Whose whose = Whose::Own;
        QDate asAt;
    };

    void show(const Numbers& numbers);

    ChartPanel* panel(Measure which) const { return m_panels[size_t(which)]; }

Q_SIGNALS:
    void opened(rt::Measure measure, int hub, int point); // point -1: all of the hub's

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void showStrips(const Numbers& numbers, const std::vector<NamedMeasures>& hubs);
    void showParts(const std::vector<NamedMeasures>& hubs);

    std::array<ChartPanel*, 4> m_panels;
    StripChart *m_meetings, *m_attendance;
    PartsChart *m_halves, *m_firstDates;
    int m_columns = 0;
};

} // namespace rt
