// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/options.h"

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

const QStringList withValue{u"profile"_s,  u"passphrase-file"_s, u"as"_s,   u"now"_s,
                            u"size"_s,     u"seed"_s,            u"hub"_s,  u"date"_s,
                            u"meeting"_s,  u"out"_s,             u"limit"_s, u"name"_s,
                            u"minutes"_s,  u"person"_s};
const QStringList flags{u"json"_s, u"dry-run"_s, u"atomic"_s, u"list"_s, u"log"_s, u"help"_s,
                        u"version"_s};

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
        if (flags.contains(name)) {
            options.values.insert(name, u"yes"_s);
        } else if (!withValue.contains(name)) {
            return {{}, u"--%1 is not an option."_s.arg(name)};
        } else if (equals >= 0) {
            options.values.insert(name, word.mid(equals + 1));
        } else if (i + 1 < arguments.size()) {
            options.values.insert(name, arguments[++i]);
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
           "  agenda --hub H [--date D]         the proposed agenda with its reasons\n"
           "  minutes --meeting ID --out DIR    minutes, records, action list and calendar files\n"
           "  digest [--log]                    one number for all values, or for the log as well\n"
           "  verify                            recompute and compare the whole change log\n"
           "  bench [--size F]                  measure against the floor\n"
           "\n"
           "The passphrase comes from --passphrase-file FILE or ROUNDTABLE_PASSPHRASE.\n"
           "On practice data --as PERSON and --now TIME set who acts and when.\n"
           "Exit: 0 done, 2 usage, 3 refused, 4 fault.\n"_s;
}

} // namespace rt::ctl
