// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choose_path.h"

#include <QFileDialog>
#include <QFileInfo>

namespace rt {

namespace {

QFileDialog* dialogOver(QWidget* over, const QString& question, const QString& from) {
    auto* dialog = new QFileDialog(over, question, from);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace

void chooseFolder(QWidget* over, const QString& question, const QString& from,
                  std::function<void(const QString&)> chosen) {
    QFileDialog* dialog = dialogOver(over, question, from);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, over, std::move(chosen));
    dialog->open();
}

void chooseFiles(QWidget* over, const QString& question, const QString& from,
                 const QStringList& filters, std::function<void(const QStringList&)> chosen) {
    QFileDialog* dialog = dialogOver(over, question, from);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(filters);
    QObject::connect(dialog, &QFileDialog::filesSelected, over, std::move(chosen));
    dialog->open();
}

void chooseNewFile(QWidget* over, const QString& question, const QString& suggestion,
                   const QString& ending, std::function<void(const QString&)> chosen) {
    QFileDialog* dialog = dialogOver(over, question, QFileInfo(suggestion).path());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // a file that is there is never replaced
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, over, std::move(chosen));
    dialog->open();
}

void chooseNewFile(QWidget* over, const QString& question, const QString& suggestion,
                   std::function<void(const QString&)> chosen) {
    QFileDialog* dialog = dialogOver(over, question, QFileInfo(suggestion).path());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever written over
    dialog->selectFile(QFileInfo(suggestion).fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, over, std::move(chosen));
    dialog->open();
}

} // namespace rt
