// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/measure_sync.h"

#include "core/store/schema.h"
#include "core/sync/exchange.h"
#include "core/sync/folder_share.h"
#include "core/vault/scopes.h"

#include <QTemporaryDir>
#include <QTimer>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr size_t wanted = 100'000, together = 500, notesOfFamily = 198; // changes
constexpr int saveEvery = 100;                                          // ms

double percentile99(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min(values.size() - 1, values.size() * 99 / 100)];
}

// What two PCs of a trust have in common; the keys are made here.
struct Pair {
    Pair(QUuid hub, const QString& folder) : share(folder) {
        const QUuid scopes[]{trustScope(trust), hubScope(trust, hub)};
        for (const QUuid scope : scopes) {
            Secret key(32);
            for (size_t i = 0; i < key.size(); ++i)
                key.data()[i] = static_cast<unsigned char>(i + scope.data1);
            keys.add(scope, 1, std::move(key));
        }
        for (const DeviceKeys* device : {&sender, &receiver})
            keys.admit(device->device, device->signPublic);
        options.trust = trust;
        options.home = {scopes[1]};
        (void)Exchange::mark(share, trust);
    }

    QUuid trust = QUuid::createUuid();
    DeviceKeys sender = makeDeviceKeys(QUuid::createUuid());
    DeviceKeys receiver = makeDeviceKeys(QUuid::createUuid());
    Keyring keys;
    SyncOptions options;
    FolderShare share;
};

Note noteOf(const Env& env, FamilyId family, PersonId author, size_t n) {
    Note note;
    note.id = {env.newUuid()};
    note.family = family;
    note.author = author;
    note.at = env.now();
    note.text = u"Seen at home with mum, calm and talkative; the plan holds. "_s.repeated(9) +
                QString::number(n);
    return note;
}

// Families with a case in the hub, and their notes.
void write(Workspace& workspace, const DemoHub& hub) {
    FamilyId family;
    for (size_t n = 0; n < wanted;)
        (void)workspace.change("measure.load", [&](Changes& c) -> Outcome {
            for (const size_t end = n + together; n < end; ++n)
                if (n % (notesOfFamily + 2) == 0) {
                    Family one;
                    one.id = family = c.newId<FamilyId>();
                    one.name = u"Family %1"_s.arg(n);
                    c.add(one);
                    Case in;
                    in.id = c.newId<CaseId>();
                    in.family = family;
                    in.hub = hub.hub;
                    c.add(in);
                    ++n;
                } else {
                    c.add(noteOf(c.env(), family, hub.coordinator, n));
                }
            return ok;
        });
}

void send(Pair& pair, const QString& folder, const Env& env, const DemoHub& hub) {
    Database db(folder + u"/sender.db"_s, QByteArray(32, 'k'));
    migrate(db);
    guardTables(db);
    Workspace workspace(db, env);
    workspace.index().setOn(false);
    write(workspace, hub);
    (void)Exchange(directly(workspace), pair.share, pair.keys, pair.sender, env, pair.options)
        .round();
}

class Watching {
public:
    Watching(Desk& desk, FamilyId family, PersonId author)
        : m_desk(desk),
          m_family(family),
          m_author(author) {
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] {
            gaps.push_back(double(m_since.nsecsElapsed()) / 1e6);
            m_since.restart();
        });
        QObject::connect(&m_saving, &QTimer::timeout, &m_saving, [this] { save(); });
        m_beat.setTimerType(Qt::PreciseTimer);
        m_since.start();
        m_beat.start(1);
        m_saving.start(saveEvery);
    }

    std::vector<double> gaps, saves;

private:
    void save() {
        QElapsedTimer since;
        since.start();
        m_desk.run(
            [family = m_family, author = m_author](Workspace& workspace) -> Outcome {
                return workspace.change("measure.note", [&](Changes& c) -> Outcome {
                    c.add(noteOf(c.env(), family, author, 0));
                    return ok;
                });
            },
            &m_saving,
            [this, since](const Outcome&) { saves.push_back(double(since.nsecsElapsed()) / 1e6); });
    }

    Desk& m_desk;
    FamilyId m_family;
    PersonId m_author;
    QTimer m_beat, m_saving;
    QElapsedTimer m_since;
};

// Asked to the end: a statement left open would keep the log from being folded in meanwhile.
FamilyId firstFamily(const Database& db) {
    auto s = db.prepare("SELECT id FROM family WHERE gone&1=0 ORDER BY key LIMIT 1");
    return s.step() ? s.id<FamilyId>(0) : FamilyId{};
}

} // namespace

void measureSync(Desk& desk, const DemoHub& hub, const TellFigure& figure) {
    const QTemporaryDir folder;
    const FamilyId family = firstFamily(desk.db());
    if (!folder.isValid() || family.isNull())
        return;
    Pair pair(hub.hub.value, folder.path());
    send(pair, folder.path(), desk.env(), hub);
    Exchange exchange(through(desk.writer()), pair.share, pair.keys, pair.receiver, desk.env(),
                      pair.options);
    std::atomic<bool> done = false;
    qint64 received = 0;
    Watching watching(desk, family, hub.coordinator);
    std::thread reading([&] {
        received = exchange.round().received;
        done = true;
    });
    while (!done)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    reading.join();
    const QString what = u"while %1 changes came in, "_s.arg(received);
    const auto most = [](const std::vector<double>& all) {
        return all.empty() ? 0.0 : *std::max_element(all.begin(), all.end());
    };
    figure(u"loop_gap"_s, percentile99(watching.gaps), 16, u"ms"_s,
           what + u"between two turns of the event loop, 99th percentile of %1, at most %2"_s
                      .arg(watching.gaps.size())
                      .arg(most(watching.gaps), 0, 'f', 1));
    figure(u"save_during_sync"_s, most(watching.saves), 150, u"ms"_s,
           what + u"the slowest of %1 saves, acknowledged"_s.arg(watching.saves.size()));
    desk.settle();
}

} // namespace rt
