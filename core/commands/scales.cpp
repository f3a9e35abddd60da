// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/scales.h"

#include "core/commands/family_members.h"
#include "core/commands/meeting_writing.h"

#include <QSet>

namespace rt {

namespace {

Outcome checkRound(const Database& db, const ScaleRound& round, FamilyId family) {
    QSet<QString> voices;
    if (round.numbers.empty())
        return invalid("scale.number");
    for (const VoiceNumber& one : round.numbers) {
        const QString voice = folded(tidyLine(one.voice));
        if (voice.isEmpty() || voices.contains(voice))
            return invalid("scale.voice");
        voices.insert(voice);
        if (one.number < 0 || one.number > 10)
            return invalid("scale.number");
    }
    return firstOf(
        require(round.child.isNull() || isChildOf(db, round.child, family), "scale.child"),
        require(round.sentence == Sentence::Owed || !blank(round.because), "scale.because"));
}

std::vector<Scale> roundOf(const Database& db, DiscussionId discussion, ChildId child,
                           const QString& question) {
    auto all = rowsOf<Scale>(db, "t.discussion=? ORDER BY t.key", discussion);
    std::erase_if(all, [&](const Scale& scale) {
        return scale.child != child || scale.question != question;
    });
    return all;
}

// A record is not edited: the row is taken back and written again.
Outcome replace(Changes& c, Scale scale) {
    c.withdraw<Scale>(scale.id);
    scale.id = {};
    const auto added = addNew(c, std::move(scale));
    if (!added)
        return added.error();
    return ok;
}

} // namespace

Result<std::vector<ScaleId>> recordScales(Workspace& workspace, const ScaleRound& round) {
    const auto discussion = writableDiscussion(workspace, round.discussion);
    if (!discussion)
        return discussion.error();
    if (const Outcome valid = checkRound(workspace.db(), round, discussion->family); !valid)
        return valid.error();
    const QString question = tidyLine(round.question);
    const auto said = roundOf(workspace.db(), round.discussion, round.child, question);
    using Ids = std::vector<ScaleId>;
    return workspace.change("scale.record", [&](Changes& c) -> Result<Ids> {
        Ids ids;
        for (const VoiceNumber& one : round.numbers) {
            const QString voice = tidyLine(one.voice);
            for (const Scale& before : said)
                if (folded(before.voice) == folded(voice))
                    c.withdraw<Scale>(before.id);
            Scale scale;
            scale.discussion = round.discussion;
            scale.family = discussion->family;
            scale.child = round.child;
            scale.question = question;
            scale.voice = voice;
            scale.number = one.number;
            scale.owed = round.sentence == Sentence::Owed;
            scale.because = scale.owed ? QString() : round.because;
            scale.on = discussion->on;
            const auto added = addNew(c, std::move(scale));
            if (!added)
                return added.error();
            ids.push_back(*added);
        }
        return ids;
    });
}

Outcome recordScaleSentence(Workspace& workspace, DiscussionId id, ChildId child,
                            const QString& question, const QString& because) {
    const auto discussion = writableDiscussion(workspace, id);
    if (!discussion)
        return discussion.error();
    if (blank(because))
        return invalid("scale.because");
    const auto round = roundOf(workspace.db(), id, child, tidyLine(question));
    if (round.empty())
        return notFound("scale");
    return workspace.change("scale.sentence", [&](Changes& c) -> Outcome {
        for (Scale scale : round) {
            scale.owed = false;
            scale.because = because;
            if (const Outcome replaced = replace(c, std::move(scale)); !replaced)
                return replaced;
        }
        return ok;
    });
}

} // namespace rt
