# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways to the pages that no area leads to at once: the week, paper, the meeting, the first page."""
from at_spi import VISIBLE, wait_for


def press(app, name):
    wait_for("the button " + name, lambda: app.named(name, "push button", "toggle button")).act(
        "Press", "Toggle")


def shown(app, start, *roles):
    return wait_for("the words " + start, lambda: app.find(
        lambda node: node.name.startswith(start) and (not roles or node.role in roles)))


def gone(app, name):
    wait_for("the end of " + name, lambda: not app.named(name))


def read_week(app, reader):
    """What Today leads to: the digest of the week and the hub's board."""
    app.menu("Digest of the week")
    wait_for("the digest", lambda: app.named("Copy as e-mail", "push button"))
    reader.read("Digest")
    reader.read_tabs("Digest")
    app.menu("Board")
    gone(app, "Copy as e-mail")
    reader.read("Board")


def read_paper(app, reader):
    """A list on paper, as a preview and as text."""
    app.menu("Cases")
    wait_for("the list of families", lambda: app.named("Families", "table", "tree", "list"))
    app.menu("Print the list")
    shown(app, "On paper")
    reader.read("Print preview")
    app.menu("Cases")
    gone(app, "On paper")


def read_meeting(app, reader):
    """Prepared, begun, held: what the scribe hears, and what stands on the wall."""
    app.menu("Meeting")
    press(app, "Start prepare")
    wait_for("the agenda", lambda: app.named("Start the meeting", "push button"))
    reader.read("Prepare")
    press(app, "Start the meeting")
    wait_for("the room", lambda: app.named("Begin with the first family", "push button"))
    reader.read("Who is here")
    press(app, "Begin with the first family")
    shown(app, "3", "label")
    reader.read("Scribe")
    clocks = len(app.names_with("Time used"))  # the wall has one of its own
    press(app, "Wall")
    wait_for("the wall", lambda: len(app.names_with("Time used")) > clocks)
    reader.read("Scribe and wall")
    press(app, "Wall")
    wait_for("the end of the wall", lambda: len(app.names_with("Time used")) == clocks)


def read_lock(app, reader):
    app.menu("Lock")
    wait_for("the lock screen", lambda: app.named("Unlock", "push button"))
    names = reader.read("Lock screen")
    if app.named("Families") or "Search" in names:
        reader.problems.append("the lock screen tells of what is behind it")


def read_first(app, reader):
    """Before there is a profile: each way to begin."""
    wait_for("the first page", lambda: app.named("Make a profile", "push button"))
    reader.read("First page")
    for way in [button.name for button in app.all_of("push button") if button.has(VISIBLE)]:
        press(app, way)
        wait_for("the page behind " + way, lambda: app.named("Back", "push button"))
        reader.read("First page, " + way)
        press(app, "Back")
        gone(app, "Back")


def read_trust(app, reader):
    """The sync centre of a PC in a trust, and two values that were written at once."""
    area = wait_for("the area Sync", lambda: app.named("Sync", "check box"))
    area.act("Toggle")
    shown(app, "Who is up to date")
    reader.read("Sync centre")
    app.menu("Cases")  # a page with conflicts of its own would show the next of them
    wait_for("the list of families", lambda: app.named("Families", "table", "tree", "list"))
    app.menu("Next conflict")
    shown(app, "Written by two at once", "label")
    reader.read("Conflicts")
    if not app.names_with("Ring first"):
        reader.problems.append("a conflict does not say what was written")
