// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/database.h"

#include <optional>
#include <vector>

namespace rt {

// What is typed and not yet saved, kept at every key in an encrypted file of its own, so that a
// long write elsewhere never makes a key wait. Local: never exchanged. Also what this PC remembers
// of its person: last tab, read marks, reflections held until the meeting.
class Drafts {
public:
    Drafts(const QString& path, const QByteArray& key);

    struct Draft {
        QString key; // "discussion/<id>/reflection"
        QString text;
        QDateTime at;
    };

    void keep(const QString& key, const QString& text, QDateTime at);
    std::optional<Draft> find(const QString& key) const;
    std::vector<Draft> under(const QString& prefix) const; // in order of key
    void drop(const QString& key);
    void dropUnder(const QString& prefix);

private:
    Database m_db;
};

} // namespace rt
