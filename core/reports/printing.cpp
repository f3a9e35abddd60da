// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/printing.h"

#include "core/queries/people.h"
#include "core/queries/standings.h"

namespace rt {

using namespace Qt::StringLiterals;

Printing printingFor(const Database& db, HubId hub, const Env& env, const QString& purpose,
                     bool practice) {
    const QString by = personNames(db).value(PersonId{env.actor});
    return {{by, env.now(), purpose},
            hubSettings(db, hub, env.today()).word("print.marking"_L1),
            practice};
}

} // namespace rt
