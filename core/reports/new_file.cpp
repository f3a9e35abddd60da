// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/new_file.h"

#include "core/base/platform.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rt {
namespace {

Error refusal(FaultKind kind, const QFileInfo& file) {
    if (file.exists() || file.isSymLink())
        return {ErrorCode::Conflict, u"file.exists"_s};
    if (kind == FaultKind::Missing || !file.absoluteDir().exists())
        return notFound("file.folder");
    if (kind == FaultKind::ReadOnly)
        return notAllowed("file.readOnly");
    return {ErrorCode::Fault, kind == FaultKind::Full ? u"file.full"_s : u"file.write"_s};
}

} // namespace

Outcome writeNewFile(const QString& path, const QByteArray& bytes) {
    try {
        platform::writePrivateFile(path, bytes);
        return ok;
    } catch (const Fault& fault) {
        return refusal(fault.kind, QFileInfo(path));
    }
}

} // namespace rt
