// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/id.h"

namespace rt {

using AreaId = Id<struct AreaTag>;
using HubId = Id<struct HubTag>;
using PersonId = Id<struct PersonTag>;
using MembershipId = Id<struct MembershipTag>;
using CoverId = Id<struct CoverTag>;
using PersonTagId = Id<struct PersonTagTag>;
using SettingId = Id<struct SettingTag>;
using FamilyId = Id<struct FamilyTag>;
using ChildId = Id<struct ChildTag>;
using AdultId = Id<struct AdultTag>;
using RelationId = Id<struct RelationTag>;
using AddressId = Id<struct AddressTag>;
using CaseId = Id<struct CaseTag>;
using AllocationId = Id<struct AllocationTag>;
using CoWorkerId = Id<struct CoWorkerTag>;
using NoteId = Id<struct NoteTag>;
using VisitId = Id<struct VisitTag>;
using VoiceId = Id<struct VoiceTag>;
using IncidentId = Id<struct IncidentTag>;
using KeyDateId = Id<struct KeyDateTag>;
using ActionId = Id<struct ActionTag>;
using ActionStepId = Id<struct ActionStepTag>;
using DirectionId = Id<struct DirectionTag>;
using ChallengeId = Id<struct ChallengeTag>;
using MeetingId = Id<struct MeetingTag>;
using AttendanceId = Id<struct AttendanceTag>;
using AgendaItemId = Id<struct AgendaItemTag>;
using AgendaRequestId = Id<struct AgendaRequestTag>;
using DiscussionId = Id<struct DiscussionTag>;
using ScaleId = Id<struct ScaleTag>;
using HypothesisId = Id<struct HypothesisTag>;
using ContributionId = Id<struct ContributionTag>;
using SignRequestId = Id<struct SignRequestTag>;
using SignedRecordId = Id<struct SignedRecordTag>;
using AmendmentId = Id<struct AmendmentTag>;
using KnownPersonId = Id<struct KnownPersonTag>;
using HubWeekId = Id<struct HubWeekTag>;
using AttachmentId = Id<struct AttachmentTag>;

} // namespace rt
