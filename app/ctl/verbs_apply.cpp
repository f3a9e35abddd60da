// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"
#include "core/commands/registry.h"
#include "ui/text/error_text.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

QJsonObject fieldJson(const FieldInfo& field) {
    QJsonObject json{{u"name"_s, field.name}, {u"type"_s, field.type}};
    if (field.required)
        json[u"required"_s] = true;
    if (!field.words.isEmpty())
        json[u"words"_s] = QJsonArray::fromStringList(field.words);
    QJsonArray of;
    for (const FieldInfo& part : field.of)
        of << fieldJson(part);
    if (!of.isEmpty())
        json[u"of"_s] = of;
    return json;
}

int listCommands(Session& session) {
    for (const CommandEntry& command : allCommands()) {
        QJsonArray fields;
        for (const FieldInfo& field : command.fields)
            fields << fieldJson(field);
        session.out(QString::fromUtf8(
            QJsonDocument(QJsonObject{{u"do"_s, QString::fromLatin1(command.name)},
                                      {u"says"_s, QString::fromUtf8(command.says)},
                                      {u"fields"_s, fields}})
                .toJson(QJsonDocument::Compact)));
    }
    return Done;
}

// Runs the lines one after another; "$name" stands for the result that a line called "let".
class Script {
public:
    explicit Script(Session& session) : m_session(session) {}

    // The error that stopped it, if any.
    Outcome run(const QByteArray& lines) {
        for (const QByteArray& raw : lines.split('\n')) {
            ++m_line;
            const QByteArray line = raw.trimmed();
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            if (const Outcome done = one(line); !done)
                return done;
        }
        return ok;
    }

private:
    Outcome one(const QByteArray& line) {
        QJsonParseError problem;
        QJsonObject json = QJsonDocument::fromJson(line, &problem).object();
        if (problem.error != QJsonParseError::NoError)
            return refused({}, {ErrorCode::Invalid, u"json"_s});
        const QString name = json.take(u"do"_s).toString(), let = json.take(u"let"_s).toString();
        const CommandEntry* command = commandNamed(name);
        if (!command)
            return refused(name, {ErrorCode::NotFound, u"do"_s});
        const QJsonValue filled = withNames(json);
        if (!m_missing.isEmpty())
            return refused(name, {ErrorCode::NotFound, m_missing});
        const auto made = command->run(m_session.profile->workspace(), filled.toObject());
        if (!made)
            return refused(name, made.error());
        if (!let.isEmpty())
            m_names[u'$' + let] = made->toString(QUuid::WithoutBraces);
        say({{u"line"_s, m_line}, {u"do"_s, name}, {u"id"_s, made->toString(QUuid::WithoutBraces)}});
        return ok;
    }

    Outcome refused(const QString& name, const Error& error) {
        say({{u"line"_s, m_line},
             {u"do"_s, name},
             {u"refused"_s, error.detail},
             {u"words"_s, errorText(error)}});
        return error;
    }

    void say(const QJsonObject& json) {
        m_session.out(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    }

    QJsonValue withNames(const QJsonValue& value) {
        if (value.isString() && value.toString().startsWith(u'$')) {
            if (!m_names.contains(value.toString()))
                m_missing = value.toString();
            return m_names.value(value.toString());
        }
        if (value.isArray()) {
            QJsonArray array;
            for (const QJsonValue& part : value.toArray())
                array << withNames(part);
            return array;
        }
        if (!value.isObject())
            return value;
        QJsonObject object = value.toObject();
        for (auto part = object.begin(); part != object.end(); ++part)
            *part = withNames(*part);
        return object;
    }

    Session& m_session;
    QHash<QString, QString> m_names;
    QString m_missing;
    int m_line = 0;
};

QByteArray linesOf(const QString& path) {
    QFile file(path);
    if (path == u"-" ? !file.open(stdin, QIODevice::ReadOnly) : !file.open(QIODevice::ReadOnly))
        throw Stop{Usage, u"%1 can't be read."_s.arg(path)};
    return file.readAll();
}

} // namespace

int apply(Session& session) {
    if (session.options.has(u"list"_s))
        return listCommands(session);
    const QByteArray lines = linesOf(session.word(0, "a file, or - for standard input"));
    Workspace& workspace = session.open().workspace();
    Script script(session);
    const Outcome done = session.options.has(u"atomic"_s)
                             ? workspace.batch("script", [&] { return script.run(lines); })
                             : script.run(lines);
    return done ? Done : Refused;
}

} // namespace rt::ctl
