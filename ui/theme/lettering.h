// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QCache>
#include <QObject>
#include <QStaticText>

#include <optional>

namespace rt {

// What was painted before is kept as it was set: fonts that know their engine, words that are
// already shaped and cut. One for each application, as its child, because fonts must go before it.
class Lettering : public QObject {
public:
    static Lettering& own();
    const QFont& font(Type);

    // One line of words, cut with an ellipsis where it would be wider; at least until the next
    // call.
    const QStaticText& line(Type, const QString& words, int width);
    int width(Type, const QString& words); // of the whole line

private:
    struct Line {
        Type type;
        int width;
        QString words;
        bool operator==(const Line&) const = default;
    };

    friend size_t qHash(const Line& line, size_t seed) {
        return qHashMulti(seed, int(line.type), line.width, line.words);
    }

    using QObject::QObject;
    void follow();
    QStaticText* set(const Line&);

    QFont m_body;
    Scheme m_scheme = Scheme::System;
    std::array<std::optional<QFont>, size_t(Type::WallScale) + 1> m_fonts;
    QCache<Line, QStaticText> m_lines{2000};
};

QFont freshFont(Type);

} // namespace rt
