// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench_rows.h"

#include "core/base/env.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

const QStringList words{u"school"_s,   u"visit"_s,   u"mum"_s,     u"grandad"_s, u"worried"_s,
                        u"meeting"_s,  u"Friday"_s,  u"calm"_s,    u"talked"_s,  u"plan"_s,
                        u"sleeping"_s, u"routine"_s, u"phone"_s,   u"nursery"_s, u"agreed"_s,
                        u"settled"_s,  u"contact"_s, u"morning"_s, u"teacher"_s, u"safe"_s};

QString textOf(size_t seed, int bytes) {
    QString text;
    for (size_t n = seed * 7919; text.size() < bytes; n = n * 31 + 17)
        text += words[qsizetype(n % size_t(words.size()))] + u' ';
    return text.left(bytes);
}

Child childOf(size_t n, FamilyId family, ChildId id) {
    const QDate born(2010 + int(n % 14), 1 + int(n % 12), 1 + int(n % 28));
    Child c;
    c.id = id;
    c.family = family;
    c.given = textOf(n, 6);
    c.surname = textOf(n + 1, 8);
    c.knownAs = textOf(n + 2, 4);
    c.born = c.expected = c.statusSince = c.summaryOn = born;
    c.sex = Sex::Female;
    c.gender = c.ethnicity = c.language = c.religion = textOf(n, 8);
    c.caseNumber = c.nhsNumber = c.upn = QString::number(1'000'000 + n);
    c.school = textOf(n + 3, 14);
    c.status = Journey::ChildProtection;
    c.category = u"NEG"_s;
    c.legalStatus = c.need = u"N1"_s;
    c.disability = c.health = c.placement = textOf(n + 4, 30);
    c.summary = textOf(n + 5, 200);
    return c;
}

Adult adultOf(size_t n, FamilyId family, AdultId id) {
    Adult a;
    a.id = id;
    a.family = family;
    a.given = textOf(n, 6);
    a.surname = textOf(n + 1, 8);
    a.born = QDate(1985, 3, 4);
    a.sex = Sex::Male;
    a.part = u"Dad"_s;
    a.phone = u"07700 900123"_s;
    return a;
}

Note noteOf(size_t n, FamilyId family, ChildId child, NoteId id, PersonId author) {
    Note note;
    note.id = id;
    note.family = family;
    note.children = {child};
    note.author = author;
    note.at = QDateTime(QDate(2024, 1, 1), QTime(9, 0), Qt::UTC).addSecs(qint64(n) * 997);
    note.text = textOf(n, 600);
    return note;
}

Action actionOf(size_t n, FamilyId family, ActionId id, PersonId owner) {
    Action a;
    a.id = id;
    a.family = family;
    a.owner = owner;
    a.what = textOf(n, 60);
    a.due = a.firstDue = QDate(2026, 11, 12).addDays(qint64(n % 90));
    return a;
}

Discussion discussionOf(size_t n, FamilyId family, DiscussionId id, PersonId presenter) {
    Discussion d;
    d.id = id;
    d.family = family;
    d.presenter = presenter;
    d.on = QDate(2026, 1, 5).addDays(qint64(n % 300));
    d.question = d.newFacts = d.voice = textOf(n, 90);
    d.reflection = textOf(n, 400);
    d.seconds = 600;
    return d;
}

} // namespace

BenchRows benchRows(double size) {
    const Env env = fixedEnv(QDateTime(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC), 42);
    const auto count = [&](int whole) { return size_t(std::max(1.0, whole * size)); };
    const PersonId worker{env.newUuid()};
    BenchRows rows;
    for (size_t n = 0; n < count(500); ++n) {
        Family f;
        f.id = {env.newUuid()};
        f.name = textOf(n, 9);
        f.reference = QString::number(n);
        rows.families.push_back(f);
    }
    const auto family = [&](size_t n) { return rows.families[n % rows.families.size()].id; };
    for (size_t n = 0; n < count(1000); ++n)
        rows.children.push_back(childOf(n, family(n), {env.newUuid()}));
    for (size_t n = 0; n < count(2000); ++n)
        rows.adults.push_back(adultOf(n, family(n), {env.newUuid()}));
    for (size_t n = 0; n < count(80'000); ++n)
        rows.notes.push_back(noteOf(n, family(n), rows.children[n % rows.children.size()].id,
                                    {env.newUuid()}, worker));
    for (size_t n = 0; n < count(15'000); ++n)
        rows.actions.push_back(actionOf(n, family(n), {env.newUuid()}, worker));
    for (size_t n = 0; n < count(6'500); ++n)
        rows.discussions.push_back(discussionOf(n, family(n), {env.newUuid()}, worker));
    return rows;
}

} // namespace rt
