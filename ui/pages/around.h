// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace rt {

// What a page may ask of the window around it, so that pages need not know the shell.
struct Around {
    std::function<void(QWidget* page)> present; // takes it; the page before waits behind Back
    std::function<void()> back;
    std::function<void(const QString& done)> said; // the bar of ten seconds, with Undo
    std::function<void(const QString& fact)> told;       // the same bar, nothing to undo
    std::function<void(const QString& problem)> refused; // a sentence above the page
    std::function<bool()> isPrivate;                     // initials only (F7)
    // `page` is told when F7 changes it, for as long as it lives.
    std::function<void(QObject* page, std::function<void(bool)> told)> onPrivate;
    // A backup, then the work, whether or not there could be one; what failed is said above the page.
    std::function<void(std::function<void()> work)> backUpFirst = {};
};

} // namespace rt
