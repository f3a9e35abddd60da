// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/casework.h"
#include "core/store/database.h"

// Records as plain text with the statutory system's case number, to be pasted there. Lines end with
// \n; the first says whose record it is.
namespace rt {

QString plainText(const Database& db, const Note& note); // with visits, voices and amendments
QString plainText(const Database& db, const Action& action);
QString plainText(const Database& db, const Direction& direction);
QString plainText(const Database& db, const Challenge& challenge);
QString plainText(const Database& db, const Voice& voice);

// "Mia Adeyemi (CN-1042), Tobi Adeyemi (CN-1043)"; no child: the family and its reference.
QString aboutWhom(const Database& db, FamilyId family, const std::vector<ChildId>& children);

} // namespace rt
