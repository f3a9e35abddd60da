// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attachment_rules.h"

#include "core/base/text.h"

#include <QSet>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 120;

} // namespace

QString tidyFileName(const QString& name) {
    QString plain = tidyLine(name);
    plain = plain.mid(std::max(plain.lastIndexOf(u'/'), plain.lastIndexOf(u'\\')) + 1);
    for (QChar& c : plain)
        if (u"<>:\"|?*"_s.contains(c))
            c = u'_';
    while (plain.startsWith(u'.') || plain.startsWith(u' '))
        plain.remove(0, 1);
    while (plain.endsWith(u'.') || plain.endsWith(u' '))
        plain.chop(1);
    if (plain.size() > longestName) {
        const qsizetype dot = plain.lastIndexOf(u'.');
        const QString ending = dot > 0 && plain.size() - dot <= 10 ? plain.mid(dot) : QString();
        plain = plain.left(longestName - ending.size()).trimmed() + ending;
    }
    return plain.isEmpty() ? u"file"_s : plain;
}

bool mayBeOpened(const QString& name) {
    static const QSet<QString> shown{u"pdf"_s,  u"txt"_s, u"csv"_s,  u"rtf"_s, u"odt"_s,  u"ods"_s,
                                     u"odp"_s,  u"doc"_s, u"docx"_s, u"xls"_s, u"xlsx"_s, u"ppt"_s,
                                     u"png"_s,  u"jpg"_s, u"jpeg"_s, u"gif"_s, u"heic"_s, u"tif"_s,
                                     u"tiff"_s, u"bmp"_s, u"webp"_s, u"mp3"_s, u"m4a"_s,  u"wav"_s,
                                     u"mp4"_s,  u"mov"_s, u"pptx"_s, u"eml"_s, u"ics"_s};
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 && shown.contains(name.mid(dot + 1).toLower());
}

} // namespace rt
