// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/text.h"
#include "core/queries/rows.h"
#include "core/store/workspace.h"

// What every command does to a value before it is written: texts are tidied and not too long, a new
// row's id is new, a form still knows its row.
namespace rt {

constexpr qsizetype longestText = 100000; // letters in one field

inline Error invalidField(const std::string& table, const char* field) {
    return {ErrorCode::Invalid, QString::fromStdString(table + '.' + field)};
}

template <class T> bool exists(const Database& db, decltype(T::id) id) {
    static const std::string sql = "SELECT 1 FROM " + specOf<T>().name + " WHERE id=? AND gone&5=0";
    if (id.isNull())
        return false;
    Statement& s = db.cached(sql);
    const bool found = s.bind(1, id).step();
    s.reset();
    return found;
}

template <class T> Result<T> tidied(T value) {
    const char* tooLong = nullptr;
    eachField<T>([&](const auto& f) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value.*(f.member))>, QString>) {
            if ((value.*(f.member)).size() > longestText)
                tooLong = f.name;
            else if (!(value.*(f.member)).isEmpty())
                value.*(f.member) = tidyText(value.*(f.member));
        }
    });
    if (tooLong)
        return invalidField(specOf<T>().name, tooLong);
    return value;
}

template <class T> Result<decltype(T::id)> addNew(Changes& changes, T value) {
    using I = decltype(T::id);
    if (value.id.isNull())
        value.id = changes.newId<I>();
    else if (changes.load<T>(value.id).row.key)
        return Error{ErrorCode::Conflict, QString::fromStdString(specOf<T>().name + ".id")};
    auto tidy = tidied(std::move(value));
    if (!tidy)
        return tidy.error();
    changes.add(*tidy);
    return tidy->id;
}

template <class T> Result<decltype(T::id)> addAs(Workspace& workspace, const char* name, T value) {
    return workspace.change(name, [&](Changes& c) { return addNew(c, std::move(value)); });
}

template <class T>
Outcome saveAs(Workspace& workspace, const char* name, const Edit<T>& edit,
               const QString& why = {}) {
    if (!edit.before.exists())
        return Error{ErrorCode::NotFound, QString::fromStdString(specOf<T>().name)};
    const auto tidy = tidied(edit.after);
    if (!tidy)
        return tidy.error();
    return workspace.change(
        name,
        [&](Changes& c) -> Outcome {
            c.save(edit.before, *tidy);
            return ok;
        },
        why);
}

// The first refusal, or none: firstOf(mayKeepFamily(…), checkChild(…)) evaluates all of them, so
// only for cheap checks.
template <class... Rest> Outcome firstOf(Outcome first, Rest... rest) {
    if constexpr (sizeof...(rest) == 0)
        return first;
    else
        return first ? firstOf(std::move(rest)...) : first;
}

inline Outcome require(bool holds, const char* field) {
    if (holds)
        return ok;
    return invalid(field);
}

inline bool blank(const QString& text) {
    return text.trimmed().isEmpty();
}

} // namespace rt
