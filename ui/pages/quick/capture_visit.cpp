// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/capture_visit.h"

#include "core/base/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

struct Saying { // "Mia says …", up to the next one
    QString who, words;
};

std::vector<Saying> sayingsIn(const QString& text) {
    static const QRegularExpression says(u"(?:(\\w+)\\s+)?\\bsays\\b[:,]?\\s+"_s,
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::UseUnicodePropertiesOption);
    std::vector<Saying> all;
    qsizetype from = -1;
    const auto end = [&](qsizetype at) {
        if (from >= 0)
            all.back().words = text.mid(from, at - from).trimmed();
    };
    for (auto found = says.globalMatch(text); found.hasNext();) {
        const auto one = found.next();
        end(one.capturedStart());
        all.push_back({one.captured(1), {}});
        from = one.capturedEnd();
    }
    end(text.size());
    std::erase_if(all, [](const Saying& one) { return one.words.isEmpty(); });
    return all;
}

int childCalled(const QString& who, const CaptureTarget& about) {
    for (qsizetype i = 0; i < about.childNames.size(); ++i)
        if (!who.isEmpty() && foldedWords(about.childNames[i]).contains(folded(who)))
            return int(i);
    return -1;
}

} // namespace

std::vector<VisitFacts> visitsIn(const QString& text, const CaptureTarget& about) {
    const QString said = folded(text).simplified();
    const bool seen = !said.contains(u"not seen"_s);
    const bool alone = seen && said.contains(u"seen alone"_s);
    std::vector<VisitFacts> all;
    for (const ChildId child : about.children)
        all.push_back({child, seen, alone});
    return all;
}

std::vector<VoiceFacts> voicesIn(const QString& text, const CaptureTarget& about) {
    std::vector<VoiceFacts> all;
    for (const Saying& one : sayingsIn(text)) {
        const int named = childCalled(one.who, about);
        for (size_t i = 0; i < about.children.size(); ++i)
            if (named < 0 || size_t(named) == i)
                all.push_back({about.children[i], one.words, {}, {}});
    }
    return all;
}

NewNote noteOf(const Captured& line) {
    const CaptureTarget& about = line.about.front();
    NewNote note;
    note.family = about.family;
    note.children = about.children;
    note.kind = line.kind;
    note.text = line.text;
    if (note.kind == NoteKind::Visit) {
        note.visits = visitsIn(line.text, about);
        note.voices = voicesIn(line.text, about);
    }
    return note;
}

} // namespace rt
