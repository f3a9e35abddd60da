// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/digest_page.h"

#include "core/base/dates.h"
#include "ui/models/digest_columns.h"
#include "ui/models/digest_text.h"
#include "ui/pages/meeting/produce.h"
#include "ui/pages/today/digest_papers.h"
#include "ui/pages/today/today_home.h"
#include "ui/pages/when_seen.h"
#include "ui/text/error_text.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inline_ask.h"
#include "ui/widgets/page.h"
#include "ui/widgets/views.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

class DigestPage : public TodayHome {
    Q_OBJECT

public:
    DigestPage(Desk& desk, const Around& around, const TodayPlace& place)
        : TodayHome(desk, around, place),
          m_hub(new QComboBox),
          m_head(new PageHead({}, {},
                              {m_hub, button(tr("Copy as e-mail"), Kind::Plain, [this] { copy(); }),
                               button(tr("Make a PDF"), Kind::Plain, [this] { askFolder(); })})),
          m_ask(new InlineAsk([](const QString&) { return std::optional<QDate>{}; })) {
        describePage(this, tr("Today  /  Digest of the week"), u"today"_s,
                     {tr("Enter\tOpen the row"), tr("E\tCopy as the text of an e-mail"),
                      tr("P\tMake a PDF"), tr("Alt+Left\tBack")});
        m_hub->setAccessibleName(tr("Hub"));
        for (const Hub& hub : m_place.hubs)
            m_hub->addItem(hubText(hub));
        m_hub->setVisible(m_place.hubs.size() > 1);
        makeParts();
        layOut();
        connect(m_hub, &QComboBox::currentIndexChanged, this, &DigestPage::refresh);
        connect(&m_desk, &Desk::changed, this,
                [seen = new WhenSeen(this, [this] { refresh(); })] { seen->due(); });
        if (m_around.onPrivate)
            m_around.onPrivate(this, [this](bool) { refresh(); });
        refresh();
    }

    void refresh() override {
        m_digest = hubDigest(m_desk.db(), hub(), today());
        m_head->setTitle(tr("%1, week of %2").arg(hubText(hub()), sayDate(monday())));
        m_head->setFacts(digestFacts(m_digest));
        const DigestNames names{
            [this](FamilyId id, const QString& name) { return shownFamily(id, name); },
            [this](const QString& name) { return child(name); },
            [this](FamilyId id, const QString& words) { return text(id, words); }};
        const std::vector<DigestLine> all[]{changedLines(m_digest, names),
                                            dueLines(m_digest, names), owedLines(m_digest, names),
                                            peopleLines(m_digest, names)};
        for (size_t i = 0; i < m_parts.size(); ++i) {
            m_parts[i].second->setLines(all[i]);
            m_parts[i].first->counted();
        }
    }

private:
    Hub hub() const { return m_place.hubs.at(size_t(std::max(0, m_hub->currentIndex()))); }

    QDate monday() const { return m_digest.until.addDays(-6); }

    QString shownFamily(FamilyId id, const QString& name) const {
        for (const DigestFamily& one : m_digest.changed)
            if (one.family == id && one.restricted)
                return tr("Restricted family");
        return name.isEmpty() ? QString() : family(name);
    }

    void add(const QString& name, const QString& none, const QString& next) {
        auto* model = new LinesModel<DigestLine>(
            digestColumns(), [](const DigestLine& l) { return QVariant(l.id); }, this);
        auto* part = new ListPart(name, tr("Enter opens"), model, none, next);
        onEnter(part->view(), [this, model](const QModelIndex& at) { open(model->line(at)); });
        rowKeys(part->view(), {{Qt::Key_E, [this](const QModelIndex&) { copy(); }},
                               {Qt::Key_P, [this](const QModelIndex&) { askFolder(); }}});
        m_parts.emplace_back(part, model);
    }

    void makeParts() {
        add(tr("What changed last week"), tr("Nothing that is recorded changed last week."),
            tr("Discussions, incidents, scales, dates and directions come here."));
        add(tr("Due this week"), tr("No visit, date or meeting is due this week."),
            tr("Today shows what comes after Sunday."));
        add(tr("Directions owed"), tr("No direction and no reflection is owed."),
            tr("A half that is waived in a meeting comes here."));
        add(tr("Actions by person"), tr("Nobody has an open action."),
            tr("Ctrl+Shift+A makes one."));
    }

    void layOut() {
        auto* middle = new Stacked(tr("This week"), {{m_parts[1].first, 3}, {m_parts[2].first, 2}});
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, gap::xs, gap::l, gap::l);
        box->setSpacing(gap::m);
        box->addWidget(m_head);
        box->addWidget(m_ask);
        m_parts[0].first->setAccessibleName(tr("What changed last week"));
        m_parts[3].first->setAccessibleName(tr("Actions by person"));
        box->addWidget(new Columns({m_parts[0].first, middle, m_parts[3].first}, {1, 1, 1}, 960),
                       1);
        setFocusProxy(m_parts[0].first);
    }

    void open(const DigestLine& line) {
        if (!line.meeting.isNull())
            openMeeting(line.meeting);
        else if (line.actions)
            openActions(line.family);
        else if (!line.family.isNull())
            openFamily(line.family);
    }

    void copy() {
        ClipboardMinute::put(digestAsEmail(m_desk, m_digest));
        m_around.told(tr("The digest is copied as the text of an e-mail, by initials. It stays "
                         "for a minute."));
    }

    void askFolder() {
        m_ask->ask(tr("Folder for the PDF"), InlineAsk::Asks::Words, defaultFolder(),
                   [this](const InlineAsk::Answer& answer) { return write(answer.words); });
        m_ask->words()->setText(defaultFolder());
        m_ask->words()->selectAll();
    }

    QString write(const QString& folder) {
        const auto name = digestAsPdf(m_desk, m_digest, folder);
        if (!name)
            return errorText(name.error());
        m_around.told(tr("%1 is in %2.").arg(*name, folder));
        return {};
    }

    QComboBox* m_hub;
    PageHead* m_head;
    InlineAsk* m_ask;
    HubDigest m_digest;
    std::vector<std::pair<ListPart*, LinesModel<DigestLine>*>> m_parts;
};

} // namespace

QWidget* digestPage(Desk& desk, const Around& around, const TodayPlace& place) {
    return new DigestPage(desk, around, place);
}

} // namespace rt

#include "digest_page.moc"
