// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/state_panel.h"

#include "ui/pages/sync/sync_words.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QLabel>

namespace rt {

namespace {

constexpr size_t mostShown = 40; // people; the rest is counted

QString nameOf(QUuid person, const QHash<QUuid, QString>& names) {
    return names.value(person, QObject::tr("Somebody not in the staff list"));
}

// The same kind of thing once, however many files it is about.
std::vector<Repair> repairsOf(const SyncState& state, const QHash<QUuid, QString>& names) {
    std::vector<Repair> all;
    if (const Repair share = shareText(state); !share.found.isEmpty())
        all.push_back(share);
    std::set<QString> kinds;
    for (const SyncAlarm& alarm : state.round.alarms)
        if (kinds.insert(alarm.kind).second)
            all.push_back(repairText(alarm.kind));
    if (state.round.missing > 0 && !kinds.contains(QStringLiteral("gap")))
        all.push_back(
            {QObject::tr("Parcels of colleagues are still to come: %1.").arg(state.round.missing),
             QObject::tr("They come by themselves when the shared drive shows them.")});
    for (const AsideCount& aside : state.aside)
        all.push_back(
            {QObject::tr("Set aside from %1:").arg(nameOf(aside.person, names)), asideText(aside)});
    if (state.recoveries > 0)
        all.push_back({QObject::tr("The trust's recovery key was used."),
                       QObject::tr("If no administrator of yours knows of it, tell them now.")});
    return all;
}

} // namespace

RepairPanel::RepairPanel() : Panel(tr("What was found")) {
    setAccessibleName(tr("What was found"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void RepairPanel::tell(const SyncState& state, const QHash<QUuid, QString>& names) {
    delete std::exchange(m_lines, new QWidget);
    auto* box = new QVBoxLayout(m_lines);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::xs);
    const auto repairs = repairsOf(state, names);
    for (const Repair& one : repairs) {
        box->addWidget(wrapped(one.found));
        box->addWidget(wrapped(one.remedy, Type::Body, QPalette::PlaceholderText));
        box->addSpacing(gap::s);
    }
    if (repairs.empty())
        box->addWidget(wrapped(tr("Nothing is damaged, missing or set aside."), Type::Body,
                               QPalette::PlaceholderText));
    body()->addWidget(m_lines);
}

ColleaguePanel::ColleaguePanel() : Panel(tr("Who is up to date")) {
    setAccessibleName(tr("Who is up to date"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ColleaguePanel::tell(const SyncState& state, const QHash<QUuid, QString>& names,
                          const QDateTime& now) {
    delete std::exchange(m_lines, new QWidget);
    auto* grid = new QGridLayout(m_lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gap::l);
    grid->setVerticalSpacing(gap::xs);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const KnownColleague& one : state.colleagues) {
        if (size_t(row) == mostShown)
            break;
        grid->addWidget(label(nameOf(one.person, names)), row, 0, Qt::AlignTop);
        grid->addWidget(wrapped(colleagueText(one, now), Type::Body, QPalette::PlaceholderText),
                        row++, 1);
    }
    if (state.colleagues.empty())
        grid->addWidget(
            wrapped(tr("Nobody else is in the trust yet."), Type::Body, QPalette::PlaceholderText),
            0, 0, 1, 2);
    setRemark(state.colleagues.size() > mostShown
                  ? tr("and %1 more").arg(state.colleagues.size() - mostShown)
                  : QString());
    body()->addWidget(m_lines);
}

} // namespace rt
