// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/loaded_versions.h"
#include "core/commands/registry.h"

#include <initializer_list>

// Turns a command's function into an entry of the registry. In a batch, as "apply --atomic" is, the
// same: commands know nothing of it.
namespace rt {

inline void markRequired(std::vector<FieldInfo>& fields, std::initializer_list<const char*> names) {
    for (FieldInfo& field : fields)
        for (const char* name : names)
            field.required |= field.name == QLatin1String(name);
}

inline Outcome hasRequired(const std::vector<FieldInfo>& fields, const QJsonObject& json) {
    for (const FieldInfo& field : fields)
        if (field.required &&
            (json.value(field.name).isUndefined() || json.value(field.name).isNull()))
            return Error{ErrorCode::Invalid, field.name};
    return ok;
}

inline FieldInfo idField(bool required) {
    return {QStringLiteral("id"), QStringLiteral("id"), {}, {}, required};
}

inline QUuid uuidOf(std::monostate) {
    return {};
}

template <class Tag> QUuid uuidOf(const Id<Tag>& id) {
    return id.value;
}

// f(Workspace&, const T&) that makes something or does something.
template <class T, class R>
CommandEntry command(const char* name, const char* says, Result<R> (*f)(Workspace&, const T&),
                     std::initializer_list<const char*> required) {
    auto fields = fieldInfo<T>();
    if constexpr (HasId<T>)
        fields.insert(fields.begin(), idField(false));
    markRequired(fields, required);
    return {name, says, fields, [f, fields](Workspace& workspace, const QJsonObject& json) {
                if (const Outcome has = hasRequired(fields, json); !has)
                    return Result<QUuid>(has.error());
                const Result<T> value = fromJson<T>(json);
                if (!value)
                    return Result<QUuid>(value.error());
                const Result<R> done = f(workspace, *value);
                return done ? Result<QUuid>(uuidOf(*done)) : Result<QUuid>(done.error());
            }};
}

// f(Workspace&, const Edit<T>&): the line names the row and the fields that change.
template <class T>
CommandEntry editCommand(const char* name, const char* says,
                         Outcome (*f)(Workspace&, const Edit<T>&)) {
    auto fields = fieldInfo<T>();
    fields.insert(fields.begin(), idField(true));
    return {name, says, fields, [f, fields](Workspace& workspace, const QJsonObject& line) {
                QJsonObject json = line;
                const QJsonValue loaded = json.take(QStringLiteral("loaded"));
                if (const Outcome has = hasRequired(fields, json); !has)
                    return Result<QUuid>(has.error());
                const Result<T> named = fromJson<T>(json);
                if (!named)
                    return Result<QUuid>(named.error());
                Edit<T> edit{workspace.load<T>(named->id), {}};
                edit.after = edit.before.value;
                if (loaded.isObject())
                    if (const Outcome used = useLoaded(workspace.log(), specOf<T>(),
                                                       edit.before.row, loaded.toObject());
                        !used)
                        return Result<QUuid>(used.error());
                if (const Outcome filled = fillFromJson(edit.after, json); !filled)
                    return Result<QUuid>(filled.error());
                const Outcome done = f(workspace, edit);
                return done ? Result<QUuid>(named->id.value) : Result<QUuid>(done.error());
            }};
}

} // namespace rt
