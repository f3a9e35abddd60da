# SPDX-License-Identifier: GPL-3.0-or-later
"""A PC's day on a drive that is not always there: people save, and it shares when it can."""
import random

from office import AWAY, Failed

fair = (0, AWAY)  # what a round may say of such a drive


def work(office, book, pc, seed, steps):
    """How often each exit code came."""
    chance, said = random.Random(f"{seed} {pc}"), {}
    for _ in range(steps):
        lines = book.lines(pc, chance)
        exit_code, answers = office.run(pc, "apply", book.file(pc, lines))
        if exit_code != 0:
            raise Failed(f"{pc}: the drive is nothing to who saves: {office.last_words}")
        book.told(pc, lines, answers)
        verb = chance.choice(["sync", "sync", "sync", "snapshot", "pack"])
        exit_code, _ = office.run(pc, verb)
        if exit_code not in fair:
            raise Failed(f"{pc}: {verb}: exit {exit_code}: {office.last_words}")
        said[exit_code] = said.get(exit_code, 0) + 1
    return said
