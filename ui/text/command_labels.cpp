// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/field_labels.h"

namespace rt {

using namespace Qt::StringLiterals;

const Labels& ownCommands() {
    static const Labels labels{{u"undo"_s, u"Undone"_s},
                               {u"import"_s, u"Imported"_s},
                               {u"attendance.times"_s, u"Late and left times recorded"_s},
                               {u"case.view"_s, u"File opened, kept for the audit"_s},
                               {u"contribution.reveal"_s, u"Reflections beforehand revealed"_s},
                               {u"direction.discuss"_s, u"Direction given in a discussion"_s},
                               {u"field.settle"_s, u"One of several values kept"_s},
                               {u"hypothesis.result"_s, u"Result of a conversation recorded"_s},
                               {u"meeting.scribe"_s, u"Scribe of the meeting changed"_s},
                               {u"person.same"_s, u"Two entries of one person joined"_s},
                               {u"record.amend"_s, u"Signed record amended"_s},
                               {u"scale.sentence"_s, u"Scale's sentence added"_s},
                               {u"sign.ask"_s, u"Signature asked for"_s}};
    return labels;
}

const Labels& commandVerbs() {
    static const Labels verbs{{u"add"_s, u"added"_s},
                              {u"edit"_s, u"changed"_s},
                              {u"publish"_s, u"published"_s},
                              {u"save"_s, u"changed"_s},
                              {u"end"_s, u"ended"_s},
                              {u"set"_s, u"set"_s},
                              {u"open"_s, u"opened"_s},
                              {u"close"_s, u"closed"_s},
                              {u"done"_s, u"done"_s},
                              {u"roll"_s, u"rolled"_s},
                              {u"drop"_s, u"dropped"_s},
                              {u"reopen"_s, u"opened again"_s},
                              {u"reassign"_s, u"given to somebody else"_s},
                              {u"withdraw"_s, u"withdrawn"_s},
                              {u"take_back"_s, u"taken back"_s},
                              {u"amend"_s, u"amended"_s},
                              {u"confirm"_s, u"confirmed"_s},
                              {u"remove"_s, u"removed"_s},
                              {u"record"_s, u"recorded"_s},
                              {u"give"_s, u"given by the manager"_s},
                              {u"raise"_s, u"raised"_s},
                              {u"answer"_s, u"answered"_s},
                              {u"evidence"_s, u"evidenced"_s},
                              {u"hold"_s, u"held"_s},
                              {u"status"_s, u"moved to another status"_s},
                              {u"lead"_s, u"given another lead worker"_s},
                              {u"merge"_s, u"merged"_s},
                              {u"sign"_s, u"signed"_s},
                              {u"plan"_s, u"planned"_s},
                              {u"prepare"_s, u"prepared"_s},
                              {u"start"_s, u"started"_s},
                              {u"cancel"_s, u"cancelled"_s},
                              {u"move"_s, u"moved"_s},
                              {u"depth"_s, u"set to deep or quick"_s},
                              {u"minutes"_s, u"given other minutes"_s},
                              {u"action"_s, u"given an action"_s},
                              {u"ask"_s, u"asked for"_s},
                              {u"request"_s, u"asked for"_s},
                              {u"waive"_s, u"waived in part"_s}};
    return verbs;
}

} // namespace rt
