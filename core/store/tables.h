// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/casework.h"
#include "core/domain/family.h"
#include "core/domain/meeting.h"
#include "core/domain/organisation.h"
#include "core/store/table.h"

// Which stored type is which table of the change log. Numbers are never reused.
namespace rt {

// clang-format off
template <> struct Table<ServiceArea>   { static constexpr int number = 1; };
template <> struct Table<Hub>           { static constexpr int number = 2; };
template <> struct Table<Person>        { static constexpr int number = 3; };
template <> struct Table<Membership>    { static constexpr int number = 4; };
template <> struct Table<Cover>         { static constexpr int number = 5; };
template <> struct Table<PersonTag>     { static constexpr int number = 6; };
template <> struct Table<Setting>       { static constexpr int number = 7; };
template <> struct Table<Family>        { static constexpr int number = 8; };
template <> struct Table<Child>         { static constexpr int number = 9; };
template <> struct Table<Adult>         { static constexpr int number = 10; };
template <> struct Table<Relation>      { static constexpr int number = 11; };
template <> struct Table<Address>       { static constexpr int number = 12; };
template <> struct Table<Case>          { static constexpr int number = 13; };
template <> struct Table<Allocation>    { static constexpr int number = 14; };
template <> struct Table<CoWorker>      { static constexpr int number = 15; };
template <> struct Table<Note>          { static constexpr int number = 16; };
template <> struct Table<Visit>         { static constexpr int number = 17; };
template <> struct Table<Voice>         { static constexpr int number = 18; };
template <> struct Table<Incident>      { static constexpr int number = 19; };
template <> struct Table<KeyDate>       { static constexpr int number = 20; };
template <> struct Table<Action>        { static constexpr int number = 21; };
template <> struct Table<ActionStep>    { static constexpr int number = 22; };
template <> struct Table<Direction>     { static constexpr int number = 23; };
template <> struct Table<Challenge>     { static constexpr int number = 24; };
template <> struct Table<Meeting>       { static constexpr int number = 25; };
template <> struct Table<Attendance>    { static constexpr int number = 26; };
template <> struct Table<AgendaItem>    { static constexpr int number = 27; };
template <> struct Table<AgendaRequest> { static constexpr int number = 28; };
template <> struct Table<Discussion>    { static constexpr int number = 29; };
template <> struct Table<Scale>         { static constexpr int number = 30; };
template <> struct Table<Hypothesis>    { static constexpr int number = 31; };
template <> struct Table<Contribution>  { static constexpr int number = 32; };
template <> struct Table<SignRequest>   { static constexpr int number = 33; };
template <> struct Table<SignedRecord>  { static constexpr int number = 34; };
template <> struct Table<Amendment>     { static constexpr int number = 35; };
// clang-format on

} // namespace rt
