// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/settings.h"

#include <array>

// The table of settings. "Our guess" means that no source was found: revisit after a pilot hub.
namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr SettingRule rules[] = {
    {"agenda.cadence_weeks.early_help"_L1, "4"_L1,
     "Weeks from one deep discussion of a family to the next, early help. Local, not law."_L1},
    {"agenda.cadence_weeks.assessment"_L1, "4"_L1, "The same, during an assessment. Local."_L1},
    {"agenda.cadence_weeks.child_in_need"_L1, "4"_L1, "The same, child in need. Local."_L1},
    {"agenda.cadence_weeks.child_protection"_L1, "2"_L1,
     "The same, child protection plan. Local."_L1},
    {"agenda.cadence_weeks.looked_after"_L1, "4"_L1, "The same, looked after. Local."_L1},
    {"agenda.cadence_weeks.leaving_care"_L1, "4"_L1, "The same, leaving care. Local."_L1},
    {"agenda.cadence_weeks.unborn"_L1, "2"_L1, "The same, before a birth. Local."_L1},
    {"agenda.cadence_weeks.hub"_L1, "0"_L1,
     "The same for every family of a hub, whatever its status; 0: by status. Local."_L1},
    {"agenda.limit_extra_weeks"_L1, "2"_L1,
     "Weeks past its cadence after which a family must be discussed. Our guess."_L1},
    {"agenda.must.review_working_days"_L1, "10"_L1,
     "A conference, care review or court date this near is a must. Our guess."_L1},
    {"agenda.must.incident_days"_L1, "7"_L1,
     "Days for which a critical incident makes a family a must. Our guess."_L1},
    {"agenda.horizon_working_days"_L1, "20"_L1,
     "A review, conference or court date this near gives points. Our guess."_L1},
    {"agenda.points.week_beyond"_L1, "3"_L1,
     "Points for each week past the cadence. Our guess."_L1},
    {"agenda.points.week_beyond_most"_L1, "15"_L1, "The most points for that. Our guess."_L1},
    {"agenda.points.scale_drop"_L1, "4"_L1, "Points when the hub's scale fell by 1. Our guess."_L1},
    {"agenda.points.scale_flat"_L1, "5"_L1, "Points for a flat, low scale. Our guess."_L1},
    {"agenda.points.rolled"_L1, "3"_L1, "Points for each action rolled twice. Our guess."_L1},
    {"agenda.points.rolled_most"_L1, "9"_L1, "The most points for that. Our guess."_L1},
    {"agenda.points.plan_old"_L1, "4"_L1, "Points for a plan not updated in time. Our guess."_L1},
    {"agenda.points.not_seen_alone"_L1, "6"_L1,
     "Points when a child was not seen alone in time. Our guess."_L1},
    {"agenda.points.voice_old"_L1, "4"_L1, "Points when a child's views are old. Our guess."_L1},
    {"agenda.points.date_coming"_L1, "4"_L1, "Points for a review that comes up. Our guess."_L1},
    {"agenda.points.asked"_L1, "6"_L1, "Points when a colleague asked. Our guess."_L1},
    {"agenda.points.ready_to_close"_L1, "3"_L1, "Points when ready to close. Our guess."_L1},
    {"agenda.points.not_reached"_L1, "6"_L1,
     "Points when the last meeting did not reach the family. Our guess."_L1},
    {"agenda.deep_from_points"_L1, "6"_L1,
     "From these points on a family gets a deep discussion while time lasts. Our guess."_L1},
    {"agenda.minutes.new_or_urgent"_L1, "10"_L1, "Minutes, new or urgent. Our guess."_L1},
    {"agenda.minutes.review"_L1, "8"_L1, "Minutes before a review. Our guess."_L1},
    {"agenda.minutes.routine"_L1, "5"_L1, "Minutes otherwise. Our guess."_L1},
    {"agenda.minutes.quick"_L1, "2"_L1, "Minutes of a quick discussion. Our guess."_L1},
    {"agenda.minutes.usual"_L1, "6"_L1,
     "Minutes a family when time is forecast: 60 less 10, or 150 less 25, over the families."_L1},
    {"meeting.minutes"_L1, "90"_L1, "Length of a weekly meeting. Local."_L1},
    {"meeting.overhead_minutes"_L1, "10"_L1, "Of it, for opening and ending. Local."_L1},
    {"scale.big_drop"_L1, "2"_L1, "A fall of the hub's scale that makes a must. Our guess."_L1},
    {"scale.flat_below"_L1, "5"_L1, "A scale below this can be flat. Our guess."_L1},
    {"scale.flat_weeks"_L1, "8"_L1, "Weeks without a move that count as flat. Our guess."_L1},
    {"scale.spread"_L1, "3"_L1,
     "Between the hub's number and another voice's: raises a question. Our guess."_L1},
    {"voice.days"_L1, "42"_L1, "Days after which a child's views are old. Our guess."_L1},
    {"visits.early_help"_L1, "none"_L1, "The child is seen at least this often. Local."_L1},
    {"visits.assessment"_L1, "10 working days"_L1, "The same, during an assessment. Local."_L1},
    {"visits.child_in_need"_L1, "20 working days"_L1,
     "The same, child in need. Local: 20 working days in some councils, 6 weeks in others."_L1},
    {"visits.child_protection"_L1, "10 working days"_L1,
     "The same, child protection plan. Local, commonly 10 working days; not national law."_L1},
    {"visits.looked_after"_L1, "6 weeks"_L1,
     "The same, looked after. Care Planning Regulations 2010, regulation 28, first year."_L1},
    {"visits.leaving_care"_L1, "8 weeks"_L1, "The same, leaving care. Guidance; local."_L1},
    {"visits.alone.early_help"_L1, "none"_L1,
     "The child is seen alone at least so often. Local."_L1},
    {"visits.alone.assessment"_L1, "20 working days"_L1, "The same, during an assessment."_L1},
    {"visits.alone.child_in_need"_L1, "8 weeks"_L1, "The same, child in need. Our guess."_L1},
    {"visits.alone.child_protection"_L1, "20 working days"_L1,
     "The same, child protection plan. Our guess."_L1},
    {"visits.alone.looked_after"_L1, "6 weeks"_L1, "The same, looked after. Our guess."_L1},
    {"visits.alone.leaving_care"_L1, "none"_L1, "The same, leaving care. Our guess."_L1},
    {"plan.update.early_help"_L1, "12 weeks"_L1, "The plan is updated at least this often."_L1},
    {"plan.update.assessment"_L1, "none"_L1, "The same, during an assessment."_L1},
    {"plan.update.child_in_need"_L1, "12 weeks"_L1, "The same, child in need. Local."_L1},
    {"plan.update.child_protection"_L1, "6 weeks"_L1,
     "The same, child protection plan: with the core group. Local."_L1},
    {"plan.update.looked_after"_L1, "6 months"_L1,
     "The same, looked after: with the review. Care Planning Regulations 2010, regulation 33."_L1},
    {"plan.update.leaving_care"_L1, "6 months"_L1, "The same: pathway plan review."_L1},
    {"authority.plan"_L1, "consultant"_L1, "Who decides on the plan. Local."_L1},
    {"authority.visits"_L1, "consultant"_L1, "Who decides how often a child is seen. Local."_L1},
    {"authority.step_down"_L1, "consultant"_L1, "Who decides on stepping down. Local."_L1},
    {"authority.close"_L1, "consultant"_L1, "Who decides on closing. Local."_L1},
    {"authority.strategy"_L1, "consultant"_L1, "Who asks for a strategy discussion. Local."_L1},
    {"authority.conference"_L1, "group_manager"_L1, "Who asks for a conference. Local."_L1},
    {"authority.legal_meeting"_L1, "group_manager"_L1, "Who asks for legal planning. Local."_L1},
    {"authority.proceedings"_L1, "head_of_operations"_L1, "Who issues proceedings. Local."_L1},
    {"authority.accommodate"_L1, "head_of_operations"_L1,
     "Who decides that a child becomes looked after. Local."_L1},
    {"authority.placement"_L1, "group_manager"_L1, "Who decides on a placement. Local."_L1},
    {"authority.money"_L1, "group_manager"_L1, "Who spends above the hub's budget. Local."_L1},
    {"authority.other"_L1, "consultant"_L1, "Who decides anything else. Local."_L1},
    {"lock.idle_minutes"_L1, "10"_L1, "Minutes without a key until the screen locks. Local."_L1},
    {"words.young_person_age"_L1, "14"_L1, "From this age on we say young person. Local."_L1},
};

} // namespace

std::span<const SettingRule> settingRules() {
    return rules;
}

} // namespace rt
