#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Four PCs work at once on one folder, and their processes are killed at any moment.

killed.py ROUNDTABLECTL. ROUNDTABLE_SEED chooses what happens, ROUNDTABLE_STEPS how many processes
each PC starts; with many there is also something to pack. At the end every profile and the share
are whole, all that may see the same thing have the same digest, and everything that somebody was
told is saved is found.
"""
import json
import os
import random
import sys
import tempfile
import threading
import time

from book import Book
from checks import whole
from office import Failed, Office

refused = 3  # a fair answer of apply
verbs = ["apply"] * 4 + ["sync"] * 4 + ["atomic", "snapshot", "pack"]


class Killer:
    """One PC's work: a process after the other, of which most do not come to their end."""

    def __init__(self, office, book, pc, seed, steps):
        self.office, self.book, self.pc, self.steps = office, book, pc, steps
        self.chance = random.Random(f"{seed} {pc}")
        self.killed, self.typical, self.problem = [], {}, None

    def work(self):
        try:
            for _ in range(self.steps):
                self.step(self.chance.choice(verbs))
        except Exception as problem:  # told by whoever waits for the thread
            self.problem = f"{self.pc}: {problem!r}"

    def step(self, verb):
        words, lines = [verb], []
        if verb in ("apply", "atomic"):
            lines = self.book.lines(self.pc, self.chance)
            words = ["apply", self.book.file(self.pc, lines)] + ["--atomic"] * (verb == "atomic")
        process = self.office.start(self.pc, *words)
        watch = threading.Thread(target=self.watch, args=(process, verb))
        watch.start()
        answers = [json.loads(line) for line in process.stdout if line.endswith(b"\n")]
        error = process.stderr.read().decode()
        exit_code = process.wait()
        watch.join()
        if exit_code not in ((0, refused, -9) if lines else (0, -9)):
            raise Failed(f"{' '.join(words)}: exit {exit_code}: {error}")
        if exit_code == -9:
            self.killed.append(verb)
        if verb == "apply":
            self.book.told(self.pc, lines, answers)
        elif verb == "atomic":
            self.book.batch(lines)
            if exit_code == 0:
                self.book.told(self.pc, lines, answers)

    def watch(self, process, verb):
        """Kills it at any moment after the profile was opened: deriving its key takes long and
        does nothing. One that lives tells how long the next may take."""
        files = f"/proc/{process.pid}/fd"
        while process.poll() is None and not self.has_opened(files):
            time.sleep(0.002)
        opened = time.monotonic()
        if self.chance.random() < 0.7:
            time.sleep(self.chance.random() * self.typical.get(verb, 0.2))
            process.kill()
        else:
            process.wait()
            self.typical[verb] = time.monotonic() - opened

    def has_opened(self, files):
        try:
            return any(os.readlink(os.path.join(files, one)).endswith("/roundtable.db")
                       for one in os.listdir(files))
        except OSError:  # a file was closed just now, or the process ended
            return False


def main():
    seed = int(os.environ.get("ROUNDTABLE_SEED", random.SystemRandom().randrange(1 << 32)))
    steps = int(os.environ.get("ROUNDTABLE_STEPS", 6))
    print(f"ROUNDTABLE_SEED={seed} ROUNDTABLE_STEPS={steps}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        share = os.path.join(folder, "share")
        os.mkdir(share)
        office = Office(sys.argv[1], folder, share)
        office.found(files=40 if steps > 20 else 1)
        book = Book(office)
        book.begin()
        killers = [Killer(office, book, pc, seed, steps) for pc in office.pcs]
        threads = [threading.Thread(target=killer.work) for killer in killers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        problems = [killer.problem for killer in killers if killer.problem]
        if problems:
            raise Failed("; ".join(problems))
        whole(office, book)
        killed = sum((killer.killed for killer in killers), [])
        print(f"{steps * len(killers)} processes, killed: "
              + ", ".join(f"{verb} {killed.count(verb)}" for verb in sorted(set(killed)))
              + f"; {len(book.saved)} edits found, {len(book.refused)} refused")


if __name__ == "__main__":
    main()
