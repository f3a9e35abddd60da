// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/desk.h"

#include <QHash>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace rt {

class DateField;
class PersonPicker;

// Keeps what stands in a form's fields as drafts, at every key, until it is saved; and puts it back
// into them. Fields have names; drafts lie under a prefix, "discussion/<id>/".
class DraftKeeper : public QObject {
    Q_OBJECT

public:
    DraftKeeper(Desk& desk, QObject* parent);

    // Saved: the record holds it then. Cleared: it is kept until the person has done something with
    // it, as with an action that is typed and not yet added.
    enum class Until { Saved, Cleared };

    void add(const QString& name, QLineEdit* edit, Until until = Until::Saved);
    void add(const QString& name, QPlainTextEdit* edit);
    void add(const QString& name, DateField* field, Until until = Until::Saved);
    void add(const QString& name, PersonPicker* picker, Until until = Until::Saved);
    void add(const QString& name, QCheckBox* box);
    void add(const QString& name, QComboBox* combo, Until until = Until::Saved);

    // While the form is filled from the record nothing is kept; then drafts go over it.
    template <class Fill> void open(const QString& prefix, Fill fill) {
        m_prefix.clear();
        fill();
        m_prefix = prefix;
        restore();
    }

    QHash<QString, QString> content() const; // by draft key, what the fields hold
    void saved(const QHash<QString, QString>& content);

Q_SIGNALS:
    void typed(); // something changed by the person

private:
    struct Bound {
        QString name;
        std::function<QString()> get;
        std::function<void(const QString&)> set;
        Until until = Until::Saved;
        QString cleared = {}; // what it says when nothing stands in it
    };

    void add(Bound bound);
    void keep(const QString& name, const QString& text);
    bool isCleared(const QString& name, const QString& text) const;
    void restore();

    Desk& m_desk;
    QString m_prefix;
    std::vector<Bound> m_fields;
};

} // namespace rt
