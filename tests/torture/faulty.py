#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two PCs work over a drive that lists what was, tears, refuses, is full and goes away.

faulty.py ROUNDTABLECTL [FAULTY_FOLDER]. ROUNDTABLE_SEED chooses what happens, ROUNDTABLE_STEPS how
long. Once the drive is well again nothing is lost. Exit 77: something is missing on this machine.
"""
import os
import random
import subprocess
import sys
import tempfile
import time

from book import Book
from checks import skip, whole
from office import Office
from working import work

class Drive:
    """The folder `share`, seen through the one that misbehaves."""

    def __init__(self, program, folder, seed):
        self.calm, self.share = os.path.join(folder, "calm"), os.path.join(folder, "share")
        real = os.path.join(folder, "real")
        for made in (real, self.share):
            os.mkdir(made)
        self.say(True)
        self.process = subprocess.Popen([program, real, self.share, str(seed), "100", self.calm],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while self.process.poll() is None and not os.path.ismount(self.share):
            time.sleep(0.01)
        if self.process.poll() is not None:
            skip("no file system of one's own here: " + self.process.stderr.read().strip())

    def say(self, calm):
        if calm:
            open(self.calm, "w").close()
        else:
            os.remove(self.calm)

    def end(self):
        self.process.terminate()
        print("drive:", self.process.communicate()[0].strip())


def main():
    if len(sys.argv) < 3:
        skip("faulty_folder was not built (apt install libfuse3-dev)")
    if not os.access("/dev/fuse", os.R_OK | os.W_OK):
        skip("/dev/fuse is not there, or not for this person")
    seed = int(os.environ.get("ROUNDTABLE_SEED", random.SystemRandom().randrange(1 << 32)))
    steps = int(os.environ.get("ROUNDTABLE_STEPS", 5))
    print(f"ROUNDTABLE_SEED={seed} ROUNDTABLE_STEPS={steps}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        drive = Drive(sys.argv[2], folder, seed)
        try:
            office = Office(sys.argv[1], folder, drive.share)
            office.found(joining="b")
            book = Book(office)
            book.begin()
            drive.say(False)
            said = office.each(lambda pc: work(office, book, pc, seed, steps))
            drive.say(True)
            whole(office, book, drive_was_bad=True)
            print(f"rounds by exit code: {said}; {len(book.saved)} edits found")
        finally:
            drive.end()


if __name__ == "__main__":
    main()
