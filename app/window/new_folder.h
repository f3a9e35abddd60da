// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDir>

namespace rt {

// A profile's folder that is being made: unless it is kept, what was made in it goes again. A
// folder in which something stood before is left as it is.
class NewFolder {
public:
    explicit NewFolder(const QString& path) : m_folder(path), m_was(m_folder.exists()) {
        m_mine = !m_was || m_folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;

    ~NewFolder() {
        if (m_mine && !m_kept) {
            m_folder.removeRecursively();
            if (m_was)
                QDir().mkpath(m_folder.path());
        }
    }

    void keep() { m_kept = true; }

private:
    QDir m_folder;
    bool m_was, m_mine = false, m_kept = false;
};

} // namespace rt
