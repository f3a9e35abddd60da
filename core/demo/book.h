// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// What some simulated weeks write as one command. A command may touch a cell only once, so rows
// that can change again are kept until the end and written as they then stand.
namespace rt::demo {

class Book {
public:
    explicit Book(Changes& changes) : m_c(changes) {}

    template <class I> I newId() { return m_c.newId<I>(); }

    template <class T> void add(const T& value) {
        if constexpr (isKept<T>)
            shelf<T>().put(value.id.value, {{}, value});
        else
            m_c.add(value);
    }

    template <class T, class EditFn> void update(decltype(T::id) id, EditFn edit) {
        auto& kept = shelf<T>();
        if (!kept.at.contains(id.value)) {
            const Loaded<T> before = m_c.load<T>(id);
            kept.put(id.value, {before, before.value});
        }
        edit(kept.rows[kept.at[id.value]].after);
    }

    void close() {
        std::apply([this](auto&... shelves) { (write(shelves), ...); }, m_shelves);
    }

private:
    template <class T> struct Kept {
        std::optional<Loaded<T>> before; // none: a new row
        T after;
    };

    template <class T> struct Shelf {
        std::vector<Kept<T>> rows;
        QHash<QUuid, size_t> at;

        void put(const QUuid& id, Kept<T> row) {
            at.insert(id, rows.size());
            rows.push_back(std::move(row));
        }
    };

    using Shelves =
        std::tuple<Shelf<Person>, Shelf<Child>, Shelf<Case>, Shelf<KeyDate>, Shelf<Action>,
                   Shelf<Discussion>, Shelf<Hypothesis>, Shelf<Challenge>>;

    template <class T>
    static constexpr bool isKept = []<class... S>(std::tuple<S...>*) {
        return (std::is_same_v<S, Shelf<T>> || ...);
    }(static_cast<Shelves*>(nullptr));

    template <class T> Shelf<T>& shelf() { return std::get<Shelf<T>>(m_shelves); }

    template <class T> void write(Shelf<T>& shelf) {
        for (const Kept<T>& row : shelf.rows) {
            if (row.before)
                m_c.save(*row.before, row.after);
            else
                m_c.add(row.after);
        }
    }

    Changes& m_c;
    Shelves m_shelves;
};

// Some weeks of one hub as one command, at the time and by the person of the workspace's Env.
template <class Work> void write(Workspace& workspace, const char* name, Work work) {
    (void)workspace.change(name, [&](Changes& changes) -> Outcome {
        Book book(changes);
        work(book);
        book.close();
        return ok;
    });
}

} // namespace rt::demo
