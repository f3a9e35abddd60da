// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/cargo.h"
#include "core/sync/forks.h"
#include "core/sync/placing.h"
#include "core/sync/sync_book.h"
#include "core/sync/sync_self.h"

namespace rt {

struct Arrival { // a segment whose signature and seal hold
    OpenedFile file;
    Cargo cargo;
    KeptFile kept; // the mirror's copy
};

struct OwnFork {}; // thrown: another PC writes under this one's name, which it must leave first

struct Received {
    size_t changes = 0; // new ones that were let in
    size_t aside = 0;
    std::set<int> tables; // numbers, of units that are in: whoever asked for them tells of it
};

// Lets the changes of a file into the log, some at a time: each unit is one transaction, and the
// stream's cursor moves with the last.
class Receiving {
public:
    Receiving(Workspace& workspace, const SyncSelf& self);

    // Changes of the file from the given one on: a unit of them, fewer where people wait for the
    // writer. Returns where the next begins; they were the last where there is none.
    size_t unit(const Arrival& arrival, size_t from, Received& received);

    // Those that were set aside, once more: the program may have learned their table, or a right
    // may have come.
    Received again();

    // In the caller's transaction: nothing of the file is let in.
    void setAsideAll(const Arrival& arrival, const char* reason);

private:
    const char* objection(const CarriedChange& carried, const FileHead& head, QUuid person) const;
    bool findAuthor(CarriedChange& carried, QUuid person) const;
    const char* refusal(CarriedChange& carried, const Arrival& arrival) const;
    const char* reasonAt(size_t place, const CarriedChange& carried, const Arrival& arrival) const;
    void passOn(const Arrival& arrival, size_t from, const std::map<size_t, ChangeNo>& letIn);
    std::vector<CarriedChange> carriedIn(const Arrival& arrival, const std::vector<int>& devices,
                                         size_t from, size_t end);
    void findForks(const Arrival& arrival, const std::vector<CarriedChange>& carried);
    void findFork(const Versions& named, int device, QUuid scope);
    void learnFork(const Version& version, ChangeNo command, QUuid scope);
    size_t letInAll(const Arrival& arrival, size_t from, const std::vector<CarriedChange>& carried,
                    Received& received);
    bool letIn(const CarriedChange& carried, const char*& reason);
    void note(const Change& change, QUuid scope, const Route& route);

    struct Aside {
        FileHead head; // scope, device and kind of what brought it
        qint64 device = 0, count = 0;
        QByteArray bytes;
    };

    bool again(const Aside& aside);
    void finishFile(const Arrival& arrival, const std::vector<int>& devices);
    void setAside(ChangeNo no, const Arrival& from, size_t place, const char* reason);

    Workspace& m_workspace;
    ChangeLog& m_log;
    const SyncSelf& m_self;
    SyncBook m_book;
    Placing m_placing;
    Forks m_forks;
    std::set<size_t> m_twins; // places in the unit: same name and clock as another, which is here
    std::map<size_t, const char*> m_refused; // places: what another handed on, and why not
    qint64 m_now;
    std::set<int> m_tables;
};

} // namespace rt
