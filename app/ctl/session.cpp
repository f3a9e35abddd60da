// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/session.h"

#include "core/base/text.h"

#include <QFile>
#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

QString asText(const QJsonValue& value) {
    if (value.isArray() || value.isObject())
        return QString::fromUtf8(
            (value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject()))
                .toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

QString compact(const QJsonObject& row) {
    return QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact));
}

QDateTime timeOf(const QString& word) {
    QDateTime at = QDateTime::fromString(word, Qt::ISODate);
    if (!at.isValid())
        at = QDateTime(QDate::fromString(word, Qt::ISODate), QTime(9, 0), QTimeZone("Europe/London"));
    if (!at.isValid())
        throw Stop{Usage, u"--now takes a time such as 2026-11-12T10:00 or a day."_s};
    return at.toUTC();
}

} // namespace

Env envOf(const Options& options) {
    Env env = systemEnv({});
    if (options.has(u"now"_s))
        env.now = [at = timeOf(options.value(u"now"_s))] { return at; };
    return env;
}

QString Session::profileFolder() const {
    const QString folder = options.value(u"profile"_s);
    if (folder.isEmpty())
        throw Stop{Usage, u"Say which profile: --profile DIR."_s};
    return folder;
}

Passphrase Session::passphrase() const {
    QString typed = qEnvironmentVariable("ROUNDTABLE_PASSPHRASE");
    if (options.has(u"passphrase-file"_s)) {
        QFile file(options.value(u"passphrase-file"_s));
        if (!file.open(QIODevice::ReadOnly))
            throw Stop{Usage, u"The passphrase file can't be read."_s};
        typed = QString::fromUtf8(file.read(4096)).section(u'\n', 0, 0).trimmed();
    }
    auto passphrase = passphraseFrom(typed);
    if (!passphrase)
        throw Stop{Usage, u"Give the passphrase in --passphrase-file FILE or in "
                          "ROUNDTABLE_PASSPHRASE."_s};
    return std::move(*passphrase);
}

Profile& Session::open() {
    profile = Profile::open(profileFolder(), passphrase(), envOf(options));
    Workspace& workspace = profile->workspace();
    const bool plays = options.has(u"as"_s) || options.has(u"now"_s);
    if (plays && !profile->isPractice())
        throw Stop{Refused, u"--as and --now are for practice data only: a real record says who "
                            "did what, and when."_s};
    workspace.env().actor = QUuid::fromString(profile->local(u"person"_s));
    if (options.has(u"as"_s))
        workspace.env().actor = personNamed(workspace.db(), options.value(u"as"_s)).value;
    return *profile;
}

QString Session::word(int at, const char* what) const {
    if (at >= options.words.size())
        throw Stop{Usage, u"%1 needs %2."_s.arg(options.verb, QString::fromLatin1(what))};
    return options.words[at];
}

void Session::print(const QJsonArray& rows) const {
    if (json())
        return out(QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)));
    for (const QJsonValue& row : rows) {
        QStringList words;
        const QJsonObject object = row.toObject();
        for (auto cell = object.begin(); cell != object.end(); ++cell)
            words << cell.key() + u'=' + asText(cell.value());
        out(words.join(u"  "_s));
    }
}

void Session::print(const QJsonObject& row) const {
    if (json())
        return out(compact(row));
    for (auto cell = row.begin(); cell != row.end(); ++cell)
        out(cell.key() + u": "_s + asText(cell.value()));
}

HubId hubNamed(const Database& db, const QString& word) {
    const HubId id = HubId::parse(word);
    auto s = db.prepare("SELECT id, label, name FROM hub WHERE gone&1=0 ORDER BY label, id");
    while (s.step())
        if (s.uuid(0) == id.value || s.text(1).compare(word, Qt::CaseInsensitive) == 0 ||
            s.text(2).compare(word, Qt::CaseInsensitive) == 0)
            return s.id<HubId>(0);
    throw Stop{Refused, u"There is no hub “%1”. `list hub` shows them."_s.arg(word)};
}

PersonId personNamed(const Database& db, const QString& word) {
    const PersonId id = PersonId::parse(word);
    std::vector<PersonId> found;
    auto s = db.prepare("SELECT id, given, family, known_as, staff_number FROM person "
                        "WHERE gone&1=0 ORDER BY family, given, id");
    while (s.step()) {
        const QString known = s.text(3).isEmpty() ? s.text(1) : s.text(3);
        const QStringList names{s.text(1) + u' ' + s.text(2), known + u' ' + s.text(2), s.text(4)};
        if (s.uuid(0) == id.value || names.contains(word, Qt::CaseInsensitive))
            found.push_back(s.id<PersonId>(0));
    }
    if (found.size() == 1)
        return found.front();
    throw Stop{Refused, found.empty()
                            ? u"There is nobody called “%1”. `list person` shows everybody."_s.arg(word)
                            : u"Several people are called “%1”: give the id."_s.arg(word)};
}

} // namespace rt::ctl
