// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/fields.h"
#include "core/base/result.h"
#include "core/base/value.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

// Values to JSON and back by their Fields: the command line's way in and out. Dates are ISO 8601,
// times ISO 8601 (UTC unless they say otherwise), ids are UUIDs, enumerations their stored words.
namespace rt {

struct FieldInfo {
    QString name;
    QString type;              // text date time number yes/no id ids code bytes list
    QStringList words;         // of a code
    std::vector<FieldInfo> of; // of a list
    bool required = false;
};

template <class M, class = void> struct JsonCell;

template <class T> Result<T> fromJson(const QJsonObject& json); // Invalid, name of the field
template <class T> QJsonObject toJson(const T& value);
template <class T> std::vector<FieldInfo> fieldInfo();

// Fills the fields that the object names and leaves the others. A key that is no field, or a value
// of the wrong kind, is Invalid with the key as its detail; "id" is taken where the value has one.
template <class T> Outcome fillFromJson(T& value, const QJsonObject& json);

template <class T>
concept HasFields = requires {
    Fields<T>::list;
};

template <class T>
concept HasId = requires(T t) {
    t.id.value;
};

template <> struct JsonCell<QString> {
    static constexpr const char* type = "text";

    static bool read(const QJsonValue& json, QString& into) {
        into = json.toString();
        return json.isString();
    }

    static QJsonValue write(const QString& text) { return text; }
};

template <> struct JsonCell<QByteArray> { // base 64
    static constexpr const char* type = "bytes";

    static bool read(const QJsonValue& json, QByteArray& into) {
        const auto decoded = QByteArray::fromBase64Encoding(
            json.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        into = *decoded;
        return json.isString() && decoded;
    }

    static QJsonValue write(const QByteArray& bytes) {
        return QString::fromLatin1(bytes.toBase64());
    }
};

template <> struct JsonCell<QDate> {
    static constexpr const char* type = "date";

    static bool read(const QJsonValue& json, QDate& into) {
        into = QDate::fromString(json.toString(), Qt::ISODate);
        return json.isString() && (into.isValid() || json.toString().isEmpty());
    }

    static QJsonValue write(QDate day) {
        return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
    }
};

template <> struct JsonCell<QDateTime> {
    static constexpr const char* type = "time";

    static bool read(const QJsonValue& json, QDateTime& into) {
        into = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
        if (into.isValid() && into.timeSpec() == Qt::LocalTime)
            into.setTimeSpec(Qt::UTC);
        into = into.toUTC();
        return json.isString() && (into.isValid() || json.toString().isEmpty());
    }

    static QJsonValue write(const QDateTime& time) {
        return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
    }
};

template <> struct JsonCell<bool> {
    static constexpr const char* type = "yes/no";

    static bool read(const QJsonValue& json, bool& into) {
        into = json.toBool();
        return json.isBool();
    }

    static QJsonValue write(bool yes) { return yes; }
};

template <class M>
struct JsonCell<M, std::enable_if_t<std::is_integral_v<M> && !std::is_same_v<M, bool>>> {
    static constexpr const char* type = "number";

    static bool read(const QJsonValue& json, M& into) {
        const double number = json.toDouble();
        into = M(json.toInteger());
        return json.isDouble() && double(into) == number;
    }

    static QJsonValue write(M number) { return qint64(number); }
};

template <class M> struct JsonCell<M, std::enable_if_t<std::is_enum_v<M>>> {
    static constexpr const char* type = "code";

    static bool read(const QJsonValue& json, M& into) {
        const QByteArray word = json.toString().toUtf8();
        const auto code = fromName<M>({word.constData(), size_t(word.size())});
        into = code.value_or(M{});
        return json.isString() && code;
    }

    static QJsonValue write(M code) {
        const auto word = nameOf(code);
        return QString::fromUtf8(word.data(), qsizetype(word.size()));
    }
};

template <> struct JsonCell<QUuid> {
    static constexpr const char* type = "id";

    static bool read(const QJsonValue& json, QUuid& into) {
        into = QUuid::fromString(json.toString());
        return json.isString() && (!into.isNull() || json.toString().isEmpty());
    }

    static QJsonValue write(const QUuid& id) {
        return id.isNull() ? QJsonValue() : QJsonValue(id.toString(QUuid::WithoutBraces));
    }
};

template <class Tag> struct JsonCell<Id<Tag>> {
    static constexpr const char* type = "id";

    static bool read(const QJsonValue& json, Id<Tag>& into) {
        return JsonCell<QUuid>::read(json, into.value);
    }

    static QJsonValue write(const Id<Tag>& id) { return JsonCell<QUuid>::write(id.value); }
};

template <class M> struct JsonCell<std::optional<M>> {
    static constexpr const char* type = JsonCell<M>::type;

    static bool read(const QJsonValue& json, std::optional<M>& into) {
        into.emplace();
        return JsonCell<M>::read(json, *into);
    }

    static QJsonValue write(const std::optional<M>& value) {
        return value ? JsonCell<M>::write(*value) : QJsonValue();
    }
};

template <HasFields T> struct JsonCell<T> { // a value inside a list
    static constexpr const char* type = "list";

    static bool read(const QJsonValue& json, T& into) {
        return json.isObject() && fillFromJson(into, json.toObject());
    }

    static QJsonValue write(const T& value) { return toJson(value); }
};

template <class M> struct JsonCell<std::vector<M>> {
    static constexpr const char* type = HasFields<M> ? "list" : "ids";

    static bool read(const QJsonValue& json, std::vector<M>& into) {
        into.clear();
        for (const QJsonValue& one : json.toArray())
            if (!JsonCell<M>::read(one, into.emplace_back()))
                return false;
        return json.isArray();
    }

    static QJsonValue write(const std::vector<M>& list) {
        QJsonArray all;
        for (const M& one : list)
            all.append(JsonCell<M>::write(one));
        return all;
    }
};

template <class T> Outcome fillFromJson(T& value, const QJsonObject& json) {
    for (auto at = json.begin(); at != json.end(); ++at) {
        bool known = false, read = true;
        const auto take = [&](auto& member) {
            known = true;
            using Member = std::decay_t<decltype(member)>;
            if (at->isNull())
                member = Member{};
            else
                read = JsonCell<Member>::read(*at, member);
        };
        if constexpr (HasId<T>) {
            if (at.key() == QLatin1String("id"))
                take(value.id);
        }
        eachField<T>([&](const auto& f) {
            if (at.key() == QLatin1String(f.name))
                take(value.*(f.member));
        });
        if (!known || !read)
            return Error{ErrorCode::Invalid, at.key()};
    }
    return ok;
}

template <class T> Result<T> fromJson(const QJsonObject& json) {
    T value{};
    if (const Outcome filled = fillFromJson(value, json); !filled)
        return filled.error();
    return value;
}

template <class T> QJsonObject toJson(const T& value) {
    QJsonObject json;
    const auto put = [&](const char* name, const auto& member) {
        const QJsonValue written = JsonCell<std::decay_t<decltype(member)>>::write(member);
        if (!written.isNull() && written != QJsonValue(QString()))
            json.insert(QLatin1String(name), written);
    };
    if constexpr (HasId<T>)
        put("id", value.id);
    eachField<T>([&](const auto& f) { put(f.name, value.*(f.member)); });
    return json;
}

template <class M> struct ListOf {};

template <class M> struct ListOf<std::vector<M>> { using type = M; };

template <class T> std::vector<FieldInfo> fieldInfo() {
    std::vector<FieldInfo> all;
    eachField<T>([&](const auto& f) {
        using Member = std::decay_t<decltype(std::declval<T>().*(f.member))>;
        FieldInfo info{QString::fromLatin1(f.name),
                       QString::fromLatin1(JsonCell<Member>::type),
                       {},
                       {},
                       false};
        if constexpr (std::is_enum_v<Member>)
            for (const std::string_view word : Names<Member>::words)
                info.words << QString::fromUtf8(word.data(), qsizetype(word.size()));
        if constexpr (requires { requires HasFields<typename ListOf<Member>::type>; })
            info.of = fieldInfo<typename ListOf<Member>::type>();
        all.push_back(std::move(info));
    });
    return all;
}

} // namespace rt
