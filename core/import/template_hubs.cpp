// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/template_columns.h"

namespace rt {

namespace {

constexpr ImportColumn hubColumns[] = {
    {u"label",
     u"Hub",
     CellType::Text,
     Need::Required,
     u"",
     u"hublabel,hubnumber,hubno,number,hubid",
     {u"EXAMPLE 91", u"EXAMPLE 92"},
     u"The hub's number or short label, as everybody says it: 13."},
    {u"name",
     u"Hub name",
     CellType::Text,
     Need::Required,
     u"",
     u"name,title",
     {u"Example Court Hub", u"Example Front Door"},
     u"The name of the hub in words."},
    {u"type",
     u"Type",
     CellType::Code,
     Need::Required,
     u"front_door=front door,first contact,mash;"
     u"early_intervention=early intervention,innovation,innovations,enhanced;"
     u"pause=pause project;"
     u"information_team=information and resource team,information team,resource team,irt;"
     u"disability=children with disabilities,disabilities,cwd;"
     u"court=court work,court team;"
     u"child_protection=child protection,cp,protection;"
     u"looked_after=looked after,children looked after,looked after children,cla,lac;"
     u"leaving_care=leaving care,care leavers",
     u"hubtype,kind",
     {u"court", u"front door"},
     u"What the hub mainly does; it decides which roles the hub needs."},
    {u"area",
     u"Service area",
     CellType::Text,
     Need::Optional,
     u"",
     u"area,service,directorate",
     {u"Specialist", u"Front Door"},
     u"The service area that the hub belongs to."},
    {u"specialisms",
     u"Specialisms",
     CellType::Words,
     Need::Optional,
     u"",
     u"specialism,speciality,specialities,expertise",
     {u"court work; parenting assessments", u""},
     u"What the hub is especially good at, with semicolons between."},
    {u"band_from",
     u"Children from",
     CellType::Count,
     Need::Optional,
     u"",
     u"bandfrom,minimum,min,lower,minimumchildren,childrenmin",
     {u"40", u"40"},
     u"The fewest children that the hub plans for; 40 if left empty."},
    {u"band_to",
     u"Children to",
     CellType::Count,
     Need::Optional,
     u"",
     u"bandto,maximum,max,upper,capacity,maximumchildren,childrenmax",
     {u"70", u"70"},
     u"The most children that the hub plans for; 70 if left empty."},
    {u"opened",
     u"Opened",
     CellType::AnyDate,
     Need::Optional,
     u"",
     u"dateopened,openeddate,openedon,startdate",
     {u"01/04/2016", u"01/04/2016"},
     u"The day on which the hub opened."},
    {u"closed",
     u"Closed",
     CellType::AnyDate,
     Need::Optional,
     u"",
     u"dateclosed,closeddate,closedon,enddate,mergedon",
     {u"", u""},
     u"The day on which the hub closed or was merged; empty while it works."},
    {u"merged_into",
     u"Merged into",
     CellType::Text,
     Need::Optional,
     u"",
     u"mergedwith,successor",
     {u"", u""},
     u"The hub that took the work over."},
    {u"group_manager",
     u"Group manager",
     CellType::Text,
     Need::Optional,
     u"",
     u"manager,gm,groupmanageremail",
     {u"example.manager@example.org", u""},
     u"Name, e-mail address or staff number of the group manager."},
};
static_assert(std::size(hubColumns) == HubColumn::Count);

constexpr ImportColumn personColumns[] = {
    {u"staff_number",
     u"Staff number",
     CellType::Text,
     Need::Optional,
     u"",
     u"staffno,staffid,employeenumber,employeeno,payroll,payrollnumber,workerid",
     {u"EXAMPLE-P1", u"EXAMPLE-P2"},
     u"The authority's number for this person; it keeps people with one name apart."},
    {u"given_name",
     u"First name",
     CellType::Text,
     Need::Required,
     u"",
     u"givenname,given,forename,forenames,firstname,firstnames",
     {u"Example-Amara", u"Example-Tom"},
     u"First name, as colleagues know it."},
    {u"family_name",
     u"Family name",
     CellType::Text,
     Need::Required,
     u"",
     u"surname,lastname,secondname",
     {u"Okafor", u"Reed"},
     u"Family name."},
    {u"email",
     u"E-mail",
     CellType::Text,
     Need::Optional,
     u"",
     u"email,emailaddress,mail",
     {u"amara.okafor@example.org", u"tom.reed@example.org"},
     u"Work e-mail address; other lists may name the person by it."},
    {u"role",
     u"Role",
     CellType::Code,
     Need::Required,
     u"consultant=consultant social worker,csw,consultant sw;"
     u"coordinator=hub coordinator,co-ordinator,hub co-ordinator;"
     u"senior_social_worker=senior social worker,ssw;"
     u"social_worker=social worker,sw;"
     u"family_support_worker=family support worker,fsw,family support;"
     u"newly_qualified=asye,newly qualified social worker,nqsw,social worker in first year;"
     u"clinician=hub clinician,pmhw,primary mental health worker,family therapist,therapist;"
     u"group_manager=group manager,gm;"
     u"clinical_lead=clinical lead;"
     u"business_support_manager=business support manager,hub business support manager;"
     u"head_of_operations=head of operations,head of service;"
     u"quality=qa,quality assurance,quality assurance officer;"
     u"partner=partner practitioner,police,police officer,health,health visitor,school nurse,nurse",
     u"jobtitle,job,position,post",
     {u"consultant social worker", u"coordinator"},
     u"What the person does in the hub."},
    {u"hub",
     u"Hub",
     CellType::Text,
     Need::Optional,
     u"",
     u"hublabel,hubnumber,hubno,team",
     {u"EXAMPLE 91", u"EXAMPLE 91"},
     u"The hub, by number or name. Use one row for each hub that the person works in."},
    {u"share",
     u"Share of full time",
     CellType::Percent,
     Need::Optional,
     u"",
     u"fte,wte,fulltimeequivalent,share,hours,percentage",
     {u"100%", u"50%"},
     u"1, 0.5 or 50%; full time if left empty."},
    {u"basis",
     u"Permanent or agency",
     CellType::Code,
     Need::Optional,
     u"permanent=perm,employee,employed;"
     u"agency=locum,agency worker,temporary,temp",
     u"basis,contract,contracttype,employment,employmenttype",
     {u"permanent", u"agency"},
     u"Permanent or agency."},
    {u"from",
     u"From",
     CellType::AnyDate,
     Need::Optional,
     u"",
     u"start,startdate,started,since,datefrom",
     {u"01/09/2024", u"01/09/2024"},
     u"The first day in this role."},
    {u"to",
     u"To",
     CellType::AnyDate,
     Need::Optional,
     u"",
     u"end,enddate,left,leavingdate,until,dateto",
     {u"", u""},
     u"The last day in this role; empty while it lasts."},
    {u"skills",
     u"Skills",
     CellType::Words,
     Need::Optional,
     u"",
     u"skill,goodwith,languages,interests",
     {u"good with teenagers; Polish", u""},
     u"What colleagues can ask this person for, with semicolons between."},
    {u"phone",
     u"Phone",
     CellType::Text,
     Need::Optional,
     u"",
     u"telephone,mobile,tel,phonenumber,mobilenumber",
     {u"01632 960001", u""},
     u"Work telephone number."},
};
static_assert(std::size(personColumns) == PersonColumn::Count);

} // namespace

std::span<const ImportColumn> hubImportColumns() {
    return hubColumns;
}

std::span<const ImportColumn> personImportColumns() {
    return personColumns;
}

} // namespace rt
