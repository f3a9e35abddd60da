# SPDX-License-Identifier: GPL-3.0-or-later
"""How a trust must stand after anything that may happen to it."""
import sys

from office import Failed


def skip(reason):
    print("skipped:", reason)
    sys.exit(77)


def verify(office, pc, drive_was_bad):
    exit_code, (log, share) = office.run(pc, "verify", "--share")
    torn = drive_was_bad and all("/snap/" in name for name in share["unreadable"])  # others come
    if log["flaws"] or log["incomplete"] or (share["unreadable"] and not torn):
        raise Failed(f"{pc}: exit {exit_code}: {log} {share}")


def whole(office, book, drive_was_bad=False):
    """All have exchanged all, nothing is damaged, and nobody lost or sees anything else."""
    rounds = office.settle()
    for pc, done in rounds.items():
        unexpected = [alarm for alarm in done["alarms"]
                      if not (drive_was_bad and alarm["kind"] == "restored")]
        if done["setAside"] or unexpected:
            raise Failed(f"{pc}: {done}")
    office.each(lambda pc: verify(office, pc, drive_was_bad))
    digests = office.each(lambda pc: office.must(pc, "digest", "--scope", "all"))
    for scope in digests["a"]:
        seen = {pc: sums[scope] for pc, sums in digests.items() if scope in sums}
        if len(set(seen.values())) != 1:
            raise Failed(f"{scope}: {seen}")
        if scope in ("trust", "index", "counts") and len(seen) != len(office.pcs):
            raise Failed(f"{scope} is held by {sorted(seen)} only")
    office.each(book.check)
