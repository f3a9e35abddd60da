// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paper.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace rt::paper {
namespace {

// Next to nothing, but enough for no ligatures: what is copied out of a PDF is spelt as it was
// typed. Inter is left out for the same reason: its "12:30" has a colon that no PDF of Qt's can
// name.
constexpr qreal lettersApart = 0.02;

struct Face {
    qreal size;
    qreal leading;
    QFont::Weight weight;
    Grey ink;
};

Face face(Type type) {
    switch (type) {
    case Type::Title:
        return {19, 24, QFont::Bold, Grey::Black};
    case Type::Subject:
        return {12.5, 17, QFont::Normal, Grey::Black};
    case Type::Heading1:
        return {14, 18, QFont::Bold, Grey::Black};
    case Type::Heading2:
        return {11.5, 15.5, QFont::Bold, Grey::Black};
    case Type::Heading3:
        return {10.5, 15.5, QFont::Bold, Grey::Quiet};
    case Type::Body:
        return {11, 15.5, QFont::Normal, Grey::Black};
    case Type::Strong:
        return {11, 15.5, QFont::Bold, Grey::Black};
    case Type::Caption:
        return {9.5, 15.5, QFont::Normal, Grey::Quiet};
    case Type::Meta:
        return {8.5, 11.5, QFont::Normal, Grey::Quiet};
    case Type::MetaStrong:
        return {8.5, 11.5, QFont::Bold, Grey::Black};
    }
    return {};
}

} // namespace

QFont font(Type type) {
    const Face wanted = face(type);
    QFont result;
    result.setFamilies({u"Noto Sans"_s, u"Segoe UI"_s, u"DejaVu Sans"_s});
    result.setLetterSpacing(QFont::AbsoluteSpacing, lettersApart);
    result.setPixelSize(qRound(pt(wanted.size)));
    result.setWeight(wanted.weight);
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

qreal leading(Type type) {
    return pt(face(type).leading);
}

Grey ink(Type type) {
    return face(type).ink;
}

} // namespace rt::paper
