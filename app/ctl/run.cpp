// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"
#include "ui/text/error_text.h"

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

using Verb = int (*)(Session&);

const QHash<QString, Verb> verbs{
    {u"init"_s, init},       {u"demo"_s, demo},     {u"import"_s, import},
    {u"apply"_s, apply},     {u"list"_s, list},     {u"template"_s, printTemplate},
    {u"show"_s, show},       {u"undo"_s, undo},     {u"history"_s, history},
    {u"search"_s, search},   {u"agenda"_s, agenda}, {u"minutes"_s, minutes},
    {u"digest"_s, digest},   {u"verify"_s, verify}, {u"bench"_s, bench},
    {u"found"_s, found},     {u"invite"_s, invite}, {u"join"_s, join},
    {u"approve"_s, approve}, {u"revoke"_s, revoke}, {u"recover"_s, recover},
    {u"members"_s, members}, {u"sync"_s, sync},     {u"conflicts"_s, conflicts},
    {u"resolve"_s, resolve}, {u"batch"_s, batch},   {u"snapshot"_s, snapshot},
    {u"pack"_s, pack},       {u"grant"_s, grant},
    {u"backup"_s, backup},   {u"restore"_s, restore}, {u"attachment"_s, attachment},
};

} // namespace

int run(const QStringList& arguments, const Print& out, const Print& err) {
    const ParsedOptions parsed = parseOptions(arguments);
    if (!parsed.options) {
        err(parsed.problem);
        return Usage;
    }
    const Options& options = *parsed.options;
    if (options.has(u"help"_s) || options.verb == u"help"_s) {
        out(usage());
        return Done;
    }
    if (options.has(u"version"_s)) {
        out(u"roundtablectl " RT_VERSION ""_s);
        return Done;
    }
    const auto verb = verbs.find(options.verb);
    if (verb == verbs.end()) {
        err(options.verb.isEmpty() ? usage()
                                   : u"There is no verb “%1”. roundtablectl --help lists them."_s
                                         .arg(options.verb));
        return Usage;
    }
    Session session{options, out, err};
    try {
        return (*verb)(session);
    } catch (const Stop& stop) {
        err(stop.words);
        return stop.exit;
    } catch (const rt::Fault& fault) {
        err(faultText(fault.kind));
        return Fault;
    }
}

} // namespace rt::ctl
