// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/conflict_policy.h"

#include <algorithm>
#include <array>

namespace rt {

namespace {

struct Field {
    std::string_view table, column;
};

constexpr std::array quiet{Field{"agenda_item", "place"},   Field{"agenda_item", "points"},
                           Field{"agenda_item", "reasons"}, Field{"discussion", "seconds"},
                           Field{"meeting", "started"},     Field{"meeting", "ended"},
                           Field{"action", "rolled"},       Field{"child", "summary_on"}};

constexpr std::array words{Field{"service_area", "name"},
                           Field{"hub", "name"},
                           Field{"hub", "specialisms"},
                           Field{"person", "given"},
                           Field{"person", "family"},
                           Field{"person", "known_as"},
                           Field{"cover", "reason"},
                           Field{"person_tag", "words"},
                           Field{"setting", "why"},
                           Field{"family", "name"},
                           Field{"family", "banner"},
                           Field{"family", "language"},
                           Field{"child", "given"},
                           Field{"child", "surname"},
                           Field{"child", "known_as"},
                           Field{"child", "language"},
                           Field{"child", "religion"},
                           Field{"child", "school"},
                           Field{"child", "disability"},
                           Field{"child", "health"},
                           Field{"child", "placement"},
                           Field{"child", "summary"},
                           Field{"adult", "given"},
                           Field{"adult", "surname"},
                           Field{"adult", "known_as"},
                           Field{"adult", "part"},
                           Field{"adult", "phone"},
                           Field{"adult", "language"},
                           Field{"relation", "note"},
                           Field{"address", "lines"},
                           Field{"address", "not_known_by"},
                           Field{"family_case", "closed_because"},
                           Field{"allocation", "why"},
                           Field{"co_worker", "what"},
                           Field{"key_date", "note"},
                           Field{"action", "outside_owner"},
                           Field{"action", "what"},
                           Field{"direction", "decision"},
                           Field{"direction", "because"},
                           Field{"direction", "no_action_because"},
                           Field{"challenge", "text"},
                           Field{"challenge", "answer"},
                           Field{"challenge", "evidence"},
                           Field{"meeting", "cancelled_because"},
                           Field{"attendance", "visitor"},
                           Field{"attendance", "agency"},
                           Field{"agenda_item", "removed_because"},
                           Field{"agenda_request", "why"},
                           Field{"discussion", "question"},
                           Field{"discussion", "new_facts"},
                           Field{"discussion", "seen"},
                           Field{"discussion", "voice"},
                           Field{"discussion", "reflection"},
                           Field{"discussion", "reflection_waiver_why"},
                           Field{"discussion", "direction_waiver_why"},
                           Field{"discussion", "dissent"},
                           Field{"hypothesis", "text"},
                           Field{"hypothesis", "conversation_with"},
                           Field{"hypothesis", "question"},
                           Field{"hypothesis", "result"}};

template <class Fields>
bool contains(const Fields& all, std::string_view table, std::string_view column) {
    return std::any_of(all.begin(), all.end(), [&](const Field& one) {
        return one.table == table && one.column == column;
    });
}

} // namespace

bool isQuietField(std::string_view table, std::string_view column) {
    return table == "known_person" || table == "hub_week" || contains(quiet, table, column);
}

bool holdsWords(std::string_view table, std::string_view column) {
    return contains(words, table, column);
}

} // namespace rt
