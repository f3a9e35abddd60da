// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/discussion_wall.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QProgressBar;

namespace rt {

class Passage;

struct WallShown {
    std::optional<WallSheet> sheet;
    NameMode mode = NameMode::FirstNames;
    bool hidden = false; // a restricted family that nobody revealed
    QStringList adults;  // as they may be named
    QString next, clock;
};

// What the room reads from four metres: one family, its children first, both halves side by side,
// and the actions. Blank, it is a clock and nothing else.
class Wall : public QWidget {
    Q_OBJECT

public:
    Wall();
    using QWidget::show;
    void show(const WallShown& shown);
    void tick(int seconds, int minutes, const QString& clock);

    QString words() const; // all that can be read, for a screen reader and tests

private:
    struct Amount {         // of what is shown, so that it fits
        bool others = true; // adults, who is next, the question
        int wondering = 6, directions = 3, actions = 6, voices = 6;
    };

    QWidget* content(const WallShown& shown, const Amount& most);
    void addHead(QBoxLayout* box, const WallShown& shown, const Amount& most);
    static void addChildFirst(QBoxLayout* box, const WallSheet& sheet, const Amount& most);
    static void addHalves(QBoxLayout* box, const WallSheet& sheet, const Amount& most);
    static void addActions(QBoxLayout* box, const WallSheet& sheet, int most);
    void resizeEvent(QResizeEvent*) override;

    WallShown m_shown;
    QWidget* m_content = nullptr;
    QLabel* m_timer = nullptr;
    QLabel* m_clock = nullptr;
    QProgressBar* m_time = nullptr;
    bool m_blank = false;
};

} // namespace rt
