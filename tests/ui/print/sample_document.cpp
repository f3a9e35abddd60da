// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/sample_document.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rt::test {
namespace {

Document blank(const QString& title, const QString& subject) {
    Document document;
    document.title = title;
    document.subject = subject;
    document.marking = u"Official - sensitive"_s;
    document.asAt = QDate(2026, 11, 12);
    document.practiceData = true;
    document.printed = {u"Asha Rahman"_s, QDateTime(QDate(2026, 11, 12), QTime(14, 5), Qt::UTC),
                        u"filing in the child's record"_s};
    return document;
}

Table actions() {
    return {{{u"Action"_s, 5},
             {u"Who"_s, 2},
             {u"By"_s, 2.2},
             {u"Rolled"_s, 1, PaperColumn::Align::Right}},
            {{u"Call nan about Friday nights, before she hears it from school"_s, u"Jo Bright"_s,
              u"Fri 20 Nov 2026"_s, u"0"_s},
             {u"Ask school for the attendance of both terms"_s, u"Sam Okafor"_s,
              u"Tue 24 Nov 2026"_s, u"2"_s},
             {u"See Mia alone, at school, with the bear cards"_s, u"Jo Bright"_s,
              u"Thu 26 Nov 2026"_s, u"11"_s}},
            u"No actions"_s};
}

} // namespace

Document discussionRecord() {
    Document document = blank(u"Discussion record"_s, u"Mia Archer, reference 104233"_s);
    document.blocks = {
        LabelledText{u"Meeting"_s, u"Hub 13, weekly meeting 41, Thu 12 Nov 2026"_s},
        LabelledText{u"Present"_s, u"Asha Rahman (consultant social worker), Jo Bright (social "
                                   u"worker), Sam Okafor (children's practitioner), "
                                   u"Lena Marsh (clinician)"_s},
        LabelledText{u"Statutory system's number"_s, u"0098 1123 77"_s},
        Heading{u"What we talked about"_s, 1},
        Heading{u"Our question"_s, 2},
        Paragraph{u"What would have to be different at home on a Friday night for Mia to say that "
                  u"she sleeps well there, and who would notice first?"_s},
        Heading{u"Reflection"_s, 2},
        Paragraph{u"Jo has now been to the house four times. Twice the front room was full of "
                  u"people whom Mia could not name. Her mother speaks about tiredness, not about "
                  u"drinking; Lena wonders whether the two are being told as one story. Nan is the "
                  u"person Mia knows best and has not been asked.\nSam saw Mia draw the house with "
                  u"nobody in it."_s},
        List{{u"Strength: Mia has been at school on every Monday since September."_s,
              u"Strength: her mother rang us herself, twice, before anything had happened."_s,
              u"Worry: three Fridays with people in the house whom nobody can name."_s}},
        Table{{{u"Voice"_s, 3},
               {u"Scale"_s, 1, PaperColumn::Align::Right},
               {u"Last"_s, 1, PaperColumn::Align::Right},
               {u"What makes it that number"_s, 7}},
              {{u"Mia"_s, u"4"_s, u"5"_s, u"\"When nan comes it is a 7.\""_s},
               {u"Mother"_s, u"7"_s, u"7"_s, u"Says that nothing has happened since the summer."_s},
               {u"Hub"_s, u"4"_s, u"4"_s, u"We do not know who is there on Friday nights."_s},
               {u"School"_s, u"10"_s, u"6"_s, u"Attendance is back, and she has a friend."_s}}},
        Heading{u"Direction"_s, 1},
        LabelledText{u"Decision"_s, u"Mia stays at home; nan is asked to be there on Fridays."_s},
        LabelledText{u"Reason"_s,
                     u"The worry is one evening of the week, the strength is every "
                     u"other day, and there is a person who can cover that evening."_s},
        LabelledText{u"By"_s, u"Thu 26 Nov 2026"_s},
        Heading{u"Actions"_s, 2},
        actions(),
        Heading{u"Challenge"_s, 3},
        Paragraph{
            u"Lena asked what we would do if nan says no. Answered: then the direction falls, "
            u"and Asha decides again within two working days."_s},
        Rule{},
        Box{{LabelledText{u"Signed"_s, u"Asha Rahman, consultant social worker"_s},
             LabelledText{u"When"_s, u"Thu 12 Nov 2026 14:02"_s},
             Paragraph{u"Signed records are never changed, only amended."_s}}}};
    return document;
}

Document longMinutes(int families) {
    Document document = blank(u"Hub minutes"_s, u"Hub 13, weekly meeting 41"_s);
    for (int i = 1; i <= families; ++i) {
        document.blocks.push_back(Heading{u"Family %1, reference 10%2"_s.arg(i).arg(4000 + i)});
        document.blocks.push_back(Paragraph{
            u"The school is worried about Monday mornings and the family about the school. We know "
            u"little about what happens between. The worker has seen the children once together "
            u"and "
            u"once alone, and both told of the same evening in different words."_s});
        document.blocks.push_back(LabelledText{
            u"Direction"_s, u"Visit on a Monday before school; ask each child who they "
                            u"would ring. Reason: we have only been there on Thursdays."_s});
        document.blocks.push_back(actions());
    }
    return document;
}

QStringList pagesOf(const QByteArray& pdf) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"document.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, file.fileName(), u"-"_s});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return {};
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
    pages.removeLast();
    return pages;
}

} // namespace rt::test
