// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/launch.h"

#include <QCommandLineParser>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString dataFolder(const QString& name) {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u'/' + name;
}

} // namespace

Launch launchFrom(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A hub's working record of its families."_s);
    const QCommandLineOption profile(u"profile"_s, u"Folder of the profile."_s, u"folder"_s);
    const QCommandLineOption demo(u"demo"_s, u"Open practice data; make it if need be."_s);
    const QCommandLineOption size(u"size"_s, u"Size of practice data to make."_s, u"number"_s,
                                  u"1"_s);
    const QCommandLineOption tour(u"tour"_s, u"Walk every page and leave pictures."_s, u"folder"_s);
    const QCommandLineOption measure(u"measure"_s, u"Print figures of practice data."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Say this."_s);
    parser.addOptions({profile, demo, size, tour, measure, help});
    Launch launch;
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        launch.problem =
            parser.errorText().isEmpty() ? u"Only options are understood."_s : parser.errorText();
        return launch;
    }
    launch.help = parser.isSet(help);
    launch.measure = parser.isSet(measure);
    launch.demo = parser.isSet(demo) || parser.isSet(tour) || launch.measure;
    launch.tour = parser.value(tour);
    launch.size = parser.value(size).toDouble();
    launch.folder = parser.isSet(profile)
                        ? parser.value(profile)
                        : dataFolder(launch.demo ? u"roundtable-practice"_s : u"roundtable"_s);
    if (launch.size <= 0 || launch.size > 20)
        launch.problem = u"--size takes a number above 0 and up to 20."_s;
    return launch;
}

QString launchHelp() {
    return u"roundtable [--profile FOLDER] [--demo [--size NUMBER]] [--tour FOLDER]\n"
           "\n"
           "  --profile FOLDER  open the profile in this folder\n"
           "  --demo            open practice data: invented people; made if it is not there\n"
           "  --size NUMBER     of practice data to make: 1 is two years of 15 hubs\n"
           "  --tour FOLDER     walk every page and the demo's meeting, leave pictures and papers\n"
           "  --measure         print how long the window takes, as JSON, on practice data\n"_s;
}

} // namespace rt
