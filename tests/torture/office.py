# SPDX-License-Identifier: GPL-3.0-or-later
"""Several PCs on one shared folder, each a profile of its own that real processes open."""
import datetime
import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

AWAY = 5  # exit code: the share is away
everybody = {"a": None, "b": ("13", "consultant"), "c": ("13", "social_worker"),
             "d": ("14", "consultant")}  # PC: hub and role; the founder reads all hubs


class Failed(Exception):
    pass


class Office:
    def __init__(self, ctl, folder, share):
        self.ctl, self.folder, self.share = ctl, folder, share
        run = os.path.join(folder, "run")
        os.makedirs(run, mode=0o700, exist_ok=True)
        self.env = dict(os.environ, ROUNDTABLE_PASSPHRASE="four plain words here", HOME=folder,
                        XDG_RUNTIME_DIR=run, XDG_DATA_HOME=os.path.join(folder, "data"),
                        QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", TZ="Europe/London")
        self.pcs = ["a"]

    def share_of(self, pc):
        """Each PC may see the shared folder at a place of its own."""
        return self.share[pc] if isinstance(self.share, dict) else self.share

    def path(self, name):
        return os.path.join(self.folder, name)

    def start(self, pc, *words):
        return subprocess.Popen([self.ctl, *words, "--json", "--profile", self.path(pc)],
                                env=self.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, pc, *words):
        process = self.start(pc, *words)
        out, err = process.communicate()
        self.last_words = err.decode().strip()
        lines = [json.loads(line) for line in out.decode().splitlines()]
        return process.returncode, lines

    def must(self, pc, *words):
        """What it printed; the only object or list, if it printed one."""
        exit_code, lines = self.run(pc, *words)
        if exit_code != 0:
            raise Failed(f"{pc}: {' '.join(words)}: exit {exit_code}: {self.last_words} {lines}")
        return lines[0] if len(lines) == 1 else lines

    def each(self, ask, pcs=None):
        """The same of all PCs at once; answers by PC."""
        pcs = pcs or self.pcs
        with ThreadPoolExecutor(len(pcs)) as at_once:
            return dict(zip(pcs, at_once.map(ask, pcs)))

    def found(self, joining="bcd", files=1):
        """The practice trust of three days ago, so that the founder's files can be packed today:
        this takes more than 32 of them."""
        then = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=3)
        past = ("--now", then.strftime("%Y-%m-%dT%H:%M:%SZ"))
        self.must("a", "demo", "--size", "0.05", "--seed", "7", *past)
        self.must("a", "found", "--share", self.share_of("a"))
        family = self.must("a", "list", "family", "--limit", "1")[0]["id"]
        for n in range(files):
            with open(self.path("past.jsonl"), "w") as line:
                json.dump({"do": "note.add", "family": family, "text": f"Telephoned, {n}."}, line)
            self.must("a", "apply", self.path("past.jsonl"), *past)
            self.must("a", "sync", *past)
        self.hubs = {hub["label"]: hub["id"] for hub in self.must("a", "list", "hub")}
        memberships = self.must("a", "list", "membership")
        for pc in joining:
            label, role = everybody[pc]
            person = next(one["person"] for one in memberships
                          if (one["hub"], one["role"]) == (self.hubs[label], role))
            self.must("a", "invite", "--person", person, "--out", self.path(pc + ".txt"))
        self.each(lambda pc: self.must(pc, "join", "--share", self.share_of(pc), "--invite",
                                       self.path(pc + ".txt")), list(joining))
        approved = self.must("a", "approve", "--all")
        if len(approved) != len(joining) or any("refused" in one for one in approved):
            raise Failed(f"let in: {approved}")
        self.pcs = ["a", *joining]

    def settle(self, turns=10):
        """Rounds of everybody, until a turn brought nothing new to anyone."""
        for _ in range(turns):
            rounds = {pc: self.must(pc, "sync") for pc in self.pcs}
            if all(done["sent"] == done["received"] == 0 and not any(done["waiting"].values())
                   for done in rounds.values()):
                return rounds
        raise Failed(f"does not settle: {rounds}")
