// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/share.h"

namespace rt {

// A folder on a shared drive as Share. The only file that knows about folders.
class FolderShare : public Share {
public:
    explicit FolderShare(QString root) : m_root(std::move(root)) {}

    Shared<QStringList> list(const QString& folder) override;
    Shared<QByteArray> read(const QString& name, qint64 limit = readLimit) override;
    ShareState create(const QString& name, const QByteArray& bytes) override;
    ShareState remove(const QString& name) override;

private:
    QString pathOf(const QString& name) const {
        return name.isEmpty() ? m_root : m_root + u'/' + name;
    }

    bool isThere() const;
    ShareState missing() const; // NotThere, or Away if the root is

    QString m_root;
};

} // namespace rt
