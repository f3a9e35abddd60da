// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attachment.h"
#include "tests/ui/pages/cases/file_window.h"
#include "ui/pages/cases/attachments_panel.h"

#include <QDesktopServices>
#include <QListView>
#include <QTextBrowser>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::test;

namespace {

// Stands where the system's program would: a slot of Qt's that takes an address.
class Opener : public QTextBrowser {
public:
    Opener() { QDesktopServices::setUrlHandler(u"file"_s, this, "setSource"); }

    ~Opener() override { QDesktopServices::unsetUrlHandler(u"file"_s); }

    QString path;

protected:
    void doSetSource(const QUrl& url, QTextDocument::ResourceType) override {
        path = url.toLocalFile();
    }
};

struct FilesOfFamily {
    FilesOfFamily() {
        file.openFamily(Notable::Drift, FamilyTabName::Notes);
        panel = file.window->findChild<AttachmentsPanel*>();
        REQUIRE(panel);
    }

    void attach(const QString& name, const QByteArray& bytes) {
        QFile made(dir.filePath(name));
        REQUIRE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
        made.close();
        panel->attach(made.fileName());
        file.wait();
    }

    QStringList rows() const {
        QStringList all;
        for (int row = 0; row < panel->view()->model()->rowCount(); ++row)
            all << panel->view()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return all;
    }

    void enter() {
        panel->view()->setFocus();
        panel->view()->setCurrentIndex(panel->view()->model()->index(0, 0));
        file.chord(Qt::Key_Return);
    }

    QTemporaryDir dir;
    FileWindow file;
    AttachmentsPanel* panel = nullptr;
};

} // namespace

TEST_CASE("a file is attached on the family's page, opened as a copy, and the copy goes with the "
          "lock",
          "[attachments][cases][ui]") {
    FilesOfFamily t;
    Opener opener;
    t.attach(u"report.pdf"_s, "Mia reads well.");
    REQUIRE(t.rows().size() == 1);
    CHECK(t.rows()[0].contains(u"report.pdf"_s));
    CHECK(t.file.said.last().startsWith(u"File attached."_s));
    t.enter();
    REQUIRE_FALSE(opener.path.isEmpty());
    QFile copy(opener.path);
    REQUIRE(copy.open(QIODevice::ReadOnly));
    CHECK(copy.readAll() == "Mia reads well.");
    CHECK(copy.permissions() ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    copy.close();
    t.file.desk->lock();
    CHECK_FALSE(QFile::exists(opener.path));
    CHECK_FALSE(QFile::exists(t.file.profile->folder() + u"/opened"_s));
}

TEST_CASE("a program is saved, not opened, and a file that is on its way says so",
          "[attachments][cases][ui]") {
    FilesOfFamily t;
    Opener opener;
    t.attach(u"setup.exe"_s, "MZ");
    t.enter();
    CHECK(opener.path.isEmpty());
    CHECK(t.file.said.last().contains(u"not opened here"_s));
    t.file.desk->run(
        [](Workspace& w) -> Outcome {
            w.db().run("DELETE FROM blob");
            return w.change("test", [&](Changes& c) -> Outcome {
                Attachment one = *rowsOf<Attachment>(w.db(), "1").begin();
                one.id = c.newId<AttachmentId>();
                one.name = u"late.pdf"_s;
                one.at = one.at.addSecs(60);
                c.add(one);
                return ok;
            });
        },
        t.panel, [](const Outcome&) {});
    t.file.wait();
    REQUIRE(t.rows().size() == 2);
    CHECK(t.rows()[0].contains(u"late.pdf"_s));
    CHECK(t.rows()[0].contains(u"Not on this PC yet"_s));
    t.enter();
    CHECK(t.file.refused.last().contains(u"has not reached this PC"_s));
}

TEST_CASE("what cannot be attached is said above the page", "[attachments][cases][ui]") {
    FilesOfFamily t;
    t.attach(u"empty.pdf"_s, {});
    CHECK(t.file.refused.last().contains(u"empty"_s));
    t.panel->attach(t.dir.filePath(u"gone.pdf"_s));
    t.file.wait();
    CHECK(t.file.refused.last().contains(u"not there any more"_s));
    CHECK(t.rows().isEmpty());
}
