# SPDX-License-Identifier: GPL-3.0-or-later
"""What people were told is saved, and what was told of none: everything must be found, or nothing."""
import json
import threading
import uuid

from office import Failed


class Book:
    def __init__(self, office):
        self.office, self.saved, self.refused = office, [], []
        self.atomic = []  # ids of the notes of one batch, of which all or none are there
        self.lock = threading.Lock()
        families = office.must("a", "list", "family")
        self.family = {"13": families[0]["id"], "14": str(uuid.uuid4())}
        self.written = 0

    def hub(self, pc):
        return "14" if pc == "d" else "13"

    def begin(self):
        """Everybody reads what there is; a family for hub 14, as the practice trust has none."""
        self.office.each(lambda pc: self.office.must(pc, "sync"))
        if "d" not in self.office.pcs:
            return
        lines = [{"do": "family.add", "id": self.family["14"], "name": "Zqx"},
                 {"do": "case.open", "family": self.family["14"], "hub": self.office.hubs["14"]}]
        self.office.must("d", "apply", self.file("begin", lines))

    def file(self, name, lines):
        path = self.office.path(name + ".jsonl")
        with open(path, "w") as out:
            out.writelines(json.dumps(line) + "\n" for line in lines)
        return path

    def lines(self, pc, chance):
        """Some notes, and words on the family's banner that others change as well."""
        family, lines = self.family[self.hub(pc)], []
        for _ in range(chance.randint(3, 20)):
            with self.lock:
                self.written += 1
                words = f"Seen at school, {pc}-{self.written}."
            if chance.random() < 0.2:
                lines.append({"do": "family.edit", "id": family, "banner": words})
            else:
                lines.append({"do": "note.add", "id": str(uuid.UUID(int=chance.getrandbits(128))),
                              "family": family, "text": words})
        return lines

    def told(self, pc, lines, answers):
        """Each answer is a promise."""
        with self.lock:
            for answer in answers:
                line = lines[answer["line"] - 1]
                (self.refused if "refused" in answer else self.saved).append((pc, line, answer))

    def batch(self, lines):
        with self.lock:
            self.atomic.append([line["id"] for line in lines if line["do"] == "note.add"])

    def check(self, pc):
        """On one PC: all that was promised in a hub whose key it holds."""
        office = self.office
        hubs = {self.hub(one) for one in office.pcs} if pc == "a" else {self.hub(pc)}
        notes = {note["id"]: note["text"] for note in office.must(pc, "list", "note",
                                                                  "--limit", "1000000")}
        banners = {family: {step["to"] for step in office.must(pc, "history", "family", family)}
                   for family in (self.family[hub] for hub in hubs)}
        for writer, line, answer in self.saved:
            if self.hub(writer) not in hubs and writer != "a":
                continue
            if line["do"] == "note.add" and line["family"] in banners:
                found = notes.get(line["id"]) == line["text"]
            elif line["do"] == "family.edit" and line["id"] in banners:
                found = line["banner"] in banners[line["id"]]
            else:
                continue
            if not found:
                raise Failed(f"{pc} does not have what {writer} was told is saved: {line} {answer}")
        for ids in self.atomic:
            here = sum(note in notes for note in ids)
            if here not in (0, len(ids)):
                raise Failed(f"{pc} has {here} of a batch of {len(ids)}")
