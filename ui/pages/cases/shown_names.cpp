// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/shown_names.h"

namespace rt {

namespace {

template <class Member> void toInitials(Member& one) {
    one.given = initialsOf(one);
    one.knownAs.clear();
    one.surname.clear();
}

} // namespace

ShownNames ShownNames::hidden(const FamilyOverview& family) {
    ShownNames names;
    names.m_known = knownNames(family.family, family.children, family.adults, family.addresses);
    return names;
}

QString ShownNames::text(const QString& words) const {
    return m_known ? maskText(words, *m_known) : words;
}

FamilyOverview ShownNames::of(FamilyOverview f) const {
    if (!m_known)
        return f;
    f.family.name = initials({}, f.family.name);
    f.family.banner = text(f.family.banner);
    f.summary = text(f.summary);
    for (Child& child : f.children)
        toInitials(child);
    for (Adult& adult : f.adults)
        toInitials(adult);
    for (Address& address : f.addresses)
        address.lines = text(address.lines);
    if (f.direction)
        for (QString* words : {&f.direction->decision, &f.direction->because})
            *words = text(*words);
    if (f.voice)
        for (QString* words : {&f.voice->words, &f.voice->changed})
            *words = text(*words);
    for (ScaleDay& day : f.scales)
        for (Scale& scale : day.voices)
            scale.voice = text(scale.voice);
    for (FamilyEvent& event : f.events)
        event.words = text(event.words);
    for (Action& action : f.actions)
        action.what = text(action.what);
    return f;
}

} // namespace rt
