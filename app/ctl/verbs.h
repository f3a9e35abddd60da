// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/ctl/session.h"

// One function a verb. All return an exit code and throw Stop for a refusal that ends the run.
namespace rt::ctl {

int init(Session& session);
int demo(Session& session);
int import(Session& session);
int printTemplate(Session& session);
int apply(Session& session);
int list(Session& session);
int show(Session& session);
int history(Session& session);
int undo(Session& session);
int search(Session& session);
int attachment(Session& session);
int agenda(Session& session);
int minutes(Session& session);
int digest(Session& session);
int verify(Session& session);
int bench(Session& session);
int backup(Session& session);
int restore(Session& session);
void backUpFirst(Session& session); // before what changes much; a failure is said and stops nothing

// --- sharing with other PCs
int found(Session& session);
int invite(Session& session);
int grant(Session& session);
int join(Session& session);
int approve(Session& session);
int revoke(Session& session);
int recover(Session& session);
int members(Session& session);
int sync(Session& session);
int conflicts(Session& session);
int resolve(Session& session);
int batch(Session& session);
int snapshot(Session& session);
int pack(Session& session);
int digestOfScope(Session& session); // digest --scope
int verifyShare(Session& session);   // verify --share, after the log

// Parses, runs, and turns every refusal and fault into a sentence and an exit code.
int run(const QStringList& arguments, const Print& out, const Print& err);

} // namespace rt::ctl
