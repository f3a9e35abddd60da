// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/scribe_parts.h"

#include "core/domain/good_with.h"
#include "core/domain/meeting.h"
#include "core/domain/typed_date.h"
#include "ui/text/error_text.h"
#include "ui/widgets/text.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

namespace rt {

QBoxLayout* column(int spacing) {
    auto* box = new QVBoxLayout;
    box->setSpacing(spacing);
    box->setContentsMargins(0, 0, 0, 0);
    return box;
}

QBoxLayout* row(std::initializer_list<QWidget*> parts, int stretched) {
    auto* box = new QHBoxLayout;
    box->setSpacing(gap::s);
    int at = 0;
    for (QWidget* part : parts)
        box->addWidget(part, at++ == stretched ? 1 : 0);
    return box;
}

SectionHead section(const QString& heading, const QString& remark, QWidget* right) {
    QBoxLayout* box = column();
    QLabel* said = label(remark, Type::Caption, quiet);
    QBoxLayout* head = row({label(heading, Type::Strong)});
    head->addStretch();
    head->addWidget(said);
    if (right)
        head->addWidget(right);
    box->addLayout(head);
    return {box, said};
}

QLineEdit* lineEdit(const QString& name, const QString& hint) {
    auto* made = new QLineEdit;
    made->setAccessibleName(name);
    made->setPlaceholderText(hint);
    return made;
}

std::function<std::optional<QDate>(const QString&)> typedDates(const Desk& desk) {
    return [&desk](const QString& typed) { return typedDate(typed, desk.today()); };
}

std::vector<PersonChoice> choices(const std::vector<SkilledPerson>& people) {
    std::vector<PersonChoice> all;
    for (const SkilledPerson& one : people)
        all.push_back({one.id.value, one.name, {}, one.skills.join(QStringLiteral(", "))});
    return all;
}

void fitRows(QListView* list, int most) {
    const int rows = qMin(most, list->model()->rowCount());
    list->setVisible(rows > 0);
    list->setFixedHeight(rows * qMax(1, list->sizeHintForRow(0)) + 2);
}

bool mayWrite(const Meeting& meeting, const Desk& desk) {
    return meeting.scribe.isNull() || meeting.scribe == desk.person();
}

void setWords(QLabel* label, const QString& words) {
    label->setText(words);
    label->setHidden(words.isEmpty());
}

void tell(const Around& around, const Error& error) {
    around.refused(errorText(error));
}

} // namespace rt
