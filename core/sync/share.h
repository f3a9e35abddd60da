// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

namespace rt {

// What came of a call to the share. None of them is a fault: a share that is away is a normal day.
enum class ShareState {
    Done,
    Exists,   // create: something has that name
    NotThere, // no such name, below a root that is there
    Away,     // the root itself cannot be reached
    Busy,     // refused just now: permissions, locks
    Full,     // no space left
    Failed    // an error in the middle
};

template <class T> struct Shared {
    ShareState state = ShareState::Done;
    T value{};

    explicit operator bool() const { return state == ShareState::Done; }
};

// The place through which PCs exchange files: a folder, or one day a server. Names are paths below
// its root with '/', lower-case ASCII, each part shorter than 120 characters. A file is created
// once and never changed. Nothing is promised: listings may be old, a file may be torn, "done" may
// lie.
class Share {
public:
    static constexpr qint64 readLimit = 64 << 20;

    virtual ~Share() = default;

    // The names in a folder, files and folders alike; "" is the root. A folder that is not there is
    // NotThere.
    virtual Shared<QStringList> list(const QString& folder) = 0;

    // The whole file; Failed if it is longer than the limit.
    virtual Shared<QByteArray> read(const QString& name, qint64 limit = readLimit) = 0;

    // Makes the file, and folders above it but never the root. Replaces nothing.
    virtual ShareState create(const QString& name, const QByteArray& bytes) = 0;

    // Only ever of a file that this PC wrote.
    virtual ShareState remove(const QString& name) = 0;
};

} // namespace rt
