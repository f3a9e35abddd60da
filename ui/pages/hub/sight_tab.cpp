// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/base/england_day.h"
#include "core/domain/organisation_rules.h"
#include "core/domain/rights.h"
#include "core/queries/case_views.h"
#include "core/queries/hubs.h"
#include "core/queries/rows.h"
#include "ui/models/structure_columns.h"
#include "ui/pages/hub/hub_tab.h"
#include "ui/text/people_text.h"
#include "ui/text/structure_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

struct Asked { // whom or what the answer is about
    QUuid id;
    QString name, kind;
    std::optional<Role> role; // none: a hub
};

struct RightLine {
    Deed deed = Deed::ReadHubCases;
    May may = May::No;
};

template <class Line, class Words, class Detail>
std::vector<Column<Line>> oneColumn(Words words, Detail detail) {
    Column<Line> column;
    column.value = [words](const Line& l) { return QVariant(words(l)); };
    column.detail = detail;
    return {column};
}

QString viewWords(const CaseViewLine& line) {
    const QString family = line.familyName.isEmpty()
                               ? QObject::tr("A file")
                               : QObject::tr("%1 family").arg(line.familyName);
    return line.view.kind == ViewKind::Opened ? QObject::tr("%1 opened").arg(family)
                                              : QObject::tr("%1 printed").arg(family);
}

QString viewDetail(const CaseViewLine& line) {
    return QObject::tr("%1, %2").arg(line.personName, sayDate(dayInEngland(line.view.at)));
}

constexpr int deeds = int(Deed::GiveRights) + 1;

// Hubs and people at the left; at the right why somebody opens families, and what the role may do.
class HubSightTab : public HubTab {
    Q_OBJECT

public:
    HubSightTab(Desk& desk, const Around& around)
        : HubTab(desk, around),
          m_asked(new LinesModel<Asked>(
              oneColumn<Asked>([](const Asked& l) { return l.name; },
                               [](const Asked& l) { return l.kind; }),
              [](const Asked& l) { return QVariant(l.id); }, this)),
          m_reasons(new LinesModel<SightReason>(
              sightColumns(),
              [](const SightReason& l) {
                  return QVariant(l.person.text() + QString::number(int(l.because)) + l.hubLabel);
              },
              this)),
          m_rights(new LinesModel<RightLine>(
              oneColumn<RightLine>([](const RightLine& l) { return inWords(l.deed); },
                                   [](const RightLine& l) { return inWords(l.may); }),
              [](const RightLine& l) { return QVariant(int(l.deed)); }, this)),
          m_views(new LinesModel<CaseViewLine>(
              oneColumn<CaseViewLine>(viewWords, viewDetail),
              [](const CaseViewLine& l) { return QVariant(l.view.id.value); }, this)),
          m_filter(new FilterBar(tr("Whose? A name, a role or a hub"))),
          m_answer(new Panel(tr("Why"))),
          m_words(wrapped({}, Type::Body, QPalette::PlaceholderText)),
          m_none(new EmptyState(tr("Nobody reaches its restricted families."),
                                tr("Give somebody a place in the hub, in People."))),
          m_may(new Panel(tr("What the role may do"))),
          m_looked(new Panel(tr("Files opened for the returns"))) {
        m_viewList = list(m_views, new LineDelegate, tr("Files opened for the returns"));
        m_list = list(m_asked, new LineDelegate, tr("People and hubs"));
        m_why = list(m_reasons, new LineDelegate, tr("Why"));
        m_mayList = list(m_rights, new LineDelegate, tr("What the role may do"));
        m_filter->setView(m_list);
        layOut();
        connect(m_filter, &FilterBar::changed, this, [this](const QString& typed) {
            m_asked->setFilter(typed);
            chooseFirst();
        });
        connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this](const QModelIndex& row) { tell(row); });
        onEnter(m_list, [this](const QModelIndex&) {
            m_columns->choose(1);
            m_why->setFocus(Qt::OtherFocusReason);
        });
        setFocusProxy(m_list);
    }

    void refresh() override {
        std::vector<Asked> all;
        const QDate today = m_desk.today();
        for (const HubLine& line : hubsAsAt(m_desk.db(), today))
            all.push_back({line.hub.id.value, hubText(line.hub), tr("Hub"), std::nullopt});
        std::vector<Asked> people;
        for (const Person& one : rowsOf<Person>(m_desk.db(), "1 ORDER BY given, family, key"))
            if (isCurrent(one.from, one.to, today))
                people.push_back({one.id.value, one.name().trimmed(), inWords(one.role), one.role});
        all.insert(all.end(), people.begin(), people.end());
        m_asked->setLines(std::move(all));
        chooseFirst();
    }

private:
    void layOut() {
        auto* asked = new Panel(tr("People and hubs"), tr("Enter reads"));
        asked->fill(m_list);
        auto* left = new QWidget;
        left->setAccessibleName(tr("People and hubs"));
        auto* column = new QVBoxLayout(left);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(gap::m);
        column->addWidget(m_filter);
        column->addWidget(asked, 1);
        m_words->setContentsMargins(gap::l, 0, gap::l, gap::s);
        m_answer->body()->addWidget(m_words);
        m_answer->body()->addWidget(m_none);
        m_answer->fill(m_why);
        m_answer->setAccessibleName(tr("Why"));
        m_may->fill(m_mayList);
        m_may->setAccessibleName(tr("What the role may do"));
        m_looked->fill(m_viewList);
        m_looked->setAccessibleName(tr("Files opened for the returns"));
        auto* right = new QWidget;
        right->setAccessibleName(tr("What the role may do"));
        auto* rights = new QVBoxLayout(right);
        rights->setContentsMargins(0, 0, 0, 0);
        rights->setSpacing(gap::m);
        rights->addWidget(m_may, 1);
        rights->addWidget(m_looked, 1);
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, 0, gap::l, gap::l);
        m_columns = new Columns({left, m_answer, right}, {7, 9, 7}, 1000);
        box->addWidget(m_columns);
    }

    void chooseFirst() {
        if (!m_list->currentIndex().isValid() && m_asked->rowCount() > 0) {
            const int own = m_asked->rowOf(m_desk.person().value);
            m_list->setCurrentIndex(m_asked->index(qMax(0, own), 0));
        } else {
            tell(m_list->currentIndex());
        }
    }

    void tell(const QModelIndex& row) {
        const bool isAsked = row.isValid();
        m_looked->hide();
        m_answer->setHeading(isAsked ? m_asked->line(row).name : tr("Nobody matches."));
        m_words->setText(isAsked ? QString() : tr("Esc clears the filter."));
        m_why->setVisible(isAsked);
        m_none->hide();
        if (!isAsked)
            return m_rights->setLines({});
        const Asked& asked = m_asked->line(row);
        asked.role ? tellPerson(asked) : tellHub({asked.id});
        tellViews(asked);
        m_none->setVisible(m_reasons->rowCount() == 0);
        m_why->setVisible(m_reasons->rowCount() > 0);
    }

    void tellPerson(const Asked& asked) {
        m_words->setText(
            asked.role == Role::Partner
                ? tr("A partner opens the families in which they are named, and no other.")
                : tr("Everybody here but partners reads the families that are not restricted. "
                     "These reasons open restricted ones and let them be worked with, as far as "
                     "the role goes."));
        auto reasons = sightOf(m_desk.db(), {asked.id}, m_desk.today());
        for (SightReason& one : reasons)
            one.personName.clear(); // it stands above
        m_reasons->setLines(std::move(reasons));
        std::vector<RightLine> rights;
        for (int deed = 0; deed < deeds; ++deed)
            rights.push_back({Deed(deed), mayDo(*asked.role, Deed(deed))});
        m_rights->setLines(std::move(rights));
        m_may->setHeading(inWords(*asked.role));
    }

    // Those whom this PC may tell of: oneself, and whoever opened files of the hubs one leads.
    void tellViews(const Asked& asked) {
        const PersonId reader = m_desk.person();
        auto views = asked.role ? viewsBy(m_desk.db(), {asked.id}, reader, m_desk.today())
                                : viewsIn(m_desk.db(), {asked.id}, reader, m_desk.today());
        m_looked->setVisible(!views.empty());
        m_views->setLines(std::move(views));
    }

    void tellHub(HubId hub) {
        m_words->setText(tr("Everybody here but partners reads its families that are not "
                            "restricted. These people open its restricted ones too; whoever is "
                            "named in a family opens that one."));
        m_reasons->setLines(readersOf(m_desk.db(), hub, m_desk.today()));
        m_rights->setLines({});
        m_may->setHeading(tr("Choose a person to read what the role may do."));
    }

    LinesModel<Asked>* m_asked;
    LinesModel<SightReason>* m_reasons;
    LinesModel<RightLine>* m_rights;
    LinesModel<CaseViewLine>* m_views;
    FilterBar* m_filter;
    Panel* m_answer;
    QLabel* m_words;
    EmptyState* m_none;
    Panel *m_may, *m_looked;
    QListView *m_list = nullptr, *m_why = nullptr, *m_mayList = nullptr, *m_viewList = nullptr;
};

} // namespace

HubTab* hubSightTab(Desk& desk, const Around& around) {
    return new HubSightTab(desk, around);
}

} // namespace rt

#include "sight_tab.moc"
