// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/sync_words.h"

#include "ui/text/people_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 staleAfter = 30 * 60; // seconds

QString say(const char* words) {
    return QCoreApplication::translate("Sync", words);
}

QString waitingText(qint64 count) {
    return countText(int(count), u"change waiting", u"changes waiting");
}

QString withWaiting(const QString& words, qint64 waiting) {
    return waiting ? words + u" - "_s + waitingText(waiting) : words;
}

// Long after the last exchange a few words are overlooked: then it is a sentence.
QString staleText(const SyncState& state, const QDateTime& now) {
    const QString since = state.synced.isValid()
                              ? say("Nothing was exchanged with colleagues since %1.")
                                    .arg(momentText(state.synced, now))
                              : say("Nothing was exchanged with colleagues yet.");
    return since + u' ' +
           (state.waiting ? say("Your work is kept on this PC: %1.").arg(waitingText(state.waiting))
                          : say("Your work is kept on this PC."));
}

bool isReached(const SyncState& state) {
    return state.round.share == ShareHealth::Here;
}

} // namespace

QString momentText(const QDateTime& then, const QDateTime& now) {
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const QTimeZone zone("Europe/London");
    const QDateTime here = then.toTimeZone(zone);
    const bool today = here.date() == now.toTimeZone(zone).date();
    return english.toString(here, today ? u"HH:mm"_s : u"ddd d MMM HH:mm"_s);
}

QString momentOn(const QDateTime& then) {
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return english.toString(then.toTimeZone(QTimeZone("Europe/London")), u"ddd d MMM yyyy HH:mm"_s);
}

QString headerText(const SyncState& state, const QDateTime& now) {
    if (state.part == SyncState::Part::Removed)
        return say("This PC was removed from the trust");
    if (state.part == SyncState::Part::Waiting)
        return say("Waiting to be let in");
    if (state.part == SyncState::Part::Unknown)
        return say("Syncing");
    const QDateTime last = state.synced.isValid() ? state.synced : state.away;
    if (state.away.isValid() && last.secsTo(now) >= staleAfter)
        return staleText(state, now);
    if (!isReached(state))
        return withWaiting(say("Working offline since %1").arg(momentText(state.away, now)),
                           state.waiting);
    if (state.writing == SyncState::Writing::Refused)
        return withWaiting(say("Drive is read-only"), state.waiting);
    if (state.writing == SyncState::Writing::Full)
        return withWaiting(say("Drive is full"), state.waiting);
    if (!state.synced.isValid())
        return say("Not synced yet");
    return withWaiting(say("Synced %1").arg(momentText(state.synced, now)), state.waiting);
}

QString colleagueText(const KnownColleague& one, const QDateTime& now) {
    if (one.stopped == u"newer")
        return say("Writes with a newer version of Roundtable. Install it to read on.");
    if (one.stopped == u"revoked")
        return say("A PC of theirs was removed; what it sent before that is here.");
    if (!one.stopped.isEmpty())
        return say("Something of theirs cannot be read just now; it is tried again.");
    QString words = one.heard.isValid()
                        ? say("Latest change here %1").arg(momentText(one.heard, now))
                        : say("Nothing has come from them yet");
    if (one.missing)
        words += u", "_s +
                 countText(int(one.missing), u"parcel still to come", u"parcels still to come");
    return words;
}

QString joinedAloneText(const SyncState& state) {
    QStringList days;
    for (const auto& [count, day] : {std::pair{state.joinedToday, say("today")},
                                     std::pair{state.joinedYesterday, say("yesterday")}})
        if (count > 0)
            days << countText(int(count), u"change", u"changes") + u' ' + day;
    return days.isEmpty() ? QString()
                          : say("Joined without anybody's help: %1").arg(days.join(u", "_s));
}

QString asideText(const AsideCount& aside) {
    const QString count = countText(int(aside.count), u"change", u"changes");
    if (aside.reason == u"newer")
        return say("%1 by a newer version of Roundtable. Install that version and they come in.")
            .arg(count);
    if (aside.reason == u"right")
        return say("%1 beyond the writer's role in the trust. They come in when an administrator "
                   "gives that role.")
            .arg(count);
    if (aside.reason == u"revoked")
        return say("%1 sent after that PC was removed. They are kept apart and not used; ask the "
                   "person whether anything of it must be written again.")
            .arg(count);
    if (aside.reason == u"forged")
        return say("%1 that another PC handed on in this person's name, and that this person's own "
                   "PC did not sign. They are kept apart and not used; tell an administrator.")
            .arg(count);
    if (aside.reason == u"twin")
        return say("%1 from a copied PC that bear another change's name. They are kept apart; ask "
                   "the person to write them again.")
            .arg(count);
    return say("%1 that could not be let in as they are. They are kept and tried again.")
        .arg(count);
}

Repair repairText(const QString& kind) {
    if (kind == u"damaged")
        return {say("A file on the shared drive is damaged."),
                say("The PC that wrote it puts it back when it next syncs. If it stays, ask its "
                    "owner to open Roundtable.")};
    if (kind == u"gap")
        return {say("A file that a colleague's PC spoke of is missing."),
                say("Every PC that has it puts it back by itself. Ask IT support not to tidy the "
                    "shared folder.")};
    if (kind == u"forged")
        return {say("A file on the shared drive was not written by the PC whose name it bears."),
                say("It was not read. Tell IT support and an administrator of the trust.")};
    if (kind == u"newer")
        return {say("A colleague uses a newer version of Roundtable."),
                say("Install it here too; until then what is new in it waits.")};
    if (kind == u"renamed")
        return {say("This profile was restored from a backup or copied."),
                say("It goes on under a new name; nothing was lost. Use one copy only.")};
    if (kind == u"fork")
        return {say("A colleague's profile is used on two PCs at once."),
                say("Nothing was lost. Ask them to work with one copy only.")};
    if (kind == u"revoked")
        return {say("A PC that was removed from the trust has sent something since."),
                say("It is kept apart and not used. Tell an administrator of the trust.")};
    if (kind == u"restored")
        return {say("Files had gone from the shared drive."),
                say("This PC has put them back. Nothing needs to be done.")};
    return {say("Something on the shared drive needs a look."),
            say("Tell IT support; your work on this PC is safe.")};
}

Repair shareText(const SyncState& state) {
    switch (state.round.share) {
    case ShareHealth::Away:
        return {say("The shared folder cannot be reached."),
                say("Go on working: everything is kept here and sent when it is back. Check the "
                    "network or the connection to the drive.")};
    case ShareHealth::Empty:
        return {say("The shared folder is empty: the drive is probably not connected, or the "
                    "folder was emptied."),
                say("Nothing is written there until the trust's mark is back. Ask IT support.")};
    case ShareHealth::Foreign:
        return {say("The shared folder belongs to another trust."),
                say("Nothing is read or written there. Ask IT support for the right folder.")};
    case ShareHealth::Here:
        break;
    }
    if (state.writing == SyncState::Writing::Full)
        return {say("The shared drive is full."), say("Ask IT support for space.")};
    if (state.writing == SyncState::Writing::Refused)
        return {say("The shared folder can be read and not written to."),
                say("You see what colleagues send; they do not see yours until IT support gives "
                    "you the right to write there.")};
    return {};
}

} // namespace rt
