// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/options.h"

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

const QStringList withValue{u"profile"_s,  u"passphrase-file"_s, u"as"_s,   u"now"_s,
                            u"size"_s,     u"seed"_s,            u"hub"_s,  u"date"_s,
                            u"meeting"_s,  u"out"_s,             u"limit"_s, u"name"_s,
                            u"minutes"_s,  u"person"_s,          u"share"_s, u"invite"_s,
                            u"role"_s,     u"scope"_s,           u"machine-token"_s,
                            u"keep"_s,     u"recovery"_s,        u"to"_s};
const QStringList flags{u"json"_s, u"dry-run"_s, u"atomic"_s, u"list"_s, u"log"_s, u"help"_s,
                        u"version"_s, u"all"_s};

} // namespace

ParsedOptions parseOptions(const QStringList& arguments) {
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments[i];
        if (!word.startsWith(u"--"_s)) {
            if (options.verb.isEmpty())
                options.verb = word;
            else
                options.words << word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const bool bare = equals < 0 && (i + 1 == arguments.size() ||
                                          arguments[i + 1].startsWith(u"--"_s));
        if (flags.contains(name) || (name == u"share" && bare)) { // verify --share
            options.values.insert(name, u"yes"_s);
        } else if (!withValue.contains(name)) {
            return {{}, u"--%1 is not an option."_s.arg(name)};
        } else if (equals >= 0) {
            options.add(name, word.mid(equals + 1));
        } else if (i + 1 < arguments.size()) {
            options.add(name, arguments[++i]);
        } else {
            return {{}, u"--%1 needs a value."_s.arg(name)};
        }
    }
    return {options, {}};
}

QString usage() {
    return u"roundtablectl VERB [words] --profile DIR [--json]\n"
           "\n"
           "  init [--name \"Given Family\"]      make an empty profile\n"
           "  demo [--size F] [--seed N]        make a profile with the invented practice trust\n"
           "  import FILE... [--dry-run]        bring in CSV files; nothing or all\n"
           "  template KIND                     print an empty CSV to fill in\n"
           "  apply FILE.jsonl|- [--atomic]     do what each line says\n"
           "  apply --list                      every command with its fields\n"
           "  list KIND [--limit N]             rows of a kind, such as hub, family or action\n"
           "  show KIND ID                      one row with the versions of its cells\n"
           "  history KIND ID                   every change of a row: who, when, from, to, why\n"
           "  undo COMMAND                      take a command back\n"
           "  search TEXT                       find families, children, notes\n"
           "  attachment list FAMILY            files of a family, and whether each is here\n"
           "  attachment save ID --out FILE     write a copy of an attached file\n"
           "  agenda --hub H [--date D]         the proposed agenda with its reasons\n"
           "  minutes --meeting ID --out DIR    minutes, records, action list and calendar files\n"
           "  digest [--log]                    one number for all values, or for the log as well\n"
           "  verify                            recompute and compare the whole change log\n"
           "  backup [--to FOLDER]              one encrypted file with the whole profile\n"
           "  restore FILE                      make the new profile DIR from a backup\n"
           "\n"
           "Sharing with other PCs:\n"
           "  found --share DIR                 make this profile a trust on a shared folder\n"
           "  invite --out FILE [--person P --role R --hub H...]   let somebody in\n"
           "  grant --person P --role R [--hub H...]  another role or hub, without an invitation\n"
           "  join --share DIR --invite FILE    make a profile that asks to be let in\n"
           "  approve ID|--all                  let those in whose six words are right\n"
           "  revoke ID [--role R] [--hub H]    a lost PC, a leaver, or one role or hub\n"
           "  recover --share DIR --recovery KEY  become administrator with the printed key\n"
           "  members                           people, their PCs, and who waits\n"
           "  sync [--machine-token FILE]       one round with the shared folder\n"
           "  conflicts                         what two people wrote without knowing\n"
           "  resolve KIND ID COLUMN --keep N   keep one of the values\n"
           "  verify --share                    also read what stands on the shared folder\n"
           "  digest --scope S                  one number for trust, index, counts, a hub, or all\n"
           "  snapshot [--scope S]              a new PC's quick start\n"
           "  pack                              make few files of many old ones\n"
           "  batch FILE                        run a line of these each, in one process\n"
           "\n"
           "  bench [PART...] [--size F]        measure against the floor: log, import, demo, sync\n"
           "\n"
           "The passphrase comes from --passphrase-file FILE or ROUNDTABLE_PASSPHRASE.\n"
           "On practice data --as PERSON and --now TIME set who acts and when.\n"
           "Exit: 0 done, 2 usage, 3 refused, 4 fault, 5 the share is away.\n"_s;
}

} // namespace rt::ctl
