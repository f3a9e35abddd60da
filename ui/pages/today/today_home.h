// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/today.h"
#include "ui/models/today_columns.h"
#include "ui/pages/around.h"
#include "ui/pages/cases/ask_news.h"
#include "ui/pages/cases/family_page.h"
#include "ui/pages/desk.h"
#include "ui/widgets/panel.h"

class QListView;
class QStackedLayout;

namespace rt {

class EmptyState;

// What a home says above its lists: words that lead somewhere.
struct HomeLink {
    QString words;
    std::function<void()> open;
};

class Links : public QWidget {
    Q_OBJECT

public:
    explicit Links(const QString& name);
    void set(std::vector<HomeLink> links);

private:
    std::vector<QPushButton*> m_buttons;
    std::vector<HomeLink> m_links;
};

// A list under its heading, which counts its rows; a sentence and the next step where it has none.
class ListPart : public Panel {
    Q_OBJECT

public:
    ListPart(const QString& name, const QString& keys, QAbstractItemModel* model,
             const QString& sentence, const QString& nextStep);

    QListView* view() const { return m_view; }

    void counted(); // after the lines were set

private:
    QString m_name, m_keys;
    void makeRoom();

    QListView* m_view;
    EmptyState* m_empty;
    QWidget* m_inside;
    QStackedLayout* m_stack;
};

// Lists of one column under each other; beside each other where the column has the page's width.
class Stacked : public QWidget {
    Q_OBJECT

public:
    Stacked(const QString& name, const std::vector<std::pair<QWidget*, int>>& parts); // shares

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_box;
};

// One role's day. The page makes it anew when somebody else sits here.
class TodayHome : public QWidget {
    Q_OBJECT

public:
    TodayHome(Desk& desk, Around around, TodayPlace place);

    virtual void refresh() = 0;

protected:
    QDate today() const { return m_desk.today(); }

    Hubs hubs() const { return m_place.hubs.size() > 1 ? Hubs::Several : Hubs::One; }

    bool isPrivate() const { return m_around.isPrivate && m_around.isPrivate(); }

    // As it may be shown: itself, or by initials while names are hidden (F7).
    QString family(const QString& name) const;
    QString child(const QString& name) const;
    QString text(FamilyId family, const QString& words) const;

    void openFamily(FamilyId family);
    void openActions(FamilyId family);
    void openMeeting(MeetingId meeting); // prepare, room or what it left, as it stands
    void openCases(int quick = 0);       // a quick filter of the list
    void openDigest();
    void askForNews(); // of the home's families; refreshes when it differs

    QString withItsNews(FamilyId family, const QString& name) const; // "Adeyemi, 3 new"
    std::vector<HomeLink> newsLinks(); // what changed since one looked, the board, the digest
    void done(const Action& action);
    HomeLink casesLink(int families, int children);
    QString hubWords() const;

    Desk& m_desk;
    Around m_around;
    TodayPlace m_place;

private:
    QSet<FamilyId> families() const;

    NewsCounts m_news;
    bool m_asking = false;
};

TodayHome* coordinatorHome(Desk& desk, const Around& around, const TodayPlace& place);
TodayHome* directHome(Desk& desk, const Around& around, const TodayPlace& place);
TodayHome* managerHome(Desk& desk, const Around& around, const TodayPlace& place);

struct Behind { // a number of a chart
    QString title, facts;
    std::vector<BehindLine> lines;
    QString none; // what is said where there are no lines
    FamilyTabName tab = FamilyTabName::Overview;
};

// A page of what stands behind a number; Enter opens each.
void showBehind(Desk& desk, const Around& around, Behind behind);

} // namespace rt
