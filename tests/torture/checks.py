# SPDX-License-Identifier: GPL-3.0-or-later
"""How a trust must stand after anything that may happen to it."""
from office import Failed


def whole(office, book, alarms=()):
    """All have exchanged all, nothing is damaged, and nobody lost or sees anything else."""
    rounds = office.settle()
    for pc, done in rounds.items():
        unexpected = [alarm for alarm in done["alarms"] if alarm["kind"] not in alarms]
        if done["setAside"] or unexpected:
            raise Failed(f"{pc}: {done}")
    office.each(lambda pc: office.must(pc, "verify", "--share"))
    digests = office.each(lambda pc: office.must(pc, "digest", "--scope", "all"))
    for scope in digests["a"]:
        seen = {pc: sums[scope] for pc, sums in digests.items() if scope in sums}
        if len(set(seen.values())) != 1:
            raise Failed(f"{scope}: {seen}")
        if scope in ("trust", "index", "counts") and len(seen) != len(office.pcs):
            raise Failed(f"{scope} is held by {sorted(seen)} only")
    office.each(book.check)
