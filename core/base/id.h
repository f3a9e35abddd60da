// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QString>
#include <QUuid>

namespace rt {

// An identifier that cannot be mistaken for that of another kind of thing.
template <class Tag> struct Id {
    QUuid value;

    bool isNull() const { return value.isNull(); }

    QString text() const { return value.toString(QUuid::WithoutBraces); }

    static Id parse(const QString& text) { return {QUuid::fromString(text)}; }

    bool operator==(const Id&) const = default;

    bool operator<(const Id& other) const { return value < other.value; }
};

template <class Tag> size_t qHash(const Id<Tag>& id, size_t seed = 0) {
    return qHash(id.value, seed);
}

} // namespace rt

template <class Tag> struct std::hash<rt::Id<Tag>> {
    size_t operator()(const rt::Id<Tag>& id) const noexcept { return qHash(id.value); }
};
