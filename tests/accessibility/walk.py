#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every page as a screen reader does: over AT-SPI, from the running program, under Xvfb.

walk.py ROUNDTABLE starts all that it needs. On each page everything that can take the focus or be
pressed must have a name, each list must say its rows, and each chart must have its table. Exit 77:
something is missing on this machine, and it says what.
"""
import os
import shutil
import subprocess
import sys
import tempfile


def skip(reason):
    print("skipped:", reason)
    sys.exit(77)


try:
    import rooms
    from at_spi import CHECKED, FOCUSED, VISIBLE, connect, wait_for
    from office import Office
    from reading import App, Reader
except ImportError as error:
    skip(f"{error} (apt install python3-gi)")

windows = {  # by the start of the menu's word: what is in the window that it opens
    "Search or command": "Search or command", "New note or action": "New note or action",
    "Who uses this PC": "Who uses this PC", "Settings": "Backup folder",
    "Help for this page": "Search help", "Keys": "Everywhere", "About": "Support file"}


def start(roundtable):
    """Inside a private X server and session bus, so that nobody's screen reader is asked."""
    for program in ("Xvfb", "dbus-run-session"):
        if not shutil.which(program):
            skip(program + " is not installed")
    if not any(os.path.exists(f"{data}/dbus-1/services/org.a11y.Bus.service") for data in
               os.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share").split(":")):
        skip("at-spi2-core is not installed")
    with tempfile.TemporaryDirectory() as folder:
        read, write = os.pipe()
        screen = subprocess.Popen(  # without -noreset it forgets all when its first client leaves
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp",
             "-noreset"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        number = os.read(read, 16).decode().strip()
        if not number:
            skip("Xvfb does not start")
        env = dict(os.environ, DISPLAY=":" + number, QT_QPA_PLATFORM="xcb", HOME=folder,
                   XDG_RUNTIME_DIR=folder, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8",
                   GSETTINGS_BACKEND="memory")
        for other in ("AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_CONFIG_HOME"):
            env.pop(other, None)
        try:
            return subprocess.run(["dbus-run-session", "--", sys.executable, __file__, "--inside",
                                   roundtable, os.path.join(folder, "profiles")],
                                  env=env).returncode
        finally:
            screen.terminate()
            screen.wait()


def read_areas(app, reader):
    """Each area, opened by its button in the navigation, and each part that it has."""
    names = [button.name for button in wait_for("the navigation", lambda: app.named("Areas"))
             .children() if button.has(VISIBLE)]
    if len(names) < 5:
        reader.problems.append("only these areas were found: " + ", ".join(names))
    for name in names:
        button = wait_for(name, lambda: app.named(name, "check box"))
        if not button.has(CHECKED):
            button.act("Toggle")
        wait_for("the area " + name, lambda: app.find(
            lambda node: node.role == "label" and node.name.startswith(name)))
        reader.read(name)
        reader.read_tabs(name)


def read_family(app, reader):
    """Opens the first family of the list by mouse and key, and reads each part of its file."""
    app.menu("Cases")
    families = wait_for("the list of families", lambda: app.named("Families", "table", "tree",
                                                                  "list"))
    app.click(families.cell(0, 0))
    wait_for("the list to have the focus", lambda: families.has(FOCUSED))
    app.key("Return")
    wait_for("the family's file", lambda: app.named("Overview", "page tab"))
    reader.read("Family")
    reader.read_tabs("Family")


def read_windows(app, reader):
    said = ("text", "label")  # a button may have the same words
    for item, content in windows.items():
        app.menu(item)
        wait_for(item, lambda: app.named(content, *said))
        reader.read(item)
        wait_for("a window to type in", lambda: app.is_active(content))
        app.key("Escape")
        wait_for("the end of " + item, lambda: not app.named(content, *said))


def read_drawing(app, reader):
    """The structure: what is drawn is said, and stands in a table, too."""
    app.menu("Hub")
    wait_for("the structure's tab", lambda: app.named("Structure", "page tab")).act("Press")
    wait_for("the drawing", lambda: app.find(
        lambda node: node.name.startswith("The trust as at") and node.description))
    app.named("As a table", "push button").act("Press")
    table = wait_for("the table of hubs", lambda: app.named("Hubs", "table"))
    if table.of("Table", "NRows") == 0:
        reader.problems.append("no rows in the table of hubs")
    reader.read("Structure, table")


def read_charts(app, reader):
    """A group manager's Today: each chart has its table, with rows that speak."""
    app.menu("Today")
    app.menu("Group manager")
    charts = wait_for("the charts", lambda: app.names_with(". Chart: "))
    reader.read("Group manager")
    for button in app.all_of("push button", "Table (T)"):
        button.act("Press")
    for chart in charts:
        words = chart.replace(". Chart: ", ". Table: ")  # a press takes its time, as by hand
        table = wait_for(words, lambda: app.named(words, "table", "tree", "list"))
        if table.of("Table", "NRows") == 0:
            reader.problems.append("no rows in " + words)
    reader.read("Group manager, tables")
    app.menu("Consultant")
    wait_for("Today of a consultant", lambda: not app.names_with(". Table: "))
    reader.read("Consultant")


def read_practice(app, reader):
    read_areas(app, reader)
    read_drawing(app, reader)
    read_family(app, reader)
    read_windows(app, reader)
    rooms.read_paper(app, reader)
    read_charts(app, reader)
    rooms.read_week(app, reader)
    rooms.read_meeting(app, reader)
    rooms.read_lock(app, reader)


def run(bus, words, read, problems):
    """The program from its start to its end, and what could not be read of it."""
    program = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        app = App(bus)
        reader = Reader(app)
        read(app, reader)
        problems += reader.problems
    finally:
        program.kill()
        program.wait()
    wait_for("the end of the program", lambda: App.is_gone(bus))


def inside(roundtable, folder):
    bus = connect()
    App.wake_registry(bus)
    problems = []
    office = Office(os.path.join(os.path.dirname(roundtable), "roundtablectl"), folder)
    run(bus, [roundtable, "--profile", office.path("nobody")], rooms.read_first, problems)
    run(bus, [roundtable, "--demo", "--size", "0.05", "--profile", office.path("practice")],
        read_practice, problems)
    office.quarrel()
    run(bus, [roundtable, "--demo", "--profile", office.path("a")], rooms.read_trust, problems)
    print("\n".join(problems) or "every page can be read")
    return 1 if problems else 0


if __name__ == "__main__":
    if sys.argv[1] == "--inside":
        sys.exit(inside(*sys.argv[2:4]))
    sys.exit(start(os.path.abspath(sys.argv[1])))
