// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/held_hubs.h"
#include "tests/ui/pages/cases/file_window.h"

#include <QListView>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::test;

namespace {

// As the exchange leaves it: hub 13 is held here, hub 14 has published whom it knows.
void publish(FileWindow& file, Known standing) {
    file.desk->run(
        [standing](Workspace& w) -> Outcome {
            std::set<QUuid> held;
            KnownPerson one;
            for (const Hub& hub : rowsOf<Hub>(w.db(), "1 ORDER BY t.key")) {
                if (hub.label == u"14"_s)
                    one.hub = hub.id;
                else
                    held.insert(hub.id.value);
            }
            rememberHeldHubs(w.db(), held);
            one.standing = standing;
            one.given = u"Zara"_s;
            one.surname = u"Wetherstone"_s;
            one.born = QDate(2014, 6, 5);
            one.closed = standing == Known::Closed ? QDate(2025, 3, 4) : QDate();
            return w.derive("index.publish", [&](Changes& c) -> Outcome {
                one.id = c.newId<KnownPersonId>();
                c.add(one);
                return ok;
            });
        },
        file.window.get(), [](const Outcome&) {});
    file.wait();
}

QStringList found(FileWindow& file, const QString& typed) {
    file.chord(Qt::Key_K, Qt::ControlModifier);
    file.type(typed);
    QStringList rows;
    for (const auto* list : file.window->findChildren<QListView*>())
        if (list->accessibleName() == u"Found"_s)
            for (int row = 0; row < list->model()->rowCount(); ++row)
                rows << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return rows;
}

} // namespace

TEST_CASE("the search box says that another hub knows a child, and whom to ask",
          "[index][quick][ui]") {
    FileWindow file;
    publish(file, Known::Open);
    const QString rows = found(file, u"zara wether"_s).join(u'\n');
    INFO(rows.toStdString());
    CHECK(rows.contains(u"Zara Wetherstone"_s));
    CHECK(rows.contains(u"Born 5 Jun 2014, known to hub 14"_s));
    CHECK(rows.contains(u"Ask "_s));
    file.chord(Qt::Key_Return); // nothing to open: the words stay
    CHECK(file.refused.isEmpty());
}

TEST_CASE("a case that was closed elsewhere is said with its day", "[index][quick][ui]") {
    FileWindow file;
    publish(file, Known::Closed);
    CHECK(
        found(file, u"wetherstone"_s).join(u'\n').contains(u"known to hub 14 until 4 Mar 2025"_s));
}
