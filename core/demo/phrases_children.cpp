// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/phrases.h"

// Children at each age: how they were seen, how school goes, what they say.
namespace rt::demo {

namespace {

constexpr Phrase seenUnborn[] = {
    u"{m} spoke about the baby's movements and has begun to choose a name.",
    u"The cot is built and there are clothes for the first weeks.",
    u"{m} went to the scan with {n} and showed me the picture.",
};
constexpr Phrase seenBaby[] = {
    u"{c} was awake and alert, and followed {m} with {his} eyes.",
    u"{c} smiled when {m} sang, and was settled within a minute.",
    u"{c} was clean and warm and had just been fed. {m} knew when the next feed is due.",
    u"{c} slept on {his} back in a clear cot. {m} could say why that matters.",
    u"{c} crawled to {m} when I came in and hid, which is right for this age.",
};
constexpr Phrase seenNursery[] = {
    u"{c} played on the floor with the bricks and named the colours for me.",
    u"{c} took my hand and showed me the goldfish.",
    u"{c} was cross at bedtime and {m} stayed calm; it took ten minutes.",
    u"{c} talked in short sentences and was easy to understand.",
    u"{c} asked {m} for a drink and got one. {he} looked well and had clean clothes on.",
};
constexpr Phrase seenSchool[] = {
    u"I saw {c} alone in {his} room. {he} drew the house and everybody in it, {n} biggest of all.",
    u"{c} and I used the three houses. The house of worries has one thing in it now, not four.",
    u"{c} was quiet at first and then talked about football for ten minutes.",
    u"{c} showed me {his} reading record; three stars this week.",
    u"{c} said that mornings are calmer. {he} can get ready alone and {m} does the packed lunch.",
    u"{c} sat close to {m} and did not want to talk alone today. I will try at school.",
};
constexpr Phrase seenTeen[] = {
    u"{c} walked to the shop with me and talked more there than at home.",
    u"Saw {c} alone. {he} is fed up with meetings and would like fewer people at them.",
    u"{c} told me who {he} can ring at night, and that {he} has done so once.",
    u"{c} was polite and short with me. {he} had slept three hours.",
    u"{c} cooked for {o} while we talked and was proud of it.",
    u"{c} showed me the timetable: two lessons are hard because of who else is there.",
};
constexpr Phrase seenAdult[] = {
    u"{c} showed me round the flat; the rent is paid and the kitchen is {his} own.",
    u"{c} had opened the post and sorted it into two piles for me.",
    u"We went through the pathway plan on {c}'s own phone and changed two goals.",
    u"{c} was low after losing shifts, and had rung {n} before ringing me.",
};

constexpr Phrase schoolNursery[] = {
    u"Nursery: {c} comes four mornings, plays beside others and now also with them.",
    u"Nursery rang: {c} arrived without a coat again; a spare one was found.",
    u"Nursery: {c} says goodbye to {m} without tears since last week.",
};
constexpr Phrase schoolPrimary[] = {
    u"{s}: {c} was in school every day this week and on time on four of them.",
    u"{s}: {c} was tired on {d} and slept in the book corner. Breakfast club has been offered.",
    u"{s}: reading has gone up by two levels. The teacher thinks that bedtime is the reason.",
    u"{s}: {c} fell out with a friend and handled it well, with help.",
    u"{s} worries that {c} does not want to go home on Fridays. We ask why, gently.",
    u"{s}: the learning mentor sees {c} twice a week and that goes well.",
};
constexpr Phrase schoolTeen[] = {
    u"{s}: attendance is at eighty-eight in a hundred, best since the summer.",
    u"{s}: {c} was in isolation twice and walked out once. A meeting is set for {d}.",
    u"{s}: head of year is {c}'s person and will stay that; {c} agrees.",
    u"{s}: mock results are better than expected in three subjects.",
    u"{s} asks for a plan for the last lesson on {d}, when {c} tends to leave.",
    u"{s}: {c} has been moved to the smaller group and likes it.",
};
constexpr Phrase beforeBirth[] = {
    u"Midwife: all well, the next scan is on {d}; {n} will come along.",
    u"The birth plan was read with {m} and the ward knows who may visit.",
};
constexpr Phrase atWork[] = {
    u"College confirms that {c} is on the roll and comes three days of four.",
    u"Job centre: {c} kept the appointment and has two applications out.",
    u"The support worker at the housing scheme sees {c} weekly; no worries this month.",
};

constexpr Phrase voiceUnborn[] = {
    u"Not born yet. {m} says: I want this baby to have a quieter start than I had."};
constexpr Phrase voiceBaby[] = {
    u"Seen, not asked: {c} reached for {m}, was picked up and stopped crying.",
    u"Seen, not asked: {c} watched the door and startled when it banged.",
    u"Seen, not asked: {c} babbled back at {m} for several minutes and laughed.",
    u"Seen, not asked: {c} slept through my visit, warm and relaxed.",
};
constexpr Phrase voiceNursery[] = {
    u"I like it when Nan comes. She does the voices.",
    u"Mummy was sad and I gave her my bear.",
    u"I don't like the loud.",
    u"My bed is a big bed now.",
    u"I want to go to the park with everybody.",
};
constexpr Phrase voiceSchool[] = {
    u"I want Nan to know.",
    u"I like it when we all eat at the table. That is my favourite.",
    u"When they shout I put my head under the pillow and count.",
    u"Can you tell them I want to stay at my school?",
    u"My worry is when Mum is tired. Then I do the tea.",
    u"I am good at football and at looking after my brother.",
    u"If I had three wishes: a dog, a quiet house, and Dad on Sundays.",
    u"You said you would come on Tuesday and you did.",
    u"I don't want to say it in front of everybody.",
    u"It is a six. It was a three. A ten is when nobody cries.",
};
constexpr Phrase voiceTeen[] = {
    u"Nobody asks me, they ask Mum about me.",
    u"I'm not going back there on a Friday. Ask me why another time.",
    u"I just want one person, not five.",
    u"School is fine. It's the walk home.",
    u"I can look after myself. I would like not to have to.",
    u"If you write that down, show me first.",
    u"Things are better since Uncle moved out. You can tell Mum I said that.",
    u"I want to learn to cook and get a Saturday job.",
    u"They are my friends. I know what you think of them.",
    u"Stop having the meeting in my maths lesson.",
};
constexpr Phrase voiceAdult[] = {
    u"I want to know what happens to me when I turn twenty-one.",
    u"I can do the rent. It's the evenings that are long.",
    u"I got the interview. Don't tell everybody yet.",
    u"I'd like to see my file, with somebody next to me.",
    u"Ring me, don't text me, when it matters.",
};

constexpr Phrase methods[] = {u"direct work", u"drawing",       u"on a walk", u"three houses",
                              u"in the car",  u"questionnaire", u"at school", u"in a game"};
constexpr Phrase changed[] = {
    u"The meeting was moved out of lesson time.",
    u"{n} was invited to the family meeting.",
    u"Visits are on Tuesdays now, as asked.",
    u"We talked with {m} about tea time, without saying who had raised it.",
    u"School moved the check-in to the morning.",
    u"Nothing yet; we will say so honestly and when we can.",
};

} // namespace

const Phrases voiceMethods{methods}, voiceChanged{changed};

Phrases seenAs(Band band) {
    static const Phrases all[] = {seenUnborn, seenBaby, seenNursery,
                                  seenSchool, seenTeen, seenAdult};
    return all[int(band)];
}

Phrases atSchool(Band band) {
    static const Phrases all[] = {beforeBirth,   schoolNursery, schoolNursery,
                                  schoolPrimary, schoolTeen,    atWork};
    return all[int(band)];
}

Phrases voiceWords(Band band) {
    static const Phrases all[] = {voiceUnborn, voiceBaby, voiceNursery,
                                  voiceSchool, voiceTeen, voiceAdult};
    return all[int(band)];
}

} // namespace rt::demo
