// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/meetings.h"
#include "ui/models/lines_model.h"

// Families on an agenda: while it is prepared, with every reason, and while the meeting runs.
namespace rt {

QString childrenText(const AgendaLine& line); // "Mia 13y, Tobi 9y"
QString familyText(const AgendaLine& line);   // "Adeyemi family"
QStringList reasonsText(const AgendaLine& line);

std::vector<Column<AgendaLine>> agendaColumns();
QVariant agendaId(const AgendaLine& line);

// A stop on the way through a meeting: who is here, each family, finish.
struct RoomStop {
    enum class Kind { People, Family, Finish };

    Kind kind = Kind::Family;
    AgendaLine line; // of a family
    QString note;    // of the others
};

std::vector<Column<RoomStop>> roomColumns();
QVariant roomId(const RoomStop& stop);

} // namespace rt
