// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/line_order.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

bool isEmpty(const QVariant& key) {
    return !key.isValid() || key.isNull() ||
           (key.typeId() == QMetaType::QString && key.toString().isEmpty());
}

QCollator likePeople() {
    QCollator collator(QLocale(QLocale::English, QLocale::UnitedKingdom));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

int compare(const QVariant& a, const QVariant& b, const QCollator& collator) {
    if (a.typeId() == QMetaType::QString)
        return collator.compare(a.toString(), b.toString());
    const QPartialOrdering order = QVariant::compare(a, b);
    return order == QPartialOrdering::Less ? -1 : order == QPartialOrdering::Greater ? 1 : 0;
}

} // namespace

QString plainTip(const QString& words) {
    return words.isEmpty() ? words : u"<qt>%1</qt>"_s.arg(words.toHtmlEscaped());
}

QString searchWords(const QString& words) {
    const auto isPlain = [](QChar letter) { return letter.unicode() < 0x80; };
    if (std::all_of(words.begin(), words.end(), isPlain))
        return words.toLower();
    QString plain;
    for (const QChar letter : words.normalized(QString::NormalizationForm_D).toCaseFolded())
        if (!letter.isMark())
            plain += letter;
    return plain;
}

QByteArrayList filterWords(const QString& typed) {
    QByteArrayList words;
    for (const QString& word : searchWords(typed).split(u' ', Qt::SkipEmptyParts))
        words << word.toUtf8();
    return words;
}

bool holdsAll(const QByteArray& words, const QByteArrayList& filter) {
    return std::all_of(filter.begin(), filter.end(),
                       [&](const QByteArray& part) { return words.contains(part); });
}

std::vector<size_t> asGiven(size_t count) {
    std::vector<size_t> places(count);
    std::iota(places.begin(), places.end(), size_t(0));
    return places;
}

std::vector<size_t> inOrder(const std::vector<QVariant>& keys, Qt::SortOrder order) {
    std::vector<size_t> places = asGiven(keys.size());
    const QCollator collator = likePeople();
    std::stable_sort(places.begin(), places.end(), [&](size_t a, size_t b) {
        const bool noA = isEmpty(keys[a]), noB = isEmpty(keys[b]);
        if (noA || noB)
            return noB && !noA;
        const int way = compare(keys[a], keys[b], collator);
        return order == Qt::AscendingOrder ? way < 0 : way > 0;
    });
    return places;
}

} // namespace rt
