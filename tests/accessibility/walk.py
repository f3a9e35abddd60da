#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every page as a screen reader does: over AT-SPI, from the running program, under Xvfb.

walk.py ROUNDTABLE CTL starts all that it needs. Each area is opened by the action of its button in
the navigation; then everything on the page that can take the focus, or that somebody could press,
must have a name, and what stands on the page must be readable. Exit 77: something is missing on
this machine, and it says what.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

patience = 120  # seconds until a page that does not come is a failure; no test waits for less


def skip(reason):
    print("skipped:", reason)
    sys.exit(77)


def start(roundtable, ctl):
    """Inside a private X server and session bus, so that nobody's screen reader is asked."""
    for program in ("Xvfb", "dbus-run-session"):
        if not shutil.which(program):
            skip(program + " is not installed")
    try:
        import pyatspi  # noqa: F401
    except ImportError as error:
        skip(str(error))
    with tempfile.TemporaryDirectory() as folder:
        read, write = os.pipe()
        display = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        number = os.read(read, 16).decode().strip()
        if not number:
            skip("Xvfb does not start")
        profile = os.path.join(folder, "practice")
        env = dict(os.environ, DISPLAY=":" + number, QT_QPA_PLATFORM="xcb", HOME=folder,
                   XDG_RUNTIME_DIR=folder, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                   QT_ACCESSIBILITY="1", ROUNDTABLE_PASSPHRASE="practice", LC_ALL="C.UTF-8",
                   NO_AT_BRIDGE="0")
        try:
            subprocess.run([ctl, "demo", "--profile", profile, "--size", "0.05"], check=True,
                           env=dict(env, QT_QPA_PLATFORM="offscreen"), stdout=subprocess.DEVNULL)
            return subprocess.run(["dbus-run-session", "--", sys.executable, __file__, "--inside",
                                   roundtable, profile], env=env).returncode
        finally:
            display.terminate()
            display.wait()


def wait_for(what, find):
    """Asks until there is an answer: neither the machine's speed nor its load decides."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = find()
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit("did not come: " + what)


def everything(node, depth=0):
    """The tree below a node, as far as it is shown."""
    import pyatspi
    for i in range(node.childCount):
        child = node.getChildAtIndex(i)
        if child is None:
            continue
        states = child.getState()
        if not states.contains(pyatspi.STATE_VISIBLE):
            continue
        yield child, depth
        if states.contains(pyatspi.STATE_MANAGES_DESCENDANTS) or child.childCount > 2000:
            continue  # a table's cells are asked one by one, below
        if depth < 40:
            yield from everything(child, depth + 1)


def words(node):
    """What a screen reader would say of it."""
    text = ""
    try:
        text = node.queryText().getText(0, 200)
    except NotImplementedError:
        pass
    return node.name or node.description or text


def walk_page(window, area):
    """The controls of one page, and those among them that have no name."""
    import pyatspi
    silent, said = [], 0
    named = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_COMBO_BOX,
             pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT, pyatspi.ROLE_LIST, pyatspi.ROLE_TABLE,
             pyatspi.ROLE_TREE, pyatspi.ROLE_PAGE_TAB, pyatspi.ROLE_RADIO_BUTTON,
             pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_PAGE_TAB_LIST, pyatspi.ROLE_TREE_TABLE)
    for node, _ in everything(window):
        states = node.getState()
        if not states.contains(pyatspi.STATE_SHOWING):
            continue
        if node.getRole() in named or states.contains(pyatspi.STATE_FOCUSABLE):
            # text in an editor is its value, not its name
            if node.name or node.description:
                said += 1
                if node.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_LIST, pyatspi.ROLE_TREE):
                    silent += [f"row {row} of {node.name}" for row in silent_rows(node)]
            elif node.getRole() not in (pyatspi.ROLE_FRAME, pyatspi.ROLE_FILLER,
                                        pyatspi.ROLE_SCROLL_PANE, pyatspi.ROLE_VIEWPORT):
                silent.append(node.getRoleName() + " in " + path_of(node))
        elif words(node):
            said += 1
    print(f"{area}: {said} things said, {len(silent)} silent")
    if said < 10:
        silent.append("hardly anything can be read")
    return [area + ": " + place for place in silent]


def silent_rows(table):
    """The first rows of a list in which no cell says anything."""
    try:
        cells = table.queryTable()
    except NotImplementedError:
        return []
    rows = range(min(cells.nRows, 5))
    return [row for row in rows if not any(
        cells.getAccessibleAt(row, column).name for column in range(cells.nColumns))]


def walk_family(window):
    """Opens the first family of the list by key, and reads each tab of its file."""
    import pyatspi
    table = wait_for("the list of families", lambda: next(
        (node for node, _ in everything(window) if node.name == "Families"), None))
    table.queryComponent().grabFocus()
    wait_for("the list to have the focus",
             lambda: table.getState().contains(pyatspi.STATE_FOCUSED))
    press(pyatspi, "Return")
    tabs = wait_for("the family's tabs", lambda: [
        node for node, _ in everything(window) if node.getRole() == pyatspi.ROLE_PAGE_TAB])
    problems = []
    for tab in tabs:
        tab.queryAction().doAction(0)
        problems += walk_page(window, "Family, " + tab.name)
    return problems


def press(pyatspi, key):
    keysym = {"Return": 0xff0d, "Down": 0xff54, "Tab": 0xff09}[key]
    pyatspi.Registry.generateKeyboardEvent(keysym, None, pyatspi.KEY_SYM)


def path_of(node):
    names = []
    while node is not None and len(names) < 6:
        names.append((node.name or node.getRoleName())[:30])
        node = node.parent
    return " < ".join(names[1:])


def inside(roundtable, profile):
    import pyatspi
    program = subprocess.Popen([roundtable, "--demo", "--profile", profile],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        def application():
            desktop = pyatspi.Registry.getDesktop(0)
            for i in range(desktop.childCount):
                child = desktop.getChildAtIndex(i)
                if child is not None and child.name.lower() == "roundtable" and child.childCount:
                    return child
            return None

        app = wait_for("the program on the accessibility bus", application)
        app.set_cache_mask(pyatspi.Atspi.Cache.NONE)  # ask the program each time, not a memory
        window = wait_for("its window", lambda: app.getChildAtIndex(0))

        def navigation():
            return [node for node, _ in everything(window)
                    if node.parent is not None and node.parent.name == "Areas"]

        areas = wait_for("the navigation", navigation)
        problems, read = [], 0
        for button in areas:
            name = button.name
            button.queryAction().doAction(0)  # also of the area that is open already: it stays so
            wait_for("the area " + name,
                     lambda: button.getState().contains(pyatspi.STATE_CHECKED))
            problems += walk_page(window, name)
            if name == "Cases":
                problems += walk_family(window)
            read += 1
        if read < 3:
            problems.append("only %d areas were found" % read)
        print("\n".join(problems))
        return 1 if problems else 0
    finally:
        program.kill()
        program.wait()


if __name__ == "__main__":
    if sys.argv[1] == "--inside":
        sys.exit(inside(*sys.argv[2:4]))
    sys.exit(start(*map(os.path.abspath, sys.argv[1:3])))
