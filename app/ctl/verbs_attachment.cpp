// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"
#include "core/queries/attachments.h"
#include "core/queries/rows.h"
#include "core/queries/sight.h"
#include "core/reports/new_file.h"
#include "ui/text/error_text.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

void mustRead(Workspace& workspace, FamilyId family) {
    if (family.isNull() ||
        !Sight(workspace.db(), workspace.actor(), workspace.today()).opens(family))
        throw Stop{Refused, u"There is no family with this id."_s};
}

int listFiles(Session& session) {
    Workspace& workspace = session.open().workspace();
    const auto family = FamilyId::parse(session.word(1, "a family's id"));
    mustRead(workspace, family);
    QJsonArray rows;
    for (const AttachmentLine& line : attachmentsOf(workspace.db(), family))
        rows << QJsonObject{{u"id"_s, line.attachment.id.text()},
                            {u"name"_s, line.attachment.name},
                            {u"what"_s, line.attachment.what},
                            {u"bytes"_s, line.attachment.size},
                            {u"about"_s, line.about},
                            {u"by"_s, line.by},
                            {u"at"_s, line.attachment.at.toString(Qt::ISODateWithMs)},
                            {u"here"_s, line.isHere}};
    session.print(rows);
    return Done;
}

int saveFile(Session& session) {
    Workspace& workspace = session.open().workspace();
    const auto id = AttachmentId::parse(session.word(1, "an attached file's id"));
    if (const auto row = rowOf<Attachment>(workspace.db(), id))
        mustRead(workspace, row->family);
    const auto bytes = attachedBytes(workspace.db(), id);
    if (!bytes)
        throw Stop{Refused, errorText(bytes.error())};
    const QString to = session.options.value(u"out"_s);
    if (to.isEmpty())
        throw Stop{Usage, u"Say where to: --out FILE."_s};
    if (const Outcome written = writeNewFile(QFileInfo(to).absoluteFilePath(), *bytes); !written)
        throw Stop{Refused, errorText(written.error())};
    session.print(QJsonObject{{u"bytes"_s, bytes->size()}});
    return Done;
}

} // namespace

int attachment(Session& session) {
    const QString what = session.word(0, "list or save");
    if (what == u"list")
        return listFiles(session);
    if (what == u"save")
        return saveFile(session);
    throw Stop{Usage, u"attachment list FAMILY, or attachment save ID --out FILE."_s};
}

} // namespace rt::ctl
