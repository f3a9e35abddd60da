// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QVariant>
#include <QWidget>

// What a page tells the window around it, as properties, so that a page need not know the shell.
namespace rt {

inline constexpr char crumbProperty[] = "rtCrumb"; // QString: where am I
inline constexpr char helpProperty[] = "rtHelp";   // QString: the help topic of this page or field
inline constexpr char keysProperty[] = "rtKeys"; // QStringList: "E\tE-mail text", for the key list
inline constexpr char staysProperty[] = "rtStays"; // bool: this window stays open while locked

inline void describePage(QWidget* page, const QString& crumb, const QString& helpTopic,
                         const QStringList& keys = {}) {
    page->setProperty(helpProperty, helpTopic);
    page->setProperty(keysProperty, keys);
    page->setProperty(crumbProperty, crumb);
}

} // namespace rt
