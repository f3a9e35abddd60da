// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/system_scheme.h"
#include "ui/theme/theme.h"

#include <optional>
#include <utility>

namespace rt {

namespace {

struct Pair {
    Token token;
    QRgb light, dark;
    QPalette::ColorRole plain; // in a high-contrast palette of the system's
};

using P = QPalette;
constexpr std::array<Pair, 21> pairs{{
    {{"Window", Tone::Window}, 0xFFF4F2EE, 0xFF1B1E22, P::Window},
    {{"Surface", Tone::Surface}, 0xFFFFFDF9, 0xFF23272C, P::Window},
    {{"Alternate", Tone::Alternate}, 0xFFF8F6F1, 0xFF2A2F35, P::Window},
    {{"Selected", Tone::Selected}, 0xFFE3ECF4, 0xFF17324A, P::Window},
    {{"Text", Tone::Text}, 0xFF1F2328, 0xFFE8E6E1, P::WindowText},
    {{"Secondary", Tone::Secondary}, 0xFF515A64, 0xFFB4B9BF, P::WindowText},
    {{"Border", Tone::Border}, 0xFF767F89, 0xFF8A929B, P::WindowText},
    {{"Divider", Tone::Divider}, 0xFFD5D1C8, 0xFF3A4047, P::WindowText},
    {{"Accent", Tone::Accent}, 0xFF1D5B8F, 0xFF7DB7E8, P::Highlight},
    {{"OnAccent", Tone::OnAccent}, 0xFFFFFFFF, 0xFF1B1E22, P::HighlightedText},
    {{"Concern", Tone::Concern}, 0xFFB3420A, 0xFFF5A26B, P::WindowText},
    {{"OnConcern", Tone::OnConcern}, 0xFFFFFFFF, 0xFF1B1E22, P::Window},
    {{"Better", Tone::Better}, 0xFF155E9E, 0xFF6FB4E8, P::WindowText},
    {{"Done", Tone::Done}, 0xFF5F6771, 0xFFC9CDD2, P::WindowText},
    {{"Voice", Tone::Voice}, 0xFF6B1247, 0xFFC77BB0, P::WindowText},
    {{"Safety", Tone::Safety}, 0xFF8F1D2C, 0xFFFF9AA0, P::WindowText},
    {{"OnSafety", Tone::OnSafety}, 0xFFFFFFFF, 0xFF1B1E22, P::Window},
    {{"Plot", Tone::Plot}, 0xFFFFFFFF, 0xFF23272C, P::Window},
    {{"SpcCommon", Tone::SpcCommon}, 0xFF6B737C, 0xFF7F8790, P::WindowText},
    {{"SpcBetter", Tone::SpcBetter}, 0xFF1D6FB8, 0xFF6BACE6, P::WindowText},
    {{"SpcLook", Tone::SpcLook}, 0xFFD4570A, 0xFFF98E55, P::WindowText},
}};

// Cream: where it differs from the light colours.
constexpr std::pair<Tone, QRgb> cream[]{
    {Tone::Window, 0xFFF3EAD4},   {Tone::Surface, 0xFFFAF3E0}, {Tone::Alternate, 0xFFF6EEDA},
    {Tone::Selected, 0xFFE3ECF4}, {Tone::Divider, 0xFFD8CDB2},   {Tone::Concern, 0xFFA93D07}, {Tone::Plot, 0xFFFDF8EA},
};

constexpr auto named = [] {
    std::array<Token, pairs.size()> all{};
    for (size_t i = 0; i < pairs.size(); ++i)
        all[i] = pairs[i].token;
    return all;
}();

constexpr std::pair<P::ColorRole, Tone> roles[]{
    {P::Window, Tone::Window},       {P::WindowText, Tone::Text},
    {P::Base, Tone::Surface},        {P::AlternateBase, Tone::Alternate},
    {P::Text, Tone::Text},           {P::Button, Tone::Surface},
    {P::ButtonText, Tone::Text},     {P::PlaceholderText, Tone::Secondary},
    {P::Highlight, Tone::Selected},  {P::HighlightedText, Tone::Text},
    {P::Link, Tone::Accent},         {P::LinkVisited, Tone::Voice},
    {P::BrightText, Tone::Concern},  {P::Mid, Tone::Border},
    {P::Midlight, Tone::Divider},    {P::Dark, Tone::Border},
    {P::Light, Tone::Surface},       {P::Shadow, Tone::Divider},
    {P::ToolTipBase, Tone::Surface}, {P::ToolTipText, Tone::Text},
};

const Pair& pairOf(Tone t) {
    return pairs[size_t(t)];
}

QRgb inkOf(Tone t, Scheme scheme) {
    if (scheme == Scheme::Cream)
        for (const auto& [differs, ink] : cream)
            if (differs == t)
                return ink;
    return scheme == Scheme::Dark ? pairOf(t).dark : pairOf(t).light;
}

std::optional<Scheme> schemeOf(QRgb window) {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::Cream})
        if (inkOf(Tone::Window, scheme) == window)
            return scheme;
    return std::nullopt;
}

} // namespace

std::span<const Token> tokens() {
    return named;
}

QColor tone(Tone t, const QPalette& palette) {
    const QRgb window = palette.color(P::Window).rgb();
    if (const auto scheme = schemeOf(window))
        return inkOf(t, *scheme);
    return palette.color(pairOf(t).plain);
}

QColor tint(Tone t, const QPalette& palette) {
    const QColor full = tone(t, palette), base = tone(Tone::Surface, palette);
    if (!schemeOf(palette.color(P::Window).rgb()))
        return base;
    const auto mix = [](int a, int b) { return (a + 9 * b) / 10; };
    return {mix(full.red(), base.red()), mix(full.green(), base.green()),
            mix(full.blue(), base.blue())};
}

QPalette schemePalette(Scheme scheme) {
    if (scheme == Scheme::System) {
        if (const QPalette own = systemPalette(); highContrast(own))
            return own;
        scheme = systemScheme();
    }
    QPalette palette;
    for (const auto& [role, t] : roles)
        palette.setColor(role, inkOf(t, scheme));
    const QColor faint = tone(Tone::Border, palette);
    for (const auto role : {P::WindowText, P::Text, P::ButtonText})
        palette.setColor(P::Disabled, role, faint);
    return palette;
}

} // namespace rt
