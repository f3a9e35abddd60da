// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include "core/base/id.h"

#include <array>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace rt {

// One cell as it is stored, digested and exchanged: nothing, a whole number, text in UTF-8, bytes.
struct Value {
    enum class Kind : quint8 { Null, Int, Text, Blob };

    Kind kind = Kind::Null;
    qint64 number = 0;
    QByteArray bytes;

    static Value of(qint64 n) { return {Kind::Int, n, {}}; }

    static Value text(QByteArray utf8) { return {Kind::Text, 0, std::move(utf8)}; }

    static Value blob(QByteArray b) { return {Kind::Blob, 0, std::move(b)}; }

    bool isNull() const { return kind == Kind::Null; }

    bool operator==(const Value&) const = default;
};

// The stored words of an enumeration, in its order; never renamed, new ones at the end.
template <class E> struct Names; // static constexpr std::array<std::string_view, n> words

template <class E> constexpr std::string_view nameOf(E e) {
    return Names<E>::words[size_t(e)];
}

template <class E> std::optional<E> fromName(std::string_view word) {
    for (size_t i = 0; i < Names<E>::words.size(); ++i)
        if (Names<E>::words[i] == word)
            return E(i);
    return std::nullopt;
}

// How a field of a value becomes a cell and back. An empty text, date, id or list is NULL; a text
// that an older or newer program wrote and we do not know reads as the enumeration's first word.
template <class T, class = void> struct Cell;

template <> struct Cell<QString> {
    static Value write(const QString& s) { return s.isEmpty() ? Value{} : Value::text(s.toUtf8()); }

    static QString read(const Value& v) { return QString::fromUtf8(v.bytes); }
};

template <> struct Cell<QByteArray> {
    static Value write(const QByteArray& b) { return b.isEmpty() ? Value{} : Value::blob(b); }

    static QByteArray read(const Value& v) { return v.bytes; }
};

template <> struct Cell<QDate> { // ISO 8601 day
    static Value write(QDate d) {
        return d.isValid() ? Value::text(d.toString(Qt::ISODate).toLatin1()) : Value{};
    }

    static QDate read(const Value& v) {
        return QDate::fromString(QString::fromLatin1(v.bytes), Qt::ISODate);
    }
};

template <> struct Cell<QDateTime> { // milliseconds since 1970, UTC
    static Value write(const QDateTime& t) {
        return t.isValid() ? Value::of(t.toMSecsSinceEpoch()) : Value{};
    }

    static QDateTime read(const Value& v) {
        return v.isNull() ? QDateTime{} : QDateTime::fromMSecsSinceEpoch(v.number, Qt::UTC);
    }
};

template <class T> struct Cell<T, std::enable_if_t<std::is_integral_v<T>>> {
    static Value write(T n) { return Value::of(qint64(n)); }

    static T read(const Value& v) { return T(v.number); }
};

template <class T> struct Cell<T, std::enable_if_t<std::is_enum_v<T>>> {
    static Value write(T e) {
        const auto word = nameOf(e);
        return Value::text(QByteArray(word.data(), qsizetype(word.size())));
    }

    static T read(const Value& v) {
        return fromName<T>({v.bytes.constData(), size_t(v.bytes.size())}).value_or(T{});
    }
};

template <class T> struct Cell<std::optional<T>> {
    static Value write(const std::optional<T>& o) { return o ? Cell<T>::write(*o) : Value{}; }

    static std::optional<T> read(const Value& v) {
        return v.isNull() ? std::nullopt : std::optional<T>(Cell<T>::read(v));
    }
};

template <> struct Cell<QUuid> {
    static Value write(const QUuid& id) { return id.isNull() ? Value{} : Value::blob(id.toRfc4122()); }

    static QUuid read(const Value& v) { return QUuid::fromRfc4122(v.bytes); }
};

template <class Tag> struct Cell<Id<Tag>> {
    static Value write(const Id<Tag>& id) { return Cell<QUuid>::write(id.value); }

    static Id<Tag> read(const Value& v) { return {Cell<QUuid>::read(v)}; }
};

template <class Tag> struct Cell<std::vector<Id<Tag>>> { // 16 bytes each, one after another
    static Value write(const std::vector<Id<Tag>>& ids) {
        QByteArray all;
        for (const auto& id : ids)
            all += id.value.toRfc4122();
        return all.isEmpty() ? Value{} : Value::blob(all);
    }

    static std::vector<Id<Tag>> read(const Value& v) {
        std::vector<Id<Tag>> ids;
        for (qsizetype at = 0; at + 16 <= v.bytes.size(); at += 16)
            ids.push_back({QUuid::fromRfc4122(v.bytes.mid(at, 16))});
        return ids;
    }
};

} // namespace rt
