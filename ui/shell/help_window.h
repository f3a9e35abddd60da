// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QString>

#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;
class QTextBrowser;

namespace rt {

struct HelpPage {
    QString topic, title, markdown;
};

// One Markdown file a page, named after its topic; the first heading is its title.
std::vector<HelpPage> loadHelp(const QString& folder);

// Our own pages, read inside the program. Nothing outside is ever opened or fetched.
class HelpWindow : public QDialog {
    Q_OBJECT

public:
    HelpWindow(std::vector<HelpPage>, QWidget* parent);
    void open(const QString& topic); // the first page where there is no such topic

    QString topic() const;

    QLineEdit* search() const { return m_search; }

    QListView* contents() const { return m_list; }

private:
    void filter(const QString& typed);
    void read(int page);

    std::vector<HelpPage> m_pages;
    QLineEdit* m_search;
    QStandardItemModel* m_titles;
    QListView* m_list;
    QTextBrowser* m_text;
};

} // namespace rt
