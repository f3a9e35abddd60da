// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"
#include "ui/theme/theme.h"
#include "ui/widgets/person_picker.h"

#include <QBoxLayout>

#include <initializer_list>

class QLabel;
class QLineEdit;
class QListView;

namespace rt {

struct Meeting;
struct SkilledPerson;

// Small things that every part of the Meeting area is made of.

inline constexpr auto quiet = QPalette::PlaceholderText;

QBoxLayout* column(int spacing = gap::xs);
QBoxLayout* row(std::initializer_list<QWidget*> parts, int stretched = -1);

struct SectionHead { // a heading with one quiet remark at the right
    QBoxLayout* box;
    QLabel* remark;
};

SectionHead section(const QString& heading, const QString& remark = {}, QWidget* right = nullptr);

QLineEdit* lineEdit(const QString& name, const QString& hint = {});
std::function<std::optional<QDate>(const QString&)> typedDates(const Desk& desk);
std::vector<PersonChoice> choices(const std::vector<SkilledPerson>& people);
void fitRows(QListView* list, int most); // as high as its rows, up to so many

// One person at a time writes a meeting; until there is a scribe, anybody may. Others read along.
bool mayWrite(const Meeting& meeting, const Desk& desk);

// A label that is not there without words.
void setWords(QLabel* label, const QString& words);

// The sentence for a refusal, above the page.
void tell(const Around& around, const Error& error);

template <class T> bool told(const Around& around, const Result<T>& result) {
    if (!result)
        tell(around, result.error());
    return result.has_value();
}

} // namespace rt
