// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/digest_papers.h"

#include "core/reports/printing.h"
#include "core/reports/week_digest.h"
#include "ui/models/digest_text.h"
#include "ui/pages/desk.h"
#include "ui/print/paper_files.h"
#include "ui/text/agenda_text.h"

#include <QDir>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

Document documentOf(Desk& desk, const HubDigest& digest) {
    const DigestWords words{[](const Reason& reason, const QString& child) {
                                return reasonText(reason, [child](ChildId) { return child; });
                            },
                            digestFactText, digestClockText};
    return weekDigest(desk.db(), digest, words,
                      printingFor(desk.db(), digest.hub.id, desk.env(), QObject::tr("Hub digest"),
                                  desk.isPractice()));
}

QString freeName(const QDir& folder, const HubDigest& digest) {
    QString label = digest.hub.label;
    for (QChar& c : label)
        if (!c.isLetterOrNumber())
            c = u'-';
    const QString stem =
        u"digest-hub-%1-%2"_s.arg(label, digest.until.addDays(-6).toString(Qt::ISODate));
    QString name = stem + u".pdf"_s;
    for (int n = 2; folder.exists(name); ++n)
        name = u"%1-%2.pdf"_s.arg(stem).arg(n);
    return name;
}

} // namespace

QString digestAsEmail(Desk& desk, const HubDigest& digest) {
    return digestEmail(documentOf(desk, digest));
}

Result<QString> digestAsPdf(Desk& desk, const HubDigest& digest, const QString& folder) {
    const QString name = freeName(QDir(folder), digest);
    const auto written = writePaperFiles({{name, documentOf(desk, digest)}}, folder);
    if (!written)
        return written.error();
    return name;
}

} // namespace rt
