// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/store/verify.h"
#include "core/sync/cargo.h"
#include "core/sync/digest_tree.h"
#include "core/sync/file_names.h"
#include "core/sync/snapshot.h"
#include "tests/fuzz/targets.h"
#include "tests/fuzz/writers.h"
#include "tests/simulation/world.h"
#include "tests/support/test_workspace.h"

namespace rt::fuzz {

namespace {

void readable(Workspace& workspace, const Database& db) {
    (void)valuesDigest(db);
    (void)logDigest(db, workspace.log());
    (void)verifyLog(db, workspace.log());
}

} // namespace

// The first byte: an index, or a part in slices of so many rows.
int fuzzSnapshot(const uint8_t* data, size_t size) {
    if (size == 0)
        return 0;
    TestWorkspace pc;
    const QByteArray plain = bytesIn(data + 1, size - 1);
    try {
        if (data[0] == 0) {
            const SnapshotIndex index = readSnapshotIndex(plain);
            moveToVector(pc.workspace, idOf(1, 100), index.vector, {});
        } else {
            SnapshotLoading part(pc.workspace, plain);
            while (part.slice(data[0]))
                ;
        }
    } catch (const Fault& fault) {
        promised(fault.kind == FaultKind::Damaged, "a snapshot that cannot be read is damaged");
    }
    readable(pc.workspace, pc.db);
    return 0;
}

// A member of the trust puts a well sealed segment on the share. Its reader goes on whatever is in
// it: rounds end, the log stays whole, and what comes later is still read.
int fuzzReceived(const uint8_t* data, size_t size) {
    const QByteArray cargo = bytesIn(data, size);
    sim::Trust trust;
    trust.admitted.emplace_back(writer().device, writer().signPublic);
    sim::Pc reader(trust, {0});
    FileHead head;
    head.trust = trust.id;
    head.scope = trust.scope(0);
    head.device = writer().device;
    head.incarnation = idOf(50, 7);
    head.sequence = 1;
    head.generation = 1;
    try { // signed as what it says, if it says anything
        head.root = treeRoot(readCargo(cargo, head.incarnation).digests());
    } catch (const Fault&) {
    }
    const QByteArray file = sealFile(head, cargo, trust.keyOf(head.scope), writer());
    const FileHash hash = fileHash(file);
    trust.disk.files[names::segment(head.scope, head.incarnation, 1, hash, 0)] = file;
    trust.disk.files[names::head(head.scope, head.incarnation, 1, hash)] = {};
    for (int rounds = 0; rounds < 2; ++rounds) {
        trust.nowMs += 20'000;
        (void)reader.round();
    }
    readable(*reader.workspace, reader.db);
    promised(verifyLog(reader.db, reader.log()).flaws.empty(), "the log stays whole");
    promised(!sim::addFamily(reader, 0, 77, "Adeyemi").isNull(), "people go on working");
    trust.nowMs += 20'000;
    promised(reader.round().sent > 0, "and are heard");
    return 0;
}

} // namespace rt::fuzz
