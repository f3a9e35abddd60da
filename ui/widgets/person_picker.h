// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QUuid>
#include <QWidget>

#include <functional>
#include <vector>

class QCompleter;
class QLineEdit;

namespace rt {

struct PersonChoice {
    QUuid id;
    QString name, role;
    QString remark; // why this one: "good with teenagers", "on leave until Mon"
};

// One person out of many: type a part of the name or role. "?teen" asks who is good at something.
class PersonPicker : public QWidget {
    Q_OBJECT

public:
    using Finder = std::function<std::vector<PersonChoice>(const QString& skill)>;

    explicit PersonPicker(std::vector<PersonChoice> = {});
    void setPeople(std::vector<PersonChoice>);
    void setFinder(Finder);

    QLineEdit* edit() const { return m_edit; }

    QCompleter* completer() const { return m_completer; }

    QUuid person() const; // null: nobody, or a name that is not among them
    void setPerson(const QUuid&);
    bool isEmpty() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    void search(const QString& typed);
    void take(const PersonChoice&);
    void settle();

    std::vector<PersonChoice> m_people;
    Finder m_finder;
    QLineEdit* m_edit;
    QCompleter* m_completer;
    class PersonLines* m_lines;
    QUuid m_person;
};

} // namespace rt
