// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/system_scheme.h"
#include "ui/theme/theme.h"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

// WCAG 2.2, 1.4.3 and 1.4.11, over every pair that the window paints (ux.md 4.3).
namespace rt {

namespace {

const Tone grounds[]{Tone::Window, Tone::Surface, Tone::Alternate, Tone::Selected};

std::string nameOf(Tone t) {
    for (const Token& token : tokens())
        if (token.tone == t)
            return token.name;
    return {};
}

void requireContrast(Tone ink, const QColor& ground, const std::string& where, double least,
                     const QPalette& palette) {
    const double ratio = contrast(tone(ink, palette), ground);
    INFO(nameOf(ink) << " on " << where << ": " << ratio);
    CHECK(ratio >= least);
}

void requireOn(Tone ink, Tone ground, double least, const QPalette& palette) {
    requireContrast(ink, tone(ground, palette), nameOf(ground), least, palette);
}

} // namespace

TEST_CASE("Text can be read on every ground it stands on", "[theme][contrast]") {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::Cream}) {
        const QPalette palette = schemePalette(scheme);
        INFO("scheme " << int(scheme)); // as in the enumeration
        for (const Tone ground : grounds)
            for (const Tone ink : {Tone::Text, Tone::Secondary, Tone::Accent, Tone::Concern,
                                   Tone::Better, Tone::Done, Tone::Safety})
                requireOn(ink, ground, 4.5, palette);
        requireOn(Tone::OnAccent, Tone::Accent, 4.5, palette);
        requireOn(Tone::OnConcern, Tone::Concern, 4.5, palette);
        requireOn(Tone::OnSafety, Tone::Safety, 4.5, palette);
        for (const Tone ink : {Tone::Concern, Tone::Better, Tone::Accent, Tone::Safety})
            requireContrast(ink, tint(ink, palette), "its tint", 4.5, palette);
        for (const Tone ground :
             {Tone::Concern, Tone::Better, Tone::Accent, Tone::Voice, Tone::Safety})
            requireContrast(Tone::Text, tint(ground, palette), nameOf(ground) + " tint", 4.5,
                            palette);
        for (const Tone ground : {Tone::Window, Tone::Surface}) // nowhere else are words in it
            requireOn(Tone::Voice, ground, 4.5, palette);
    }
}

TEST_CASE("Control borders, the focus ring and marks stand out from their ground",
          "[theme][contrast]") {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::Cream}) {
        const QPalette palette = schemePalette(scheme);
        INFO("scheme " << int(scheme)); // as in the enumeration
        for (const Tone ground : grounds)
            for (const Tone mark : {Tone::Border, Tone::Accent, Tone::Voice, Tone::SpcCommon})
                requireOn(mark, ground, 3, palette);
        for (const Tone mark : {Tone::SpcCommon, Tone::SpcBetter, Tone::SpcLook})
            requireOn(mark, Tone::Plot, 3, palette);
        requireContrast(Tone::Voice, tint(Tone::Voice, palette), "its tint", 3, palette);
        requireOn(Tone::OnAccent, Tone::Accent, 3, palette); // the ring inside a primary button
    }
}

TEST_CASE("Every tone has a name of its own and its place in the table", "[theme]") {
    std::set<std::string> names;
    int place = 0;
    for (const Token& token : tokens()) {
        CHECK(int(token.tone) == place++);
        names.insert(token.name);
    }
    CHECK(names.size() == tokens().size());
    CHECK(int(Tone::SpcLook) + 1 == int(tokens().size()));
}

} // namespace rt
