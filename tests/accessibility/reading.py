# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds its way in the program's tree, and says what a page does not say."""
from gi.repository import GLib

from at_spi import ACTIVE, FOCUSABLE, VISIBLE, Node, root, wait_for

registry = "org.a11y.atspi.Registry"
pressed = {"push button", "toggle button", "check box", "radio button", "combo box", "spin button",
           "text", "entry", "list", "table", "tree", "tree table", "page tab", "page tab list",
           "slider", "link"}
silent_by_nature = {"frame", "filler", "panel", "scroll bar", "separator", "menu bar", "viewport"}
keys = {"Return": 0xff0d, "Escape": 0xff1b}


def tree(node, depth=0):
    """What is shown below a node; a list is asked for its rows and not for each cell."""
    for child in node.children():
        if not child.has(VISIBLE):
            continue
        yield child
        if depth < 40 and "Table" not in child.interfaces:
            yield from tree(child, depth + 1)


def calm(ask):
    """The answer to a question about a page; asked again if the page changed in between."""
    def once():
        try:
            return (ask(),)
        except GLib.Error as error:
            if error.matches(GLib.quark_from_string("g-io-error-quark"), 18):  # closed
                raise
            return None
    return wait_for("a page that stands still", once)[0]


class App:
    """The program on the accessibility bus."""

    def __init__(self, bus):
        self.bus = bus
        self.root = wait_for("the program on the accessibility bus", self.find_program)
        wait_for("its window", self.windows)

    @staticmethod
    def wake_registry(bus):
        Node(bus, (registry, root)).children()

    def find_program(self):
        def first():
            for child in Node(self.bus, (registry, root)).children():
                if child.name.lower() == "roundtable":
                    return child
            return None
        return calm(first)

    @classmethod
    def is_gone(cls, bus):
        """Whether no program is on the bus that was: the next one is then the only one."""
        app = cls.__new__(cls)
        app.bus = bus
        return app.find_program() is None

    def windows(self):
        return calm(lambda: [one.name for one in self.root.children() if one.has(VISIBLE)])

    def find(self, is_it):
        """The first thing shown that fits."""
        return calm(lambda: next((node for node in tree(self.root) if is_it(node)), None))

    def named(self, name, *roles):
        return self.find(lambda node: node.name == name and (not roles or node.role in roles))

    def names_with(self, part):
        return calm(lambda: [node.name for node in tree(self.root) if part in node.name])

    def is_active(self, name):
        """Whether the window that shows this is the one that gets the keys."""
        return calm(lambda: any(window.has(ACTIVE) and any(node.name == name for node in
                                                           tree(window))
                                for window in self.root.children()))

    def all_of(self, role, name=None):
        return calm(lambda: [node for node in tree(self.root)
                             if node.role == role and name in (None, node.name)])

    def menu(self, start):
        """Chooses an item of the menu bar, as if it were open."""
        def items(node):
            for child in node.children():
                if child.role in ("menu bar", "menu item", "popup menu", "menu"):
                    yield child
                    yield from items(child)

        def wanted():
            return calm(lambda: next((item for window in self.root.children()
                                      for item in items(window)
                                      if item.name.startswith(start)), None))
        wait_for("in a menu: " + start, wanted).act("Press")

    def control(self, method, signature, *values):
        self.bus.call_sync(registry, "/org/a11y/atspi/registry/deviceeventcontroller",
                           "org.a11y.atspi.DeviceEventController", method,
                           GLib.Variant(signature, values), None, 0, -1)

    def key(self, name):
        self.control("GenerateKeyboardEvent", "(isu)", keys[name], "", 3)

    def click(self, node):
        x, y, width, height = node.ask("org.a11y.atspi.Component", "GetExtents", "(u)", 0)
        self.control("GenerateMouseEvent", "(iis)", x + width // 2, y + height // 2, "b1c")


def silent(node):
    """What a person who hears the page would miss of a node."""
    role, where = node.role, node.path()
    if not (node.name or node.description or node.is_labelled()):
        if role in pressed or (node.has(FOCUSABLE) and role not in silent_by_nature):
            yield f"a {role} without a name in {where}"
    if "Table" in node.interfaces:
        for row in range(min(node.of("Table", "NRows"), 8)):
            columns = range(node.of("Table", "NColumns"))
            if not any(node.cell(row, column).name for column in columns):
                yield f"row {row} of {node.name or role} says nothing in {where}"


class Reader:
    """Reads what is shown now, page after page, and keeps what cannot be read."""

    def __init__(self, app):
        self.app, self.problems = app, []

    def read(self, page):
        def everything():
            nodes = list(tree(self.app.root))
            return ([node.name for node in nodes],
                    [f"{page}: {words}" for node in nodes for words in silent(node)])
        names, problems = calm(everything)
        print(f"{page}: {len(names)} things, {len(problems)} silent", flush=True)
        self.problems += problems
        return names

    def read_tabs(self, page):
        """Each part of a page, opened by its tab: none reads like another."""
        read = []
        for name in [tab.name for tab in self.app.all_of("page tab")]:
            self.app.named(name, "page tab").act("Press")
            names = self.read(f"{page}, {name}")
            if names in read:
                self.problems.append(f"{page}, {name}: reads like another tab")
            read.append(names)
