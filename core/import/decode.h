// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a text file of unknown encoding into text.
#pragma once
#include <QByteArray>
#include <QString>

namespace rt {

struct DecodedText {
    QString text;         // without byte order mark
    bool damaged = false; // some bytes have no meaning in the encoding that the file claims
};

DecodedText decodeText(const QByteArray& bytes);

} // namespace rt
