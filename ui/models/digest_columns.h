// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/hub_digest.h"
#include "ui/models/lines_model.h"

// The lists of a digest.
namespace rt {

struct DigestLine { // a row of any of its lists
    QUuid id;
    QString words, detail;
    Chips chips;
    FamilyId family;
    MeetingId meeting;
    bool actions = false; // opens the family's actions
};

std::vector<Column<DigestLine>> digestColumns();

// Names as they may be shown.
struct DigestNames {
    std::function<QString(FamilyId, const QString& name)> family;
    std::function<QString(const QString&)> child;
    std::function<QString(FamilyId, const QString& words)> text;
};

std::vector<DigestLine> changedLines(const HubDigest& digest, const DigestNames& shown);
std::vector<DigestLine> dueLines(const HubDigest& digest, const DigestNames& shown);
std::vector<DigestLine> owedLines(const HubDigest& digest, const DigestNames& shown);
std::vector<DigestLine> peopleLines(const HubDigest& digest, const DigestNames& shown);

} // namespace rt
