// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/template_columns.h"

namespace rt {

namespace {

constexpr ImportColumn familyColumns[] = {
    {u"family",
     u"Family reference",
     CellType::Text,
     Need::Required,
     u"",
     u"family,familyref,familyid,familyno,familynumber,householdreference,groupid",
     {u"EXAMPLE-F1", u"EXAMPLE-F1"},
     u"The same for all the members of one family, and different for every family."},
    {u"family_label",
     u"Family known as",
     CellType::Text,
     Need::Optional,
     u"",
     u"familylabel,filename,casename",
     {u"Example family", u"Example family"},
     u"What the hub calls the family; the children's family name if left empty."},
    {u"reference",
     u"Reference",
     CellType::Text,
     Need::Optional,
     u"",
     u"ref,personreference,personref,personid,memberreference,memberid,childreference,childref,"
     u"childid,localid",
     {u"EXAMPLE-F1-1", u"EXAMPLE-F1-2"},
     u"This person's own number; it lets other lists name the person and lets a corrected name be "
     u"recognised."},
    {u"role",
     u"Child or adult",
     CellType::Code,
     Need::Required,
     u"child=young person,yp,unborn,baby,c;"
     u"adult=parent,carer,mother,father,a",
     u"role,membertype,childadult,persontype",
     {u"child", u"adult"},
     u"Child or adult."},
    {u"given_name",
     u"First name",
     CellType::Text,
     Need::Optional,
     u"",
     u"givenname,given,forename,forenames,firstname,firstnames",
     {u"Example-Mia", u"Example-Jo"},
     u"First name; may be empty for an unborn child."},
    {u"family_name",
     u"Family name",
     CellType::Text,
     Need::Required,
     u"",
     u"surname,lastname,secondname",
     {u"Sample", u"Sample"},
     u"Family name."},
    {u"known_as",
     u"Known as",
     CellType::Text,
     Need::Optional,
     u"",
     u"preferredname,nickname,alias,preferred",
     {u"", u""},
     u"The name that the person uses every day, if different."},
    {u"born",
     u"Date of birth",
     CellType::PastDate,
     Need::Optional,
     u"",
     u"dob,born,birthdate,dateborn,birthday",
     {u"05/03/2014", u"17/08/1988"},
     u"Day, month, year: 05/03/2014."},
    {u"expected",
     u"Expected date",
     CellType::DueDate,
     Need::Optional,
     u"",
     u"edd,duedate,expectedbirth,expecteddateofbirth,expecteddateofdelivery,estimatedduedate,due",
     {u"", u""},
     u"For a child who is not born yet."},
    {u"sex",
     u"Sex",
     CellType::Code,
     Need::Optional,
     u"female=f,girl,woman;"
     u"male=m,boy,man;"
     u"intersex=i;"
     u"unknown=u,not known,unborn",
     u"gender",
     {u"female", u"female"},
     u"Female, male, intersex or unknown."},
    {u"case_number",
     u"Statutory case number",
     CellType::Text,
     Need::Optional,
     u"",
     u"casenumber,caseno,statutorynumber,systemnumber,lcsnumber,mosaicid,mosaicnumber,"
     u"liquidlogicid,systemid,casereference,caseref",
     {u"EXAMPLE-100001", u""},
     u"The number in the authority's case system."},
    {u"language",
     u"Language",
     CellType::Text,
     Need::Optional,
     u"",
     u"firstlanguage,mainlanguage,homelanguage",
     {u"English", u"English"},
     u"The language the person speaks best."},
    {u"school",
     u"School",
     CellType::Text,
     Need::Optional,
     u"",
     u"nursery,schoolnursery,schoolname,education",
     {u"Example Primary School", u""},
     u"School or nursery."},
    {u"phone",
     u"Phone",
     CellType::Text,
     Need::Optional,
     u"",
     u"telephone,mobile,tel,phonenumber,mobilenumber",
     {u"", u"01632 960002"},
     u"Telephone number."},
    {u"address1",
     u"Address line 1",
     CellType::Text,
     Need::Optional,
     u"",
     u"address,addressline,address1,street",
     {u"1 Example Street", u"1 Example Street"},
     u"House and street."},
    {u"address2",
     u"Address line 2",
     CellType::Text,
     Need::Optional,
     u"",
     u"address2,locality",
     {u"", u""},
     u"Second line of the address."},
    {u"town",
     u"Town",
     CellType::Text,
     Need::Optional,
     u"",
     u"city,addressline3,address3",
     {u"Exampleton", u"Exampleton"},
     u"Town or city."},
    {u"postcode",
     u"Postcode",
     CellType::Text,
     Need::Optional,
     u"",
     u"postalcode,zip",
     {u"ZZ99 9ZZ", u"ZZ99 9ZZ"},
     u"Postcode."},
    {u"address_private",
     u"Keep address private",
     CellType::YesNo,
     Need::Optional,
     u"",
     u"keepaddressprivate,privateaddress,confidentialaddress,addressconfidential,addressprivate",
     {u"no", u"yes"},
     u"Yes if the address must not be shown or printed for others in the family."},
};
static_assert(std::size(familyColumns) == FamilyColumn::Count);

constexpr ImportColumn relationColumns[] = {
    {u"person",
     u"Person",
     CellType::Text,
     Need::Required,
     u"",
     u"personreference,personref,childreference,childref,child,from,personid",
     {u"EXAMPLE-F1-2", u"EXAMPLE-F1-1"},
     u"Reference of the first person, from the list of families."},
    {u"relative",
     u"Relative",
     CellType::Text,
     Need::Required,
     u"",
     u"relativereference,relatedto,relatedperson,relativeref,to,otherperson,relativeid",
     {u"EXAMPLE-F1-1", u"EXAMPLE-F1-3"},
     u"Reference of the second person."},
    {u"relation",
     u"Relation",
     CellType::Code,
     Need::Required,
     u"mother=mum,birth mother;"
     u"father=dad,birth father;"
     u"parent=birth parent;"
     u"step_parent=step parent,stepmother,stepfather,step-mother,step-father,step mother,step "
     u"father;"
     u"grandparent=grandmother,grandfather,nan,grandma,grandad;"
     u"sibling=brother,sister;"
     u"half_sibling=half sibling,half-brother,half-sister,half brother,half sister;"
     u"step_sibling=step sibling,step brother,step sister;"
     u"aunt_or_uncle=aunt,uncle;"
     u"cousin;"
     u"partner=husband,wife,spouse;"
     u"former_partner=ex-partner,former partner,ex partner,ex;"
     u"carer=kinship carer,connected person;"
     u"foster_carer=foster carer,foster parent;"
     u"guardian=special guardian,legal guardian;"
     u"adoptive_parent=adoptive parent,adoptive mother,adoptive father;"
     u"other=other relative,family friend,friend",
     u"relation,relationship,relationtype,isthe,relationshiptype",
     {u"mother", u"sibling"},
     u"What the first person is to the second: mother, brother, carer."},
    {u"parental_responsibility",
     u"Parental responsibility",
     CellType::YesNo,
     Need::Optional,
     u"",
     u"pr,hasparentalresponsibility,haspr",
     {u"yes", u"no"},
     u"Yes if the first person has parental responsibility for the second."},
    {u"lives_with",
     u"Lives with",
     CellType::YesNo,
     Need::Optional,
     u"",
     u"liveswith,livestogether,samehousehold",
     {u"yes", u"yes"},
     u"Yes if they live together."},
};
static_assert(std::size(relationColumns) == RelationColumn::Count);

} // namespace

std::span<const ImportColumn> familyImportColumns() {
    return familyColumns;
}

std::span<const ImportColumn> relationImportColumns() {
    return relationColumns;
}

} // namespace rt
