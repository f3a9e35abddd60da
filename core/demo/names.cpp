// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/names.h"

namespace rt::demo {

namespace {

// clang-format off
constexpr Phrase enS[] = {u"Hartwell", u"Mitchell", u"Barlow", u"Frost", u"Pemberton", u"Wade", u"Tully", u"Marsh", u"Holt", u"Dunn", u"Ashdown", u"Kemp", u"Lacey", u"Perrin", u"Stokes", u"Vickers", u"Goddard", u"Thorne", u"Wakefield", u"Rudd"};
constexpr Phrase enG[] = {u"Ellie", u"Grace", u"Amber", u"Holly", u"Poppy", u"Jade", u"Megan", u"Lily", u"Daisy", u"Ruby", u"Chloe", u"Skye", u"Hannah", u"Molly", u"Tara", u"Beth"};
constexpr Phrase enB[] = {u"Jack", u"Alfie", u"Ryan", u"Callum", u"Harry", u"Tyler", u"Finley", u"Owen", u"Luke", u"Archie", u"Toby", u"Lewis", u"Connor", u"Jamie", u"Reece", u"Noah"};
constexpr Phrase irS[] = {u"Brennan", u"Doyle", u"Keogh", u"Tiernan", u"Mulcahy", u"Connors"};
constexpr Phrase irG[] = {u"Aoife", u"Niamh", u"Ciara", u"Bridget", u"Nora", u"Kathleen"};
constexpr Phrase irB[] = {u"Cian", u"Declan", u"Rory", u"Patrick", u"Eoin", u"Martin"};
constexpr Phrase paS[] = {u"Kaur", u"Sandhu", u"Gill", u"Dhaliwal", u"Bains", u"Grewal", u"Johal"};
constexpr Phrase paG[] = {u"Simran", u"Jasleen", u"Harpreet", u"Kiran", u"Navneet", u"Manpreet", u"Gurleen"};
constexpr Phrase paB[] = {u"Arjan", u"Gurdeep", u"Jaspal", u"Harvir", u"Karan", u"Ranjit", u"Balraj"};
constexpr Phrase pkS[] = {u"Hussain", u"Khan", u"Mahmood", u"Akhtar", u"Iqbal", u"Rafiq", u"Shah", u"Bibi"};
constexpr Phrase pkG[] = {u"Aisha", u"Zara", u"Hafsa", u"Mariam", u"Sana", u"Iqra", u"Noor", u"Amina"};
constexpr Phrase pkB[] = {u"Hamza", u"Bilal", u"Yusuf", u"Zain", u"Imran", u"Adeel", u"Haris", u"Umar"};
constexpr Phrase inS[] = {u"Patel", u"Sharma", u"Desai", u"Nair", u"Rao", u"Mehta"};
constexpr Phrase inG[] = {u"Anjali", u"Priya", u"Diya", u"Meera", u"Kavya", u"Asha"};
constexpr Phrase inB[] = {u"Rohan", u"Dev", u"Nikhil", u"Aarav", u"Vikram", u"Sanjay"};
constexpr Phrase plS[] = {u"Nowak", u"Mazur", u"Kaczmarek", u"Wójcik", u"Pawlak", u"Zając", u"Duda"};
constexpr Phrase plG[] = {u"Zofia", u"Maja", u"Oliwia", u"Ania", u"Kasia", u"Hania", u"Ewa"};
constexpr Phrase plB[] = {u"Kacper", u"Filip", u"Jakub", u"Tomek", u"Marek", u"Adam", u"Szymon"};
constexpr Phrase soS[] = {u"Farah", u"Warsame", u"Abdi", u"Hersi", u"Jama", u"Osman"};
constexpr Phrase soG[] = {u"Hodan", u"Ayaan", u"Sagal", u"Ifrah", u"Fadumo", u"Hibo"};
constexpr Phrase soB[] = {u"Abdirahman", u"Liban", u"Guled", u"Mustafe", u"Zakaria", u"Ilyas"};
constexpr Phrase ngS[] = {u"Adeyemi", u"Okafor", u"Balogun", u"Eze", u"Okonkwo", u"Afolabi", u"Adebayo"};
constexpr Phrase ngG[] = {u"Temi", u"Ada", u"Folake", u"Ngozi", u"Simi", u"Bisi", u"Chioma"};
constexpr Phrase ngB[] = {u"Tobi", u"Emeka", u"Kunle", u"Femi", u"Dayo", u"Chidi", u"Seyi"};
constexpr Phrase ghS[] = {u"Mensah", u"Boateng", u"Asante", u"Owusu", u"Osei"};
constexpr Phrase ghG[] = {u"Akosua", u"Abena", u"Efua", u"Esi", u"Adwoa"};
constexpr Phrase ghB[] = {u"Kwame", u"Kofi", u"Yaw", u"Kojo", u"Nana"};
constexpr Phrase caS[] = {u"Campbell", u"Grant", u"Francis", u"Bailey", u"Morrison", u"Wint"};
constexpr Phrase caG[] = {u"Shanice", u"Keisha", u"Tiana", u"Renee", u"Alisha", u"Zoë"};
constexpr Phrase caB[] = {u"Jerome", u"Marlon", u"Andre", u"Kieron", u"Tyrell", u"Leon"};
constexpr Phrase roS[] = {u"Popescu", u"Ionescu", u"Dumitru", u"Stan", u"Radu"};
constexpr Phrase roG[] = {u"Ioana", u"Andreea", u"Bianca", u"Elena", u"Sorina"};
constexpr Phrase roB[] = {u"Matei", u"Andrei", u"Luca", u"Stefan", u"Ionut"};
constexpr Phrase arS[] = {u"Haddad", u"Khalil", u"Mansour", u"Saleh", u"Nasser"};
constexpr Phrase arG[] = {u"Layla", u"Rania", u"Salma", u"Yasmin", u"Dana"};
constexpr Phrase arB[] = {u"Omar", u"Karim", u"Sami", u"Tariq", u"Yazan"};

constexpr Heritage all[] = {
    {enS, enG, enB, u"English", u"WBRI", u"", 34},
    {irS, irG, irB, u"English", u"WIRI", u"Christian", 4},
    {paS, paG, paB, u"Punjabi", u"AIND", u"Sikh", 12},
    {pkS, pkG, pkB, u"Urdu", u"APKN", u"Muslim", 15},
    {inS, inG, inB, u"Gujarati", u"AIND", u"Hindu", 6},
    {plS, plG, plB, u"Polish", u"WOTH", u"Christian", 8},
    {soS, soG, soB, u"Somali", u"BAFR", u"Muslim", 5},
    {ngS, ngG, ngB, u"Yoruba", u"BAFR", u"Christian", 5},
    {ghS, ghG, ghB, u"Twi", u"BAFR", u"Christian", 3},
    {caS, caG, caB, u"English", u"BCRB", u"Christian", 4},
    {roS, roG, roB, u"Romanian", u"WOTH", u"Christian", 2},
    {arS, arG, arB, u"Arabic", u"OOTH", u"Muslim", 2},
};

constexpr Phrase nursery[] = {u"Acornwick Nursery", u"Tumblebeck Nursery", u"Puddlemere Nursery"};
constexpr Phrase primary[] = {u"Brindlemere Primary", u"Larkhollow Primary", u"Otterspring Primary", u"Wrenmoor Juniors", u"Pennywell Cross Primary"};
constexpr Phrase secondary[] = {u"Quillstone Academy", u"Tamberly High", u"Sablehill School", u"Fennimore College"};
constexpr Phrase street[] = {u"Pepperwood Close", u"Lanternfield Road", u"Thimblegate", u"Gorsewick Avenue", u"Copperpot Lane", u"Mallowdene Drive", u"Quarrybeck Street", u"Nettlecombe Rise", u"Wicketmere Road", u"Sorrelbank Court"};
// clang-format on

} // namespace

const std::span<const Heritage> heritages{all};
const Phrases nurseries{nursery}, primaries{primary}, secondaries{secondary}, streets{street};

const Heritage& anyHeritage(Chance& chance) {
    int left = chance.below(100);
    for (const Heritage& heritage : all)
        if ((left -= heritage.weight) < 0)
            return heritage;
    return all[0];
}

Phrase specialSchool() {
    return u"Hollowbeck School";
}

} // namespace rt::demo
