// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/capture_line.h"

#include "core/base/text.h"
#include "core/queries/called.h"
#include "core/queries/family_people.h"
#include "core/queries/rows.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int longestName = 3; // words before "note" or "visit"
constexpr int mostFound = 12;

// The first words of what is typed, and where each ends.
struct Words {
    QStringList folded;
    std::vector<qsizetype> ends;

    explicit Words(const QString& typed) {
        static const QRegularExpression word(u"\\S+"_s);
        for (auto all = word.globalMatch(typed); all.hasNext() && folded.size() <= longestName;) {
            const auto one = all.next();
            folded << rt::folded(one.captured()).remove(u':').remove(u',');
            ends.push_back(one.capturedEnd());
        }
    }

    QString before(qsizetype word) const { return folded.mid(0, word).join(u' '); }
};

bool isCalled(const Child& child, const QString& word) {
    return word == folded(child.given) || word == folded(child.knownAs);
}

// The children whom the words name; none where they name the family alone. Nothing where a word is
// neither.
std::optional<CaptureTarget> match(const Family& family, const std::vector<Child>& children,
                                   const QStringList& words) {
    CaptureTarget target{family.id, {}, family.name, {}};
    for (const QString& word : words) {
        const auto child = std::find_if(children.begin(), children.end(),
                                        [&](const Child& c) { return isCalled(c, word); });
        const bool surname = word == folded(family.name) ||
                             foldedWords(family.name).contains(word) ||
                             std::any_of(children.begin(), children.end(),
                                         [&](const Child& c) { return word == folded(c.surname); });
        if (child == children.end() && !surname)
            return std::nullopt;
        if (child == children.end() ||
            target.children.end() !=
                std::find(target.children.begin(), target.children.end(), child->id))
            continue;
        target.children.push_back(child->id);
        target.childNames << calledName(*child);
    }
    return target;
}

} // namespace

CaptureReader::CaptureReader(Desk& desk, FamilyId here) : m_desk(desk), m_here(here) {
    if (const auto family = rowOf<Family>(desk.db(), here)) {
        m_hereName = family->name;
        m_children = childrenOf(desk.db(), here);
    }
}

const ActionPeople& CaptureReader::peopleOf(FamilyId family) {
    if (!m_people.contains(family))
        m_people.insert(family, ActionPeople(m_desk, family));
    return m_people[family];
}

void CaptureReader::choose(const QString& named, const CaptureTarget& target) {
    m_found[named] = {target};
}

std::optional<CaptureTarget> CaptureReader::here(const QString& named) const {
    if (m_here.isNull())
        return std::nullopt;
    Family family;
    family.id = m_here;
    family.name = m_hereName;
    return match(family, m_children, named.split(u' ', Qt::SkipEmptyParts));
}

std::vector<CaptureTarget> CaptureReader::targets(const QString& named) {
    if (const auto found = m_found.constFind(named); found != m_found.cend())
        return *found;
    std::vector<CaptureTarget> all;
    if (const auto one = here(named)) {
        all.push_back(*one);
    } else {
        if (!m_finder)
            m_finder.emplace(m_desk.db(), m_desk.person(), m_desk.today());
        SearchLine asked;
        asked.words = named;
        for (const FamilyHit& hit : m_finder->find(asked, {mostFound, {}, nullptr})) {
            const auto family = rowOf<Family>(m_desk.db(), hit.family);
            if (hit.closedToReader || !family)
                continue;
            if (const auto target = match(*family, childrenOf(m_desk.db(), family->id),
                                          named.split(u' ', Qt::SkipEmptyParts)))
                all.push_back(*target);
        }
    }
    m_found.insert(named, all);
    return all;
}

bool CaptureReader::beginsWithWorker(const QString& typed, FamilyId family) {
    const auto line = peopleOf(family).read(typed, m_desk);
    return line.ownerState == ActionLine::Owner::Known ||
           line.ownerState == ActionLine::Owner::Several ||
           line.ownerState == ActionLine::Owner::Outside;
}

// "mia note …" is a note; "mia visit …" tells of a visit to her, where "jo visit …" is Jo's to do.
// Takes what stands in front of the text off the line.
bool CaptureReader::takeKind(Captured& line, QString& rest) {
    const Words words(rest);
    const auto note = words.folded.indexOf(u"note"_s);
    const auto visit = words.folded.indexOf(u"visit"_s);
    auto at = note;
    if (visit > 0 && (note < 0 || visit < note)) {
        const auto found = targets(words.before(visit));
        const bool works = !m_here.isNull() && beginsWithWorker(rest, m_here);
        if (!works && std::any_of(found.begin(), found.end(),
                                  [](const CaptureTarget& one) { return !one.children.empty(); })) {
            line.kind = NoteKind::Visit;
            at = visit;
        }
    }
    if (at < 0)
        return false;
    line.named = words.before(at);
    if (!line.named.isEmpty())
        line.about = targets(line.named);
    rest = rest.mid(words.ends[size_t(at)]).trimmed();
    return true;
}

// Takes the name in front off the line.
void CaptureReader::takeName(Captured& line, QString& rest) {
    const Words words(rest);
    if (!m_here.isNull() && beginsWithWorker(rest, m_here))
        return;
    for (const qsizetype count : {2, 1}) {
        if (words.folded.size() <= count)
            continue;
        const QString named = words.before(count);
        auto found = targets(named);
        if (found.empty())
            continue;
        line.named = named;
        line.about = std::move(found);
        rest = rest.mid(words.ends[size_t(count - 1)]).trimmed();
        return;
    }
}

Captured CaptureReader::read(const QString& typed, Capture wish) {
    Captured line;
    QString rest = typed.trimmed();
    const bool saysKind = wish == Capture::Anything && takeKind(line, rest);
    if (!saysKind)
        takeName(line, rest);
    if (line.named.isEmpty() && !m_here.isNull())
        line.about = {{m_here, {}, m_hereName, {}}};
    const FamilyId family = line.about.size() == 1 ? line.about.front().family : FamilyId{};
    const bool works = !saysKind && !rest.isEmpty() && beginsWithWorker(rest, family);
    line.what = wish == Capture::Action || works ? Capture::Action : Capture::Anything;
    line.text = rest;
    line.action = peopleOf(family).read(rest, m_desk);
    return line;
}

} // namespace rt
