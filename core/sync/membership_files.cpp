// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/membership_files.h"

#include "core/base/platform.h"
#include "core/base/result.h"

#include <QDir>
#include <QRegularExpression>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

const QString members = u"members"_s;

struct Name {
    QString stem;
    int attempt = 0;
};

std::optional<Name> parsed(const QString& name) {
    static const QRegularExpression form(u"^(\\d{10}-[0-9a-f]{16})\\.(\\d{1,4})\\.mem$"_s);
    const auto match = form.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return Name{match.captured(1), match.captured(2).toInt()};
}

} // namespace

QString stemOf(const SignedEntry& entry) {
    return u"%1-%2"_s.arg(entry.entry.sequence, 10, 10, QChar(u'0'))
        .arg(hexOf(entry.hash).first(16));
}

MembershipFiles::MembershipFiles(QString profileFolder) : m_folder(profileFolder + u'/' + members) {
    load();
}

void MembershipFiles::load() {
    const QStringList names = QDir(m_folder).entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const auto entry = readEntry(platform::readFile(m_folder + u'/' + name, largestEntry));
        if (!entry || name != stemOf(*entry) + u".mem"_s) {
            platform::removeFile(m_folder + u'/' + name); // torn by a crash: it comes again
            continue;
        }
        m_known.insert(stemOf(*entry));
        m_entries.push_back(*entry);
    }
}

void MembershipFiles::add(const SignedEntry& entry) {
    const QString stem = stemOf(entry);
    if (m_known.contains(stem))
        return;
    platform::makePrivateFolder(m_folder);
    platform::writePrivateFile(m_folder + u'/' + stem + u".mem"_s, entry.bytes);
    platform::syncFolder(m_folder);
    m_known.insert(stem);
    m_entries.push_back(entry);
}

bool MembershipFiles::take(const QByteArray& bytes, const QString& stem) {
    const auto entry = readEntry(bytes);
    if (!entry || (!stem.isEmpty() && stemOf(*entry) != stem))
        return false;
    add(*entry);
    return true;
}

void MembershipFiles::send(Share& share, const SignedEntry& entry, int attempt, Outcome& outcome) {
    const QString stem = stemOf(entry);
    const QString name = u"%1/%2.%3.mem"_s.arg(members, stem).arg(attempt);
    share.create(name, entry.bytes);
    const auto back = share.read(name, largestEntry); // only what can be read is there
    if (back && back.value == entry.bytes) {
        m_verified.insert(stem);
        ++outcome.sent;
    } else {
        ++outcome.unsent;
    }
}

MembershipFiles::Outcome MembershipFiles::exchange(Share& share, QUuid own) {
    Outcome outcome;
    const auto listing = share.list(members);
    if (!listing && listing.state != ShareState::NotThere) {
        outcome.away = true;
        return outcome;
    }
    QHash<QString, Listed> there;
    QStringList strange;
    for (const QString& name : listing.value) {
        const auto parts = parsed(name);
        if (!parts) {
            strange << name;
            continue;
        }
        Listed& listed = there[parts->stem];
        listed.lastAttempt = std::max(listed.lastAttempt, parts->attempt);
        listed.names << name;
    }
    const auto takeFrom = [&](const QString& name, const QString& stem) {
        const auto read = share.read(members + u'/' + name, largestEntry);
        bool newer = false;
        if (!read || (readEntry(read.value, &newer), newer)) {
            outcome.newer += newer;
            return newer;
        }
        const size_t before = m_entries.size();
        const bool whole = take(read.value, stem);
        outcome.received += m_entries.size() - before;
        return whole;
    };
    for (auto at = there.begin(); at != there.end(); ++at) {
        if (m_known.contains(at.key()))
            continue;
        const bool whole =
            std::any_of(at->names.begin(), at->names.end(),
                        [&](const QString& name) { return takeFrom(name, at.key()); });
        outcome.torn += !whole;
    }
    for (const QString& name : strange.mid(0, 100)) // conflict copies are read by their contents
        takeFrom(name, {});
    const size_t count = m_entries.size();
    for (size_t i = 0; i < count; ++i) {
        const SignedEntry& entry = m_entries[i];
        const QString stem = stemOf(entry);
        const auto at = there.find(stem);
        bool missing = at == there.end();
        if (!missing && entry.entry.author == own && !m_verified.contains(stem)) {
            missing = std::none_of(at->names.begin(), at->names.end(), [&](const QString& name) {
                const auto read = share.read(members + u'/' + name, largestEntry);
                return read && read.value == entry.bytes;
            });
            if (!missing)
                m_verified.insert(stem);
        }
        if (missing)
            send(share, entry, at == there.end() ? 1 : at->lastAttempt + 1, outcome);
    }
    return outcome;
}

} // namespace rt
