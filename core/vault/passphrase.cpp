// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/passphrase.h"

#include <QStringList>

#include <cstring>
#include <sodium.h>

namespace rt {

Result<Passphrase> passphraseFrom(const QString& typed) {
    QString text = typed.normalized(QString::NormalizationForm_C).simplified();
    if (text.isEmpty())
        return invalid("passphrase.empty");
    if (text.size() > longestPassphrase)
        return invalid("passphrase.long");
    QByteArray bytes = text.toUtf8();
    Passphrase passphrase{Secret(size_t(bytes.size()))};
    std::memcpy(passphrase.utf8.data(), bytes.constData(), size_t(bytes.size()));
    wipe(text);
    wipe(bytes);
    return passphrase;
}

QString suggestPassphrase() {
    startSodium();
    const QStringList words = passphraseWords();
    QStringList chosen;
    while (chosen.size() < 4) {
        const QString& word = words[randombytes_uniform(quint32(words.size()))];
        if (!chosen.contains(word))
            chosen.append(word);
    }
    return chosen.join(u' ');
}

} // namespace rt
