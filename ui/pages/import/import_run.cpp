// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/import_run.h"

#include "core/import/existing.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

// What was cancelled before the end is not kept.
Result<ImportDone> importUnless(const std::atomic<bool>& cancelled, Workspace& workspace,
                                const ImportRun::Lists& lists) {
    return workspace.batch("import", [&]() -> Result<ImportDone> {
        auto done = importLists(workspace, tablesOf(lists, workspace.today()));
        if (done && cancelled)
            return Error{ErrorCode::Conflict, u"import.cancelled"_s};
        return done;
    });
}

} // namespace

ImportRun::ImportRun(Desk& desk, Around around, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_around(std::move(around)) {}

void ImportRun::add(const QStringList& paths) {
    if (paths.isEmpty() || m_importing)
        return;
    begin(tr("Reading the files"));
    const int round = ++m_round;
    m_desk.run(
        [paths](Workspace&) -> Result<std::shared_ptr<Lists>> {
            auto read = std::make_shared<Lists>();
            for (const QString& path : paths)
                read->push_back(openList(path));
            return read;
        },
        this,
        [this, round](const Result<std::shared_ptr<Lists>>& read) {
            end();
            if (!read)
                return Q_EMIT refused(read.error());
            if (round != m_round)
                return; // cancelled, or others were chosen since
            for (ListFile& list : **read) {
                std::erase_if(m_lists, [&](const ListFile& old) { return old.path == list.path; });
                m_lists.push_back(std::move(list));
            }
            lookAnew();
        });
}

void ImportRun::setKind(size_t file, std::optional<ImportKind> kind) {
    m_lists[file].setKind(kind);
    lookAnew();
}

void ImportRun::remove(size_t file) {
    m_lists.erase(m_lists.begin() + std::ptrdiff_t(file));
    lookAnew();
}

void ImportRun::assign(size_t file, size_t column, int place) {
    m_lists[file].match.assign(column, place);
    look();
}

void ImportRun::lookAnew() {
    Q_EMIT relisted();
    look();
}

void ImportRun::look() {
    m_plan.reset();
    Q_EMIT changed();
    const int round = ++m_round;
    if (m_lists.empty())
        return;
    begin(tr("Looking through the lists"));
    m_desk.run(
        [lists = m_lists](Workspace& workspace) -> Result<std::shared_ptr<ImportPlan>> {
            const auto tables = tablesOf(lists, workspace.today());
            return std::make_shared<ImportPlan>(
                planImport(tables, readExisting(workspace.db(), tables)));
        },
        this,
        [this, round](const Result<std::shared_ptr<ImportPlan>>& plan) {
            end();
            if (round != m_round)
                return;
            if (!plan)
                return Q_EMIT refused(plan.error());
            m_plan = *plan;
            Q_EMIT changed();
        });
}

void ImportRun::bringIn() {
    m_importing = true;
    Q_EMIT changed();
    begin(tr("Importing"));
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    if (!m_around.backUpFirst)
        return carry();
    m_around.backUpFirst([self = QPointer(this)] {
        if (self)
            self->carry();
    });
}

void ImportRun::carry() {
    m_desk.run([lists = m_lists, cancelled = m_cancel](
                   Workspace& workspace) { return importUnless(*cancelled, workspace, lists); },
               this, [this](const Result<ImportDone>& done) { ended(done); });
}

void ImportRun::ended(const Result<ImportDone>& done) {
    m_importing = false;
    end();
    if (done) {
        m_lists.clear();
        lookAnew();
        return Q_EMIT imported(*done);
    }
    if (*m_cancel)
        Q_EMIT cancelled();
    else
        Q_EMIT refused(done.error());
    Q_EMIT changed();
}

void ImportRun::cancel() {
    if (m_importing) {
        *m_cancel = true;
        return;
    }
    m_lists.clear();
    lookAnew();
}

void ImportRun::begin(const QString& words) {
    ++m_working;
    Q_EMIT working(words);
}

void ImportRun::end() {
    if (--m_working == 0)
        Q_EMIT rested();
}

} // namespace rt
