# SPDX-License-Identifier: GPL-3.0-or-later
"""Two PCs of one trust, made on the command line, that wrote in one field at once."""
import json
import os
import subprocess


class Office:
    def __init__(self, roundtablectl, folder):
        self.program, self.folder = roundtablectl, folder
        os.makedirs(self.path("share"))

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self, profile, *words):
        words = [self.program, *words, "--json", "--profile", self.path(profile)]
        if words[1] == "sync":
            words += ["--machine-token", self.path(profile + ".token")]
        done = subprocess.run(words, env=dict(os.environ, ROUNDTABLE_PASSPHRASE="practice"),
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        if done.returncode:
            raise SystemExit(" ".join(words) + ": " + done.stderr.decode())
        lines = done.stdout.decode().splitlines()
        return json.loads(lines[0]) if lines else None

    def consultant(self):
        hub = next(row["id"] for row in self.run("a", "list", "hub") if row["label"] == "13")
        return next(row["person"] for row in self.run("a", "list", "membership")
                    if row["hub"] == hub and row["role"] == "consultant" and "to_day" not in row)

    def write(self, profile, line):
        with open(self.path("line.jsonl"), "w", encoding="utf-8") as file:
            json.dump(line, file)
        self.run(profile, "apply", self.path("line.jsonl"))

    def quarrel(self):
        """Both write a family's banner before they hear of each other; a is the founder's PC."""
        self.run("a", "demo", "--size", "0.05")
        self.run("a", "found", "--share", self.path("share"))
        self.run("a", "sync")
        self.run("a", "invite", "--person", self.consultant(), "--out", self.path("b.txt"))
        joined = self.run("b", "join", "--share", self.path("share"), "--invite",
                          self.path("b.txt"))
        self.run("a", "approve", joined["id"])
        self.run("b", "sync")
        family = self.run("b", "list", "family")[0]["id"]
        for profile, words in (("b", "Ring first"), ("a", "Dog in the yard")):
            self.write(profile, {"do": "family.edit", "id": family, "banner": words})
        self.run("b", "sync")
        if self.run("a", "sync")["conflicts"] != 1:
            raise SystemExit("two wrote at once, and nobody was told")
