// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_field.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rt {

QString dateWords(QDate date) {
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return date.isValid() ? english.toString(date, u"ddd d MMM yyyy"_s) : QString();
}

DateField::DateField(Parse parse, QDate date)
    : m_parse(std::move(parse)),
      m_edit(new QLineEdit),
      m_words(label({}, Type::Body, QPalette::PlaceholderText)) {
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::m);
    box->addWidget(m_edit);
    box->addWidget(m_words, 1);
    m_edit->setPlaceholderText(tr("fri, +2w, 13/4/26"));
    setFocusProxy(m_edit);
    const auto room = [this] {
        m_edit->setFixedWidth(scaled(152));
        const QFontMetrics metrics(typeFont(Type::Body));
        m_words->setMinimumWidth(metrics.horizontalAdvance(tr("Not understood")) + gap::s);
    };
    onTextSize(m_edit, room);
    connect(m_edit, &QLineEdit::textChanged, this, &DateField::read);
    setDate(date);
}

void DateField::read() {
    const QString typed = m_edit->text().trimmed();
    m_date = typed.isEmpty() ? std::nullopt : m_parse(typed);
    m_words->setText(m_date            ? dateWords(*m_date)
                     : typed.isEmpty() ? QString()
                                       : tr("Not understood"));
    m_words->setForegroundRole(isUnderstood() ? QPalette::PlaceholderText : QPalette::BrightText);
    m_edit->setAccessibleName(accessibleName());
    m_edit->setAccessibleDescription(m_words->text());
    Q_EMIT changed();
}

std::optional<QDate> DateField::date() const {
    return m_date;
}

bool DateField::isEmpty() const {
    return m_edit->text().trimmed().isEmpty();
}

bool DateField::isUnderstood() const {
    return m_date || isEmpty();
}

QString DateField::understood() const {
    return m_words->text();
}

void DateField::setDate(QDate date) {
    m_edit->setText(date.isValid() ? date.toString(u"d/M/yyyy"_s) : QString());
    m_date = date.isValid() ? std::optional(date) : std::nullopt; // whatever the parser would say
    m_words->setText(dateWords(date));
    m_edit->setAccessibleName(accessibleName());
}

} // namespace rt
