// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/invitation.h"

#include "core/vault/device_keys.h"
#include "core/vault/form.h"
#include "core/vault/paper.h"
#include "core/vault/passphrase.h"
#include "core/vault/seal.h"

#include <sodium.h>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

const QByteArray invitationMagic("RTINV\r\n\0", 8), requestMagic("RTREQ\r\n\0", 8);
constexpr quint16 version = 1;
constexpr qsizetype signatureSize = crypto_sign_BYTES;
const QString heading = u"Invitation to Roundtable"_s;

QByteArray withSignature(const QByteArray& bytes, const Secret& sign) {
    QByteArray signature(signatureSize, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char*>(bytes.constData()),
                         size_t(bytes.size()), sign.data());
    return bytes + signature;
}

bool hasSignatureOf(const QByteArray& bytes, const PublicKey& sign) {
    if (bytes.size() <= signatureSize)
        return false;
    const auto* at = reinterpret_cast<const unsigned char*>(bytes.constData());
    const size_t size = size_t(bytes.size() - signatureSize);
    return crypto_sign_verify_detached(at + size, at, size, sign.data()) == 0;
}

// The typed part: everything after a first line that says what it is.
QString typedPart(const QString& text) {
    const QString trimmed = text.trimmed();
    return trimmed.startsWith(heading) ? trimmed.mid(heading.size()) : trimmed;
}

} // namespace

Invitation makeInvitation(const DeviceKeys& issuer, QUuid trust, const EntryHash& founding,
                          QUuid person, const QString& name, qint64 now) {
    startSodium();
    std::array<unsigned char, 16> random{};
    randombytes_buf(random.data(), random.size());
    Invitation made{
        trust,
        QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char*>(random.data()), 16)),
        person,
        issuer.device,
        founding,
        now + invitationLasts,
        {},
        name.left(200)};
    FormWriter core;
    core.raw(invitationMagic).number(version).id(trust).raw(founding).id(made.id).id(person);
    core.number(made.expires).id(made.issuer);
    made.core = withSignature(core.bytes(), issuer.sign);
    return made;
}

QString invitationText(const Invitation& invitation) {
    const QString groups =
        onPaper(FormWriter().sized(invitation.core).sized(invitation.name.toUtf8()).bytes());
    QString text = heading + u'\n';
    for (qsizetype at = 0; at < groups.size(); at += 60)
        text += groups.mid(at, 60).trimmed() + u'\n';
    return text;
}

std::optional<Invitation> readInvitationCore(const QByteArray& core) {
    FormReader reader(core);
    const bool ours = reader.raw(invitationMagic.size()) == invitationMagic;
    const bool known = reader.number<quint16>() == version;
    Invitation read;
    read.trust = reader.id();
    read.founding = reader.fixed<32>();
    read.id = reader.id();
    read.person = reader.id();
    read.expires = reader.number<qint64>();
    read.issuer = reader.id();
    reader.raw(signatureSize);
    read.core = core;
    if (!ours || !known || !reader.atEnd())
        return std::nullopt;
    return read;
}

Result<Invitation> readInvitation(const QString& text) {
    const auto bytes = fromPaper(typedPart(text));
    if (!bytes)
        return invalid("invitation.typed");
    FormReader reader(*bytes);
    const QByteArray core = reader.sized();
    const QString name = QString::fromUtf8(reader.sized());
    auto read = readInvitationCore(core);
    if (!read)
        return invalid(core.startsWith(invitationMagic) ? "invitation.newer" : "invitation.typed");
    read->name = name;
    return *read;
}

bool isIssuedBy(const Invitation& invitation, const PublicKey& sign) {
    startSodium();
    return hasSignatureOf(invitation.core, sign);
}

JoinRequest makeRequest(const DeviceKeys& keys, const Invitation& invitation, qint64 now) {
    startSodium();
    FormWriter form;
    form.raw(requestMagic).number(version).raw(keys.signPublic).raw(keys.boxPublic).number(now);
    form.sized(invitation.core);
    return {keys.device, keys.signPublic, keys.boxPublic,
            now,         invitation,      withSignature(form.bytes(), keys.sign)};
}

std::optional<JoinRequest> readRequest(const QByteArray& bytes) {
    startSodium();
    FormReader reader(bytes);
    const bool ours = reader.raw(requestMagic.size()) == requestMagic;
    const bool known = reader.number<quint16>() == version;
    JoinRequest read;
    read.sign = reader.fixed<32>();
    read.box = reader.fixed<32>();
    read.at = reader.number<qint64>();
    const auto invitation = readInvitationCore(reader.sized());
    reader.raw(signatureSize);
    if (!ours || !known || !invitation || !reader.atEnd() || !hasSignatureOf(bytes, read.sign))
        return std::nullopt;
    read.invitation = *invitation;
    read.device = deviceNamed(read.sign, read.box);
    read.bytes = bytes;
    return read;
}

QStringList spokenWords(const JoinRequest& request) {
    const auto hash = hashOf(FormWriter()
                                 .raw(QByteArray("rt-words"))
                                 .raw(request.invitation.founding)
                                 .raw(request.sign)
                                 .raw(request.box)
                                 .bytes());
    const QStringList list = passphraseWords();
    FormReader numbers(QByteArrayView(reinterpret_cast<const char*>(hash.data()), 32));
    QStringList words;
    for (int i = 0; i < 6; ++i) // 32 bits for some 11: the remainder favours no word noticeably
        words << list[qsizetype(numbers.number<quint32>() % quint32(list.size()))];
    return words;
}

} // namespace rt
