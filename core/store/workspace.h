// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/env.h"
#include "core/base/result.h"
#include "core/store/change_log.h"
#include "core/store/search_index.h"
#include "core/store/tables.h"

#include <optional>
#include <set>

namespace rt {

// A value with the versions of its cells as they were shown: what an open form remembers. A save
// sends the cells that differ, each with the versions that it replaces.
template <class T> struct Loaded {
    T value{};
    StoredRow row; // row.key == 0: there is no such row

    bool exists() const { return row.key != 0 && !(row.state.gone & (Hidden | Incomplete)); }

    explicit operator bool() const { return exists(); }

    const T* operator->() const { return &value; }
};

// A form's save: what it showed, and what the person made of it.
template <class T> struct Edit {
    Loaded<T> before;
    T after{};
};

template <class T> T valueOf(const StoredRow& row) {
    T value{};
    value.id = {row.id};
    size_t at = 0;
    eachField<T>([&](const auto& f) {
        using Member = std::decay_t<decltype(value.*(f.member))>;
        value.*(f.member) = Cell<Member>::read(row.state.cells[at++]);
    });
    return value;
}

// Thrown inside Workspace only: the command must begin again with a later clock.
struct ClockTooLow {
    Clock needed;
};

// What a command writes with. Every call goes through the change log at once, so a command reads
// its own writes; the whole is one transaction.
class Changes {
public:
    Changes(ChangeLog& log, SearchIndex& index, ChangeLog::Local local, const Env& env);

    template <class I> I newId() { return I{m_env.newUuid()}; }

    const Env& env() const { return m_env; }

    QDateTime now() const { return m_env.now(); }

    PersonId actor() const { return {m_env.actor}; }

    // The first write of a row. Its id must be new, or the same row may have been made elsewhere.
    template <class T> void add(const T& value) {
        addRow(specOf<T>(), value.id.value, cellsOf(value));
    }

    template <class T> Loaded<T> load(decltype(T::id) id) const {
        Loaded<T> loaded{{}, m_log.read(specOf<T>(), id.value)};
        if (loaded.row.key)
            loaded.value = valueOf<T>(loaded.row);
        return loaded;
    }

    // Sends the cells that differ from what was loaded. Nothing differs: nothing is written.
    template <class T> void save(const Loaded<T>& before, const T& after) {
        setCells(specOf<T>(), before.row, cellsOf(after));
    }

    // For commands without a form: reads the row as it stands, then saves what `edit` made of it.
    template <class T, class EditFn> Outcome update(decltype(T::id) id, EditFn edit) {
        const Loaded<T> before = load<T>(id);
        if (!before.exists())
            return Error{ErrorCode::NotFound, QString::fromStdString(specOf<T>().name)};
        T after = before.value;
        edit(after);
        save(before, after);
        return ok;
    }

    template <class T> void withdraw(decltype(T::id) id) { life(specOf<T>(), id.value, true); }

    template <class T> void restore(decltype(T::id) id) { life(specOf<T>(), id.value, false); }

    void addRow(const TableSpec& table, QUuid id, const std::vector<Value>& cells);
    // False: there is such a row already, and nothing was written. Cells may view what is
    // elsewhere.
    bool addNew(const TableSpec& table, QUuid id, const std::vector<Value>& cells);
    void setCells(const TableSpec& table, const StoredRow& before, const std::vector<Value>& after);
    void setCell(const TableSpec& table, QUuid id, int column, const Value& value, Versions prev);
    void life(const TableSpec& table, QUuid id, bool withdraw);

    void writeTogether(bool together) { m_log.writeTogether(together); } // see there

    ChangeNo command() const { return m_local.written ? m_local.command.id : 0; }

    const std::set<int>& tables() const { return m_tables; } // numbers

    size_t written() const { return m_written; } // changes so far

    void refuse(const Error& error) { m_refused = error; } // nothing of this command is kept

    const std::optional<Error>& refused() const { return m_refused; }

private:
    void write(Change& change, const StoredRow* shown = nullptr);
    bool addFresh(const TableSpec& table, QUuid id, const std::vector<Value>& cells);
    bool isTooLarge(const std::vector<Value>& cells) const;

    ChangeLog& m_log;
    SearchIndex& m_index;
    ChangeLog::Local m_local;
    const Env& m_env;
    std::set<int> m_tables;
    size_t m_written = 0;
    std::optional<Error> m_refused;
};

// One open profile for writing: runs commands, one at a time, each in one transaction.
class Workspace {
public:
    Workspace(const Database& db, Env env);
    Workspace(const Database& db, Env env, const std::vector<TableSpec>& tables); // a newer program

    const Database& db() const { return m_db; }

    const Env& env() const { return m_env; }

    Env& env() { return m_env; }

    QDate today() const { return m_env.today(); }

    PersonId actor() const { return {m_env.actor}; }

    ChangeLog& log() { return m_log; }

    SearchIndex& index() { return m_index; }

    // Told once after each commit which tables changed (numbers).
    std::function<void(const std::set<int>&)> onChanged = [](const auto&) {};

    // The last command that wrote something: what Ctrl+Z undoes.
    ChangeNo lastCommand() const { return m_lastCommand; }

    // The command that a batch is writing; 0 outside one, and until it has written something.
    ChangeNo batchCommand() const { return m_batch ? m_batch->command() : 0; }

    template <class T> Loaded<T> load(decltype(T::id) id) const {
        Loaded<T> loaded{{}, m_log.read(specOf<T>(), id.value)};
        if (loaded.row.key)
            loaded.value = valueOf<T>(loaded.row);
        return loaded;
    }

    // Runs work in a transaction, keeps it if work succeeded. `name` is the command's name in the
    // log ("note.add"), `why` the person's reason if they gave one. Throws Fault with nothing done.
    // Inside another change (a batch) it joins that one's transaction and command.
    template <class Work>
    auto change(const char* name, Work work, const QString& why = {})
        -> std::invoke_result_t<Work, Changes&> {
        if (m_batch)
            return join(work);
        for (Clock atLeast = 0;;) {
            try {
                return attempt(name, why, atLeast, work);
            } catch (const ClockTooLow& low) {
                atLeast = low.needed;
            }
        }
    }

    // As change, for what the program writes of its own accord: Ctrl+Z passes it by.
    template <class Work>
    auto derive(const char* name, Work work) -> std::invoke_result_t<Work, Changes&> {
        const ChangeNo last = m_lastCommand;
        auto result = change(name, std::move(work));
        m_lastCommand = last;
        return result;
    }

    // Several commands as one: all or nothing (import, --atomic). One that was refused after it had
    // written refuses the whole.
    template <class Work> auto batch(const char* name, Work work) -> std::invoke_result_t<Work> {
        return change(name, [&](Changes& c) {
            struct End { // a batch inside a batch belongs to the outer one
                Changes*& batch;
                Changes* outer;

                ~End() { batch = outer; }
            } end{m_batch, m_batch};
            m_batch = &c;
            return work();
        });
    }

private:
    template <class Work> std::invoke_result_t<Work, Changes&> join(Work& work) {
        const size_t before = m_batch->written();
        auto result = work(*m_batch);
        if (!result && m_batch->written() != before)
            m_batch->refuse(result.error());
        return result;
    }

    template <class Work>
    std::invoke_result_t<Work, Changes&> attempt(const char* name, const QString& why,
                                                 Clock atLeast, Work& work) {
        std::set<int> touched;

        Forgetting forgetting(m_log);

        Transaction transaction{m_db};
        Changes changes{
            m_log, m_index,
            m_log.begin(m_env.now().toMSecsSinceEpoch(), m_env.actor, name, why.toUtf8(), atLeast),
            m_env};
        auto result = work(changes);
        if (!result)
            return result;
        if (changes.refused())
            return *changes.refused();
        if (changes.command())
            m_log.finish();
        touched = changes.tables();
        transaction.commit();
        forgetting.keep();
        if (changes.command())
            m_lastCommand = changes.command();
        if (!touched.empty())
            onChanged(touched);
        return result;
    }

    const Database& m_db;
    Env m_env;
    ChangeLog m_log;
    SearchIndex m_index;
    Changes* m_batch = nullptr;
    ChangeNo m_lastCommand = 0;
};

} // namespace rt
