// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/attachment.h"
#include "core/domain/casework.h"
#include "core/domain/family.h"
#include "core/domain/meeting.h"
#include "core/domain/organisation.h"
#include "core/domain/published.h"
#include "core/store/table.h"

// Which stored type is which table of the change log. Numbers are never reused.
namespace rt {

// clang-format off
template <> struct TableOf<ServiceArea>   { static constexpr int number = 1; };
template <> struct TableOf<Hub>           { static constexpr int number = 2; };
template <> struct TableOf<Person>        { static constexpr int number = 3; };
template <> struct TableOf<Membership>    { static constexpr int number = 4; };
template <> struct TableOf<Cover>         { static constexpr int number = 5; };
template <> struct TableOf<PersonTag>     { static constexpr int number = 6; };
template <> struct TableOf<Setting>       { static constexpr int number = 7; };
template <> struct TableOf<Family>        { static constexpr int number = 8; };
template <> struct TableOf<Child>         { static constexpr int number = 9; };
template <> struct TableOf<Adult>         { static constexpr int number = 10; };
template <> struct TableOf<Relation>      { static constexpr int number = 11; };
template <> struct TableOf<Address>       { static constexpr int number = 12; };
template <> struct TableOf<Case>          { static constexpr int number = 13; };
template <> struct TableOf<Allocation>    { static constexpr int number = 14; };
template <> struct TableOf<CoWorker>      { static constexpr int number = 15; };
template <> struct TableOf<Note>          { static constexpr int number = 16; };
template <> struct TableOf<Visit>         { static constexpr int number = 17; };
template <> struct TableOf<Voice>         { static constexpr int number = 18; };
template <> struct TableOf<Incident>      { static constexpr int number = 19; };
template <> struct TableOf<KeyDate>       { static constexpr int number = 20; };
template <> struct TableOf<Action>        { static constexpr int number = 21; };
template <> struct TableOf<ActionStep>    { static constexpr int number = 22; };
template <> struct TableOf<Direction>     { static constexpr int number = 23; };
template <> struct TableOf<Challenge>     { static constexpr int number = 24; };
template <> struct TableOf<Meeting>       { static constexpr int number = 25; };
template <> struct TableOf<Attendance>    { static constexpr int number = 26; };
template <> struct TableOf<AgendaItem>    { static constexpr int number = 27; };
template <> struct TableOf<AgendaRequest> { static constexpr int number = 28; };
template <> struct TableOf<Discussion>    { static constexpr int number = 29; };
template <> struct TableOf<Scale>         { static constexpr int number = 30; };
template <> struct TableOf<Hypothesis>    { static constexpr int number = 31; };
template <> struct TableOf<Contribution>  { static constexpr int number = 32; };
template <> struct TableOf<SignRequest>   { static constexpr int number = 33; };
template <> struct TableOf<SignedRecord>  { static constexpr int number = 34; };
template <> struct TableOf<Amendment>     { static constexpr int number = 35; };
template <> struct TableOf<KnownPerson>   { static constexpr int number = 36; };
template <> struct TableOf<HubWeek>       { static constexpr int number = 37; };
template <> struct TableOf<Attachment>    { static constexpr int number = 38; };

// clang-format on

} // namespace rt
