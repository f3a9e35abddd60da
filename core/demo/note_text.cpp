// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/note_text.h"

namespace rt::demo {

namespace {

struct Writing {
    Chance& chance;
    const Words& words;

    QString one(Phrases phrases) { return say(chance.of(phrases), words); }

    QString two(Phrases first, Phrases second) {
        const QString said = one(first);
        return chance.percent(70) ? said + u' ' + one(second) : said;
    }

    void maybe(QString& said, int percent, Phrases phrases) {
        if (chance.percent(percent))
            said += u' ' + one(phrases);
    }
};

} // namespace

QString visitText(Chance& chance, Theme theme, Band band, const Words& words) {
    Writing w{chance, words};
    const bool adults = isOfAdults(theme);
    QString said = w.one(visitOpeningsFor(theme));
    if (!adults && theme != Theme::LookedAfter)
        w.maybe(said, 60, homeSeen);
    said += u' ' + w.one(seenAs(band));
    w.maybe(said, 55, worries(theme));
    w.maybe(said, 75, strengthsFor(theme));
    if (!adults) {
        w.maybe(said, theme == Theme::LookedAfter ? 0 : 60, carerSays);
        w.maybe(said, 50, visitEndings);
    }
    return said;
}

NoteText anyNote(Chance& chance, Theme theme, Band band, const Words& words) {
    using enum NoteKind;
    Writing w{chance, words};
    const bool few = isOfAdults(theme) || theme == Theme::LookedAfter || band == Band::Unborn;
    switch (chance.below(few ? 5 : 10)) {
    case 0:
        return {Call, w.two(atSchool(band), strengthsFor(theme)), About::Child};
    case 1:
        return {Note, w.two(worries(theme), strengthsFor(theme)), About::Child};
    case 2:
        return {Supervision, w.one(reflectionsFor(theme)), About::Family};
    case 3:
        return {Call, w.two(atSchool(band), worries(theme)), About::Child};
    case 4:
        return {Note, w.two(newFactsFor(theme), strengthsFor(theme)), About::Children};
    case 5:
        return {Call, w.two(callsHealth, carerSays), About::Child};
    case 6:
        return {Call, w.two(callsNetwork, callsHome), About::Family};
    case 7:
        return {Meeting, w.two(meetingNotes, strengthsFor(theme)), About::Children};
    case 8:
        return {Letter, w.two(letterNotes, plainNotes), About::Family};
    default:
        return chance.percent(50) ? NoteText{Note, w.two(callsMoney, plainNotes), About::Family}
                                  : NoteText{Supervision, w.one(supervisionNotes), About::Family};
    }
}

} // namespace rt::demo
