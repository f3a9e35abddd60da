// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/capture_words.h"

#include "ui/pages/quick/capture_visit.h"
#include "ui/text/people_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr qsizetype shownLetters = 40;

QString say(const char* words) {
    return QCoreApplication::translate("QuickCapture", words);
}

QString called(const QString& name, bool hidden) {
    return hidden && !name.isEmpty() ? name.left(1) + u'.' : name;
}

QString childrenText(const CaptureTarget& target, bool hidden) {
    QStringList names;
    for (const QString& name : target.childNames)
        names << called(name, hidden);
    return joinedText(names);
}

QString kindText(const Captured& line) {
    return line.isAction()                ? say("Action")
           : line.kind == NoteKind::Visit ? say("Visit")
                                          : say("Note");
}

Chip aboutChip(const Captured& line, bool hidden) {
    if (line.about.size() == 1)
        return {Status::Done, targetText(line.about.front(), hidden)};
    if (line.about.size() > 1)
        return {Status::DueSoon, say("Which one?")};
    return {Status::DueSoon,
            line.named.isEmpty() ? say("Which family?") : say("Nobody by this name")};
}

void addVisit(Chips& all, const Captured& line, bool hidden) {
    const CaptureTarget& about = line.about.front();
    const auto visits = visitsIn(line.text, about);
    if (!visits.empty())
        all.push_back({Status::Done, !visits.front().seen   ? say("Not seen")
                                     : visits.front().alone ? say("Seen alone")
                                                            : say("Seen")});
    for (const VoiceFacts& voice : voicesIn(line.text, about))
        for (size_t i = 0; i < about.children.size(); ++i)
            if (about.children[i] == voice.child)
                all.push_back(
                    {Status::Done, say("%1 says: %2")
                                       .arg(called(about.childNames[qsizetype(i)], hidden),
                                            voice.words.left(shownLetters))});
}

} // namespace

QString targetText(const CaptureTarget& target, bool hidden) {
    const QString family = say("%1 family").arg(called(target.familyName, hidden));
    const QString children = childrenText(target, hidden);
    return children.isEmpty() ? family : say("%1, %2").arg(children, family);
}

Chips captureChips(const Captured& line, bool hidden) {
    Chips all{{Status::Same, kindText(line)}, aboutChip(line, hidden)};
    if (!line.isAction() && line.kind == NoteKind::Visit && line.about.size() == 1)
        addVisit(all, line, hidden);
    return all;
}

} // namespace rt
