// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

#include <functional>

class QWidget;

namespace rt {

// The system's dialogs for files and folders, over the window and without a loop of their own: the
// window goes on saving and locking behind them. Nothing is called when the person cancels.
void chooseFolder(QWidget* over, const QString& question, const QString& from,
                  std::function<void(const QString& folder)> chosen);
void chooseFiles(QWidget* over, const QString& question, const QString& from,
                 const QStringList& filters, std::function<void(const QStringList& files)> chosen);
void chooseNewFile(QWidget* over, const QString& question, const QString& suggestion,
                   std::function<void(const QString& file)> chosen);

// A file that is not there yet; a name without an ending gets this one.
void chooseNewFile(QWidget* over, const QString& question, const QString& suggestion,
                   const QString& ending, std::function<void(const QString& file)> chosen);

} // namespace rt
