// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tables.h"

#include "core/store/case_view_table.h"
#include "core/store/same_person_table.h"

namespace rt {

namespace {

template <class M> const char* columnType() {
    if constexpr (std::is_same_v<M, QDateTime> || std::is_integral_v<M> ||
                  std::is_same_v<M, std::optional<int>>)
        return "INTEGER";
    else if constexpr (std::is_same_v<M, QString> || std::is_same_v<M, QDate> || std::is_enum_v<M>)
        return "TEXT";
    else
        return "BLOB";
}

using Names_ = std::vector<std::string>;

template <class T>
TableSpec table(const char* name, Scope scope, Growth growth, Names_ indexed,
                Names_ searchable = {}) {
    TableSpec spec{TableOf<T>::number,   name, scope, growth, {}, std::move(indexed),
                   std::move(searchable)};
    eachField<T>([&](const auto& f) {
        using Member = std::decay_t<decltype(std::declval<T>().*(f.member))>;
        spec.columns.push_back({f.number, f.name, columnType<Member>()});
    });
    return spec;
}

} // namespace

const std::vector<TableSpec>& allTables() {
    constexpr auto edit = Growth::Editable;
    constexpr auto record = Growth::Record;
    constexpr auto trust = Scope::Trust;
    constexpr auto hub = Scope::Hub;
    static const std::vector<TableSpec> tables{
        table<ServiceArea>("service_area", trust, edit, {}),
        table<Hub>("hub", trust, edit, {}),
        table<Person>("person", trust, edit, {}),
        table<Membership>("membership", trust, edit, {"hub", "person"}),
        table<Cover>("cover", trust, edit, {"hub"}),
        table<PersonTag>("person_tag", trust, edit, {"person"}),
        table<Setting>("setting", trust, edit, {}),
        table<Family>("family", hub, edit, {"reference"}, {"name", "reference"}),
        table<Child>("child", hub, edit, {"family", "case_number"},
                     {"given", "surname", "known_as", "case_number", "nhs_number", "upn", "born"}),
        table<Adult>("adult", hub, edit, {"family"},
                     {"given", "surname", "known_as", "phone", "born"}),
        table<Relation>("relation", hub, edit, {"family"}),
        table<Address>("address", hub, edit, {"family"}, {"lines", "postcode"}),
        table<Case>("family_case", hub, edit, {"family", "hub"}),
        table<Allocation>("allocation", hub, edit, {"child", "case_id"}),
        table<CoWorker>("co_worker", hub, edit, {"case_id"}),
        table<Note>("note", hub, record, {"family,at"}, {"text"}),
        // the case list and the agenda read all visits of a hub from the index alone; a family's
        // page reads the last few of everything, newest first
        table<Visit>("visit", hub, record,
                     {"family,child,seen,alone,on_day,gone", "family,on_day,note"}),
        table<Voice>("voice", hub, record, {"family,on_day,child"}, {"words"}),
        table<Incident>("incident", hub, record, {"family,on_day"}, {"words"}),
        table<KeyDate>("key_date", hub, edit, {"family,held,kind"}),
        table<Action>("action", hub, edit, {"family,state", "from_discussion", "owner"}, {"what"}),
        table<ActionStep>("action_step", hub, record, {"action"}),
        table<Direction>("direction", hub, edit, {"family,decided_at,discussion", "discussion"},
                         {"decision"}),
        table<Challenge>("challenge", hub, edit, {"family"}),
        table<Meeting>("meeting", hub, edit, {"hub"}),
        table<Attendance>("attendance", hub, edit, {"meeting"}),
        table<AgendaItem>("agenda_item", hub, edit, {"meeting", "case_id"}),
        table<AgendaRequest>("agenda_request", hub, edit, {"case_id"}),
        table<Discussion>("discussion", hub, edit, {"meeting", "family,on_day"},
                          {"question", "reflection"}),
        table<Scale>("scale", hub, record, {"family,on_day", "discussion"}),
        table<Hypothesis>("hypothesis", hub, edit, {"family", "discussion"}),
        table<Contribution>("contribution", hub, record, {"discussion"}),
        table<SignRequest>("sign_request", hub, edit, {"discussion", "asked"}),
        table<SignedRecord>("signed_record", hub, record, {"discussion", "family"}),
        table<Amendment>("amendment", hub, record, {"record"}),
        table<KnownPerson>("known_person", Scope::Index, edit, {"hub,standing"},
                           {"given", "surname", "known_as", "born"}),
        table<HubWeek>("hub_week", Scope::Counts, edit, {"hub,monday"}),
        table<Attachment>("attachment", hub, record, {"family,at"}, {"name", "what"}),
        table<SamePerson>("same_person", hub, record, {"family"}),
        table<CaseView>("case_view", Scope::Audit, record, {"hub", "person"}),
    };
    return tables;
}

} // namespace rt
