// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/case_list.h"
#include "ui/pages/desk.h"
#include "ui/widgets/panel.h"

namespace rt {

class Passage;

// Beside the list in a wide window: what there is to know about the chosen family at a glance.
class CasePeek : public Panel {
    Q_OBJECT

public:
    CasePeek();
    void show(Desk& desk, const CaseLine& line, bool isPrivate);

private:
    void say(const QString& caption, const QString& words, Type type = Type::Body,
             QPalette::ColorRole ink = QPalette::WindowText);

    QWidget* m_content = nullptr;
    QVBoxLayout* m_box = nullptr;
};

} // namespace rt
