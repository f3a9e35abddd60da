// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/record_words.h"

#include "core/base/dates.h"

#include <array>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

template <class E, size_t count>
QString wordOf(const std::array<QLatin1StringView, count>& words, E code) {
    static_assert(count == Names<E>::words.size());
    return QString(words[size_t(code)]);
}

} // namespace

QString recordWord(Role role) {
    static constexpr std::array words{"consultant social worker"_L1,
                                      "hub coordinator"_L1,
                                      "senior social worker"_L1,
                                      "social worker"_L1,
                                      "family support worker"_L1,
                                      "newly qualified social worker"_L1,
                                      "clinician"_L1,
                                      "group manager"_L1,
                                      "clinical lead"_L1,
                                      "business support manager"_L1,
                                      "head of operations"_L1,
                                      "quality assurance"_L1,
                                      "partner practitioner"_L1};
    return wordOf(words, role);
}

QString recordWord(Waiver waiver) {
    static constexpr std::array words{""_L1,
                                      "urgent direction only"_L1,
                                      "update only, nothing changed"_L1,
                                      "key person absent"_L1,
                                      "reflected one to one"_L1,
                                      "direction given outside the meeting"_L1};
    return wordOf(words, waiver);
}

QString recordWord(DecisionKind kind) {
    static constexpr std::array words{"plan"_L1,
                                      "how often the child is seen"_L1,
                                      "step down"_L1,
                                      "close"_L1,
                                      "strategy discussion"_L1,
                                      "child protection conference"_L1,
                                      "legal planning"_L1,
                                      "care proceedings"_L1,
                                      "child to be looked after"_L1,
                                      "placement"_L1,
                                      "money"_L1,
                                      "other"_L1};
    return wordOf(words, kind);
}

QString recordWord(Authority authority) {
    static constexpr std::array words{"consultant social worker"_L1, "group manager"_L1,
                                      "head of operations"_L1};
    return wordOf(words, authority);
}

QString recordWord(Presence presence) {
    static constexpr std::array words{"present"_L1, "apologies"_L1, "absent"_L1};
    return wordOf(words, presence);
}

QString recordWord(MeetingKind kind) {
    static constexpr std::array words{"weekly hub meeting"_L1, "extra hub meeting"_L1,
                                      "joint hub meeting"_L1};
    return wordOf(words, kind);
}

QString recordDue(QDate due) {
    return due.isValid() ? sayDate(due) : u"no date"_s;
}

} // namespace rt
