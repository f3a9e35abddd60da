# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility bus without anybody's cache: each question goes to the program itself."""
import time

from gi.repository import Gio, GLib

patience = 120  # seconds until what does not come is a failure; no test waits for less
root = "/org/a11y/atspi/accessible/root"
# Numbers of states, as the protocol has them
ACTIVE, CHECKED, FOCUSABLE, FOCUSED, VISIBLE = 1, 4, 11, 12, 30


def wait_for(what, find):
    """Asks until there is an answer: neither the machine's speed nor its load decides."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = find()
        if found:
            return found
        time.sleep(0.05)
    raise SystemExit("did not come: " + what)


def connect():
    """To the accessibility bus, which starts when it is first asked for."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None,
                                None, Gio.DBusCallFlags.NONE, patience * 1000).unpack()[0]
    return Gio.DBusConnection.new_for_address_sync(
        address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
        Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)


class Node:
    """One accessible thing of a program."""

    def __init__(self, bus, place, parent=None):
        self.bus, self.place, self.parent = bus, place, parent

    def ask(self, interface, method, signature=None, *values):
        arguments = GLib.Variant(signature, values) if signature else None
        return self.bus.call_sync(*self.place, interface, method, arguments, None,
                                  Gio.DBusCallFlags.NONE, patience * 1000).unpack()[0]

    def of(self, interface, name):
        return self.ask("org.freedesktop.DBus.Properties", "Get", "(ss)",
                        "org.a11y.atspi." + interface, name)

    def accessible(self, method, *arguments):
        return self.ask("org.a11y.atspi.Accessible", method, *arguments)

    @property
    def name(self):
        return self.of("Accessible", "Name")

    @property
    def description(self):
        return self.of("Accessible", "Description")

    @property
    def role(self):
        return self.accessible("GetRoleName")

    @property
    def interfaces(self):
        return {name.rsplit(".", 1)[1] for name in self.accessible("GetInterfaces")}

    def has(self, state):
        words = self.accessible("GetState")
        return bool(words[state // 32] >> state % 32 & 1)

    def is_labelled(self):
        return any(kind == 2 for kind, _ in self.accessible("GetRelationSet"))

    def children(self):
        return [Node(self.bus, tuple(place), self) for place in self.accessible("GetChildren")
                if not place[1].endswith("/null")]

    def cell(self, row, column):
        place = self.ask("org.a11y.atspi.Table", "GetAccessibleAt", "(ii)", row, column)
        return Node(self.bus, tuple(place), self)

    def act(self, *wanted):
        """Does an action without waiting for its end: a dialog may come in between."""
        for i in range(self.of("Action", "NActions")):
            if self.ask("org.a11y.atspi.Action", "GetName", "(i)", i) in wanted:
                self.bus.call(*self.place, "org.a11y.atspi.Action", "DoAction",
                              GLib.Variant("(i)", (i,)), None, Gio.DBusCallFlags.NONE, -1, None,
                              None)
                return True
        return False

    def path(self):
        above, names = self.parent, []
        while above is not None and len(names) < 6:
            names.append((above.name or above.role)[:30])
            above = above.parent
        return " < ".join(names)
