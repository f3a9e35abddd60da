// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_news.h"
#include "ui/models/lines_model.h"

// What others did since somebody last looked, in words.
namespace rt {

QString newsTitle(const NewsLine& line);               // "Visit, Mia"
QString newsDetail(const NewsLine& line, QDate today); // "Jo Osei, Tue 10 Nov 14:05. “She …”"
QString sinceText(QDateTime then, QDate today);        // "Since Mon 9 Nov, 14:10"
QString newsCountText(int count);                      // "3 new"; "" for none
QString withNews(const QString& name, int count);      // "Adeyemi, 3 new"

std::vector<Column<NewsLine>> newsColumns(QDate today);

} // namespace rt
