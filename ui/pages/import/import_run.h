// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/import/carry_out.h"
#include "core/import/list_file.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

#include <atomic>

namespace rt {

// The lists that were chosen, what they would do, and doing it. Files are read and planned on the
// writer's thread; an answer that a later choice has overtaken is dropped.
class ImportRun : public QObject {
    Q_OBJECT

public:
    using Lists = std::vector<ListFile>;

    ImportRun(Desk& desk, Around around, QObject* parent);

    void add(const QStringList& paths);
    void setKind(size_t file, std::optional<ImportKind> kind);
    void remove(size_t file);
    void assign(size_t file, size_t column, int place);
    void bringIn();
    void cancel(); // what is being read, looked through or imported

    const Lists& lists() const { return m_lists; }

    const ImportPlan* plan() const { return m_plan.get(); } // null while it is made

    bool isImporting() const { return m_importing; }

Q_SIGNALS:
    void changed();  // lists, plan, or whether it is being carried out
    void relisted(); // other files, or of other kinds
    void working(const QString& words);
    void rested();
    void refused(const Error& error);
    void imported(const ImportDone& done);
    void cancelled(); // while importing: nothing of it is kept

private:
    void look();
    void lookAnew();
    void carry();
    void ended(const Result<ImportDone>& done);
    void begin(const QString& words);
    void end();

    Desk& m_desk;
    Around m_around;
    Lists m_lists;
    std::shared_ptr<ImportPlan> m_plan;
    int m_round = 0, m_working = 0;
    bool m_importing = false;
    std::shared_ptr<std::atomic<bool>> m_cancel;
};

} // namespace rt
