// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paper_files.h"

#include "core/reports/new_file.h"
#include "ui/print/pdf_writer.h"

#include <QDir>

namespace rt {

Result<QStringList> writePaperFiles(const std::vector<PaperFile>& files, const QString& folder) {
    QStringList names;
    for (const PaperFile& file : files) {
        const QString path = QDir(folder).filePath(file.name);
        const Outcome written = std::holds_alternative<Document>(file.content)
                                    ? writePdf(std::get<Document>(file.content), path)
                                    : writeNewFile(path, std::get<QByteArray>(file.content));
        if (!written)
            return written.error();
        names << file.name;
    }
    return names;
}

} // namespace rt
