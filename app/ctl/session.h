// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/ctl/options.h"
#include "core/store/profile.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace rt::ctl {

// A refusal that ends the run: its exit code and a sentence.
struct Stop {
    int exit = Refused;
    QString words;
};

using Print = std::function<void(const QString&)>;

// One run of roundtablectl: its options, where it prints, and the profile once it is open.
struct Session {
    Options options;
    Print out, err;
    std::unique_ptr<Profile> profile = {};

    bool json() const { return options.has(QStringLiteral("json")); }

    // --- all throw Stop
    QString profileFolder() const;
    Passphrase passphrase() const;
    Profile& open(); // with --as and --now, which a real profile refuses
    QString word(int at, const char* what) const;

    void print(const QJsonArray& rows) const;  // a line each, or one array with --json
    void print(const QJsonObject& row) const;
};

Env envOf(const Options& options); // --now, else the system's clock

// An id, or the label, number or name by which a hub or a person is known. Throws Stop.
HubId hubNamed(const Database& db, const QString& word);
PersonId personNamed(const Database& db, const QString& word);

} // namespace rt::ctl
