// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <optional>

namespace rt::ctl {

// Exit codes, for scripts.
enum Exit : int { Done = 0, Usage = 2, Refused = 3, Fault = 4, Away = 5 };

// What the command line said: a verb, its words, and options "--name value" or "--flag".
struct Options {
    QString verb;
    QStringList words;
    QHash<QString, QString> values; // the last of each
    QHash<QString, QStringList> lists;

    void add(const QString& name, const QString& value) {
        values.insert(name, value);
        lists[name] << value;
    }

    bool has(const QString& name) const { return values.contains(name); }

    QString value(const QString& name, const QString& otherwise = {}) const {
        return values.value(name, otherwise);
    }
};

// Nothing, and the sentence that says why, when an option is unknown or lacks its value.
struct ParsedOptions {
    std::optional<Options> options;
    QString problem;
};

ParsedOptions parseOptions(const QStringList& arguments);

QString usage();

} // namespace rt::ctl
