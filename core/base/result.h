// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <stdexcept>
#include <utility>
#include <variant>

namespace rt {

// Why a request was refused. ui/text turns code and detail into words.
enum class ErrorCode { Invalid, NotFound, Conflict, NotAllowed, Fault };

struct Error {
    ErrorCode code = ErrorCode::Invalid;
    QString detail; // a field or rule name such as "direction.reason", never case data

    bool operator==(const Error&) const = default;
};

// A value or the reason there is none; the names are those of std::expected (C++23).
template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state{std::in_place_index<0>, std::move(value)} {}

    Result(Error error) : m_state{std::in_place_index<1>, std::move(error)} {}

    bool has_value() const { return m_state.index() == 0; }

    explicit operator bool() const { return has_value(); }

    const T& operator*() const { return std::get<0>(m_state); }

    T& operator*() { return std::get<0>(m_state); }

    const T* operator->() const { return &**this; }

    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

using Outcome = Result<std::monostate>;
inline constexpr std::monostate ok{};

inline Error invalid(const char* field) {
    return {ErrorCode::Invalid, QString::fromLatin1(field)};
}

inline Error notFound(const char* what) {
    return {ErrorCode::NotFound, QString::fromLatin1(what)};
}

inline Error notAllowed(const char* rule) {
    return {ErrorCode::NotAllowed, QString::fromLatin1(rule)};
}

// What failed us: the disk, the key, the file. Thrown only in core/store, core/vault, core/sync and
// by the platform calls of core/base, turned into words at the edge. The message names calls and
// codes, never case data.
enum class FaultKind {
    Disk,         // read or write error
    Full,         // no space left
    WrongKey,     // passphrase does not open the key file
    DamagedKey,   // key file unreadable
    Damaged,      // database unreadable
    Newer,        // written by a newer program
    InUse,        // profile already open
    ReadOnly,     // folder cannot be written
    NetworkFolder, // profile on a share or in a synced folder
    Missing,      // file or folder is not there
    Memory,       // not enough of it to derive the key
    Programming,  // our SQL is wrong, or a write bypassed the change log
};

struct Fault : std::runtime_error {
    Fault(FaultKind k, const std::string& what) : std::runtime_error(what), kind(k) {}

    FaultKind kind;
};

} // namespace rt
