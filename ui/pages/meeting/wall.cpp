// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/wall.h"

#include "core/base/dates.h"
#include "ui/pages/meeting/scribe_parts.h"
#include "ui/text/discussion_text.h"
#include "ui/text/people_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text.h"

#include <QLabel>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QWidget* rule() {
    auto* line = new QWidget;
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

void addLines(QBoxLayout* box, QStringList lines, int most) {
    const qsizetype over = lines.size() - most;
    if (over > 0)
        lines = lines.mid(over); // what was said last
    for (const QString& line : lines)
        box->addWidget(new Passage(line, Type::WallBody));
}

QBoxLayout* stack(const QString& heading) {
    auto* box = column(gap::s);
    QLabel* head = wrapped(heading, Type::WallHead);
    box->addWidget(head);
    return box;
}

QString childWords(const WallChild& child) {
    return child.age.isEmpty() ? child.name : u"%1 %2"_s.arg(child.name, child.age);
}

QString scaleWords(const VoiceLine& line) {
    const auto& points = line.points;
    const QString now = QString::number(points.back().number);
    if (points.size() < 2)
        return now;
    return u"%1 \u2192 %2"_s.arg(points[points.size() - 2].number).arg(now);
}

QString directionWords(const Direction& direction) {
    QString words = direction.decision;
    if (direction.by.isValid())
        words += Wall::tr(" by %1").arg(sayDayAndDate(direction.by));
    if (!direction.because.isEmpty())
        words += Wall::tr(", because %1").arg(direction.because);
    return words;
}

} // namespace

Wall::Wall() {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setLayout(column(0));
    setAccessibleName(tr("Wall"));
}

void Wall::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    show(WallShown(m_shown));
}

void Wall::show(const WallShown& shown) {
    m_shown = shown;
    m_blank = shown.mode == NameMode::Blank || !shown.sheet;
    m_timer = nullptr;
    m_time = nullptr;
    m_clock = nullptr;
    setUpdatesEnabled(false);
    // The wall's own sizes never change: they belong to the distance of the room. Where they do not
    // fit, less is shown: what was said last, and fewer of the rest.
    constexpr std::array<Amount, 6> amounts{{{},
                                             {false, 4, 2, 4, 4},
                                             {false, 3, 1, 2, 3},
                                             {false, 3, 1, 0, 2},
                                             {false, 3, 1, 0, 0},
                                             {false, 1, 1, 0, 0}}};
    for (const Amount& most : amounts) {
        delete m_content;
        m_content = content(shown, most);
        if (isHidden() || m_content->layout()->totalHeightForWidth(width()) <= height())
            break;
    }
    layout()->addWidget(m_content);
    setUpdatesEnabled(true);
    setAccessibleDescription(words());
}

QWidget* Wall::content(const WallShown& shown, const Amount& most) {
    auto* made = new QWidget;
    auto* box = column(gap::m);
    made->setLayout(box);
    box->setContentsMargins(2 * gap::xl, gap::l, 2 * gap::xl, gap::l);
    if (m_blank) {
        m_clock = label(shown.clock, Type::WallScale, quiet);
        m_clock->setAlignment(Qt::AlignCenter);
        box->addWidget(m_clock, 1);
        return made;
    }
    addHead(box, shown, most);
    if (!shown.hidden) {
        addChildFirst(box, *shown.sheet, most);
        box->addWidget(rule());
        addHalves(box, *shown.sheet, most);
        addActions(box, *shown.sheet, most.actions);
    }
    box->addStretch(1);
    if (!shown.next.isEmpty() && most.others)
        box->addWidget(new Passage(shown.next, Type::WallBody, quiet));
    return made;
}

void Wall::addHead(QBoxLayout* box, const WallShown& shown, const Amount& most) {
    const WallSheet& sheet = *shown.sheet;
    QStringList names;
    for (const WallChild& child : sheet.children)
        names << childWords(child);
    const QString title = shown.hidden || names.isEmpty() ? sheet.family : names.join(u", "_s);
    QLabel* head = wrapped(title, Type::WallHead);
    m_timer = label(timerText(sheet.seconds, sheet.minutes), Type::WallBody);
    QBoxLayout* top =
        row({head, label(tr("%1 of %2").arg(sheet.number).arg(sheet.of), Type::WallBody, quiet),
             m_timer},
            0);
    top->setSpacing(gap::xl);
    box->addLayout(top);
    m_time = new QProgressBar;
    m_time->setTextVisible(false);
    m_time->setFixedHeight(gap::s);
    m_time->setAccessibleName(tr("Time used"));
    box->addWidget(m_time);
    tick(sheet.seconds, sheet.minutes, shown.clock);
    if (most.others && !shown.hidden && !shown.adults.isEmpty())
        box->addWidget(new Passage(shown.adults.join(u", "_s), Type::WallBody, quiet));
}

void Wall::addChildFirst(QBoxLayout* box, const WallSheet& sheet, const Amount& most) {
    auto* line = new FlowLayout;
    for (const VoiceLine& voice : sheet.scales) {
        if (voice.points.empty() || line->count() >= most.voices)
            continue;
        auto* said = new QWidget;
        said->setLayout(row({label(voice.voice, Type::WallBody, quiet),
                             label(scaleWords(voice), Type::WallScale)}));
        said->layout()->setContentsMargins(0, 0, gap::xxl, 0);
        line->addWidget(said);
    }
    box->addLayout(line);
    if (!sheet.voice.isEmpty()) {
        const QString says = sheet.voiceOf.isEmpty()
                                 ? u"\u201c%1\u201d"_s.arg(sheet.voice)
                                 : tr("%1 says \u201c%2\u201d").arg(sheet.voiceOf, sheet.voice);
        box->addWidget(new Passage(says, Type::WallBody, QPalette::LinkVisited));
    }
    if (most.others && !sheet.question.isEmpty())
        box->addWidget(new Passage(sheet.question, Type::WallBody));
}

void Wall::addHalves(QBoxLayout* box, const WallSheet& sheet, const Amount& most) {
    if (sheet.depth == Depth::Quick && sheet.directions.empty() && sheet.reflection.isEmpty()) {
        QBoxLayout* news = stack(tr("What changed"));
        addLines(news, sheet.newFacts.split(u'\n', Qt::SkipEmptyParts), most.wondering + 2);
        box->addLayout(news);
        return;
    }
    QBoxLayout* wondering = stack(tr("We are wondering"));
    addLines(wondering, sheet.reflection + sheet.hypotheses, most.wondering);
    wondering->addStretch();
    QBoxLayout* directs =
        stack(sheet.directs.isEmpty() ? tr("Direction") : tr("%1 directs").arg(sheet.directs));
    QStringList decided;
    for (const Direction& direction : sheet.directions)
        decided << directionWords(direction);
    addLines(directs, decided, most.directions);
    directs->addStretch();
    QBoxLayout* halves = row({});
    halves->setSpacing(2 * gap::xl);
    halves->addLayout(wondering, 1);
    halves->addLayout(directs, 1);
    box->addLayout(halves);
}

void Wall::addActions(QBoxLayout* box, const WallSheet& sheet, int most) {
    const bool made = !sheet.actions.empty();
    const auto& shown = made ? sheet.actions : sheet.previous;
    if (shown.empty() || most == 0)
        return;
    box->addWidget(rule());
    QStringList lines;
    for (const WallAction& action : shown)
        lines << u"%1, %2, %3"_s.arg(action.owner, action.what, dueDayText(action.due));
    QBoxLayout* all = stack(made ? tr("Actions") : tr("Since last time"));
    addLines(all, lines, most);
    box->addLayout(all);
}

void Wall::tick(int seconds, int minutes, const QString& clock) {
    if (m_clock)
        m_clock->setText(clock);
    if (!m_timer)
        return;
    m_timer->setText(timerText(seconds, minutes));
    m_time->setRange(0, qMax(1, 60 * minutes));
    m_time->setValue(qMin(seconds, 60 * minutes));
}

QString Wall::words() const {
    QStringList all;
    for (const QLabel* one : m_content->findChildren<QLabel*>())
        all << one->text();
    for (const Passage* one : m_content->findChildren<Passage*>())
        all << one->text();
    return all.join(u'\n');
}

} // namespace rt
