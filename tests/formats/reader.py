# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads Roundtable's files from core/vault/FORMAT.md and core/sync/FORMAT.md alone.

An implementation of its own, so that the pages and not the program are what is true. Needs
python3-nacl and python3-zstandard. Input: a JSON object on standard input; output: one on standard
output. {"do": "entry", "file": path, "sign": hex, "box_secret": hex, "device": hex}, the last two
where boxes are to be opened; {"do": "segment", "file": path, "sign": hex, "key": hex};
{"do": "blob", "file": path, "key": hex}.
"""
import hashlib
import hmac
import json
import struct
import sys

import zstandard
from nacl import bindings as sodium
from nacl.exceptions import BadSignatureError


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def raw(self, size):
        if self.at + size > len(self.data):
            raise ValueError("runs past the end")
        self.at += size
        return self.data[self.at - size:self.at]

    def hex(self, size):
        return self.raw(size).hex()

    def number(self, size):
        return int.from_bytes(self.raw(size), "little")

    def bytes(self):
        return self.raw(self.number(2))

    def list(self, read):
        return [read() for _ in range(self.number(2))]

    def varint(self):
        value = shift = 0
        while True:
            byte = self.raw(1)[0]
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def signed(self):
        value = self.varint()
        return (value >> 1) ^ -(value & 1)

    def sized(self):
        return self.raw(self.varint())

    def many(self, read):
        return [read() for _ in range(self.varint())]


def hash32(data, key=b""):
    return hashlib.blake2b(data, digest_size=32, key=key).digest()


def subkey(key, context, number):
    return hashlib.blake2b(b"", digest_size=32, key=key, salt=struct.pack("<Q", number),
                           person=context).digest()


def unsealed(key, context, header, box):
    bound = header + box[:24]
    commitment = hmac.new(subkey(key, context, 2), bound, hashlib.sha512).digest()[:32]
    if not hmac.compare_digest(commitment, box[24:56]):
        raise ValueError("commitment")
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        box[56:], bound, box[:24], subkey(key, context, 1))


def grant(r):
    return {"role": r.number(1), "hub": r.hex(16)}


def cut(r):
    return {"device": r.hex(16), "scope": r.hex(16), "incarnation": r.hex(16),
            "last": r.number(8), "hash": r.hex(32)}


def box(r):
    return {"device": r.hex(16), "box": r.hex(80)}


def older_key(r):
    return {"generation": r.number(4), "sealed": r.hex(104)}


def name(r):
    return {"generation": r.number(4), "sealed": r.bytes().hex()}


FIELDS = {
    "person": lambda r: r.hex(16), "device": lambda r: r.hex(16), "scope": lambda r: r.hex(16),
    "invitation": lambda r: r.hex(16), "incarnation": lambda r: r.hex(16),
    "from": lambda r: r.number(8), "sign": lambda r: r.hex(32), "box": lambda r: r.hex(32),
    "recovery_sign": lambda r: r.hex(32), "recovery_box": lambda r: r.hex(32), "name": name,
    "generation": lambda r: r.number(4), "commitment": lambda r: r.hex(32),
    "grants": lambda r: r.list(lambda: grant(r)), "cuts": lambda r: r.list(lambda: cut(r)),
    "boxes": lambda r: r.list(lambda: box(r)), "older": lambda r: r.list(lambda: older_key(r)),
    "recovery_key": lambda r: r.bytes().hex(),
}

BODIES = {
    1: "person device sign box recovery_sign recovery_box name grants",
    2: "person name grants",
    3: "person grants",
    4: "person grants cuts",
    5: "person device sign box invitation",
    6: "device cuts",
    7: "person cuts",
    8: "scope generation commitment boxes older recovery_key",
    9: "scope generation boxes",
    10: "person device sign box name grants",
    11: "cuts",
    12: "incarnation from",
}


def is_signed(data, sign):
    try:
        sodium.crypto_sign_open(data[-64:] + data[:-64], bytes.fromhex(sign))
        return True
    except BadSignatureError:
        return False


def entry(ask, data):
    r = Reader(data[:-64])
    if r.raw(8) != b"RTMEM\r\n\0" or r.number(2) != 1:
        raise ValueError("not a membership entry")
    kind = r.number(2)
    out = {"kind": kind, "trust": r.hex(16), "author": r.hex(16), "at": r.number(8),
           "sequence": r.number(4)}
    parents, size = r.number(2), r.number(4)
    out["parents"] = [r.hex(32) for _ in range(parents)]
    body = Reader(r.raw(size))
    for field in BODIES[kind].split():
        out[field] = FIELDS[field](body)
    if body.at != size or r.at != len(data) - 64:
        raise ValueError("something is left over")
    out["hash"] = hash32(data).hex()
    out["signed"] = is_signed(data, ask["sign"])
    if "box_secret" in ask:
        open_keys(ask, out)
    return out


def open_keys(ask, out):
    secret = bytes.fromhex(ask["box_secret"])
    public = sodium.crypto_scalarmult_base(secret)
    mine = next(b for b in out["boxes"] if b["device"] == ask["device"])
    key = sodium.crypto_box_seal_open(bytes.fromhex(mine["box"]), public, secret)
    scope = bytes.fromhex(out["scope"])
    number = struct.pack("<I", out["generation"])
    out["key"] = key.hex()
    out["committed"] = hash32(b"rt-scope" + scope + number, key).hex() == out["commitment"]
    for one in out["older"]:
        header = scope + number + struct.pack("<I", one["generation"])
        one["key"] = unsealed(key, b"rt-older", header, bytes.fromhex(one["sealed"])).hex()


class Cargo:
    """The changes of a segment, each as a dict with clocks as [milliseconds, counter]."""

    def __init__(self, plain, incarnation):
        r = self.r = Reader(plain)
        self.devices = [incarnation] + r.many(lambda: r.hex(16))
        self.persons = r.many(lambda: r.hex(16))
        self.routes = [[]] + r.many(lambda: r.many(lambda: r.hex(16)))
        self.names = r.many(lambda: r.sized().decode())
        self.rows, self.clock, self.last = [], 0, None
        self.changes = [self.change() for _ in range(r.varint())]
        if r.at != len(plain):
            raise ValueError("something is left over")

    def change(self):
        r, flags, last = self.r, self.r.varint(), self.last
        out = {"kind": ("row", "set", "record", "life")[flags & 3]}
        if flags & 8:
            out["device"], out["count"] = last["device"], last["count"] + 1
        else:
            out["device"], out["count"] = r.varint(), r.varint()
        out["command"] = last["command"] if flags & 4 else self.command(out)
        out["route"] = (last["route"] if last else []) if flags & 64 else self.routes[r.varint()]
        out["table"], out["row"] = (last["table"], last["row"]) if flags & 16 else self.row()
        if out["kind"] == "life":
            out["withdraw"] = bool(r.varint())
            out["prev"], out["seen"] = self.versions(out), self.versions(out)
        else:
            out["cells"] = self.cells(out, flags & 32)
        if flags & 128:
            out["proof"] = r.sized().hex()
        self.last = out
        return out

    def command(self, change):
        r, part = self.r, self.r.varint()
        self.clock += r.signed()
        return {"count": change["count"] - part, "clock": [self.clock, r.varint()],
                "person": self.persons[r.varint()], "name": self.names[r.varint()],
                "why": r.sized().decode()}

    def row(self):
        place = self.r.varint()
        if place == 0:
            self.rows.append((self.r.varint(), self.r.hex(16)))
            return self.rows[-1]
        return self.rows[place - 1]

    def cells(self, change, alike):
        count, column, out = self.r.varint(), 0, []
        shared = self.versions(change) if alike and count else None
        for _ in range(count):
            column += self.r.signed()
            cell = {"column": column, "value": self.value()}
            if change["kind"] == "set":
                cell["prev"] = shared if alike else self.versions(change)
            out.append(cell)
        return out

    def value(self):
        kind = self.r.raw(1)[0]
        if kind == 0:
            return None
        if kind == 1:
            return self.r.signed()
        return self.r.sized().decode() if kind == 2 else {"bytes": self.r.sized().hex()}

    def versions(self, change):
        def version():
            place, number = self.r.varint(), self.r.signed()
            device = place - 1 if place else change["device"]
            count = number if place else change["count"] - number
            milliseconds = change["command"]["clock"][0] - self.r.signed()
            return {"device": device, "count": count, "clock": [milliseconds, self.r.varint()]}
        return self.r.many(version)


def varint(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    return bytes(out) + bytes([n])


def hash16(data):
    return hashlib.blake2b(data, digest_size=16).digest()


def said(value):
    if value is None:
        return b"\0"
    if isinstance(value, int):
        return b"\1" + varint((value << 1) ^ (value >> 63) & (1 << 64) - 1)
    data = value.encode() if isinstance(value, str) else bytes.fromhex(value["bytes"])
    return (b"\2" if isinstance(value, str) else b"\3") + varint(len(data)) + data


def digest(change, devices):
    def name(device, count):
        return bytes.fromhex(devices[device]) + varint(count)

    def moment(clock):
        return varint(clock[0] << 16 | clock[1])

    def versions(some):
        return varint(len(some)) + b"".join(sorted(
            moment(v["clock"]) + name(v["device"], v["count"]) for v in some))

    command, why = change["command"], change["command"]["why"].encode()
    called = command["name"].encode()
    of = hash16(name(change["device"], command["count"]) + moment(command["clock"]) +
                bytes.fromhex(command["person"]) + varint(len(called)) + called +
                varint(len(why)) + why)
    kinds = ("row", "set", "record", "life")
    out = of + name(change["device"], change["count"]) + varint(kinds.index(change["kind"])) + \
        varint(change["table"]) + bytes.fromhex(change["row"])
    if change["kind"] == "life":
        return hash16(out + varint(change["withdraw"]) + versions(change["prev"]) +
                      versions(change["seen"]))
    for cell in change["cells"]:
        out += varint(cell["column"]) + said(cell["value"])
        if change["kind"] == "set":
            out += versions(cell["prev"])
    return hash16(out)


def tree_root(level):
    count = len(level)
    while len(level) > 1:
        pairs = [level[i:i + 2] for i in range(0, len(level), 2)]
        level = [hash16(p[0] + p[1]) if len(p) == 2 else p[0] for p in pairs]
    return hash16(struct.pack("<QQ", count, 0) + level[0]) if count else bytes(16)


def segment(ask, data):
    r = Reader(data[:-64])
    if r.raw(4) != b"RTsf" or r.number(1) != 1:
        raise ValueError("not a sealed file")
    r.number(1)
    out = {"kind": r.number(1)}
    packing = r.number(1)
    for field in ("trust", "scope", "device", "incarnation"):
        out[field] = r.hex(16)
    out["sequence"], out["first"] = r.number(4), r.number(8)
    out["last"] = out["first"] + r.number(4)
    out["previous"], out["generation"], size = r.hex(32), r.number(4), r.number(4)
    out["seen"] = [{"incarnation": r.hex(16), "sequence": r.number(4)} for _ in range(r.number(2))]
    nonce = r.raw(24)
    root = nonce[8:]
    header, commitment, frame = data[:r.at], r.raw(32), data[r.at:-64]
    out["signed"] = is_signed(b"RTsg" + hash32(data[:-64]) + root + data[-64:], ask["sign"])
    key = bytes.fromhex(ask["key"])
    ours = hmac.new(subkey(key, b"rt-file1", 2), header, hashlib.sha512).digest()[:32]
    out["committed"] = hmac.compare_digest(ours, commitment)
    plain = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        frame, header, nonce, subkey(key, b"rt-file1", 1))
    if packing == 1:
        plain = zstandard.ZstdDecompressor().decompress(plain, max_output_size=size)
    if len(plain) != size:
        raise ValueError("size")
    cargo = Cargo(plain, out["incarnation"])
    out["devices"], out["person"] = cargo.devices, cargo.persons[0]
    out["changes"] = cargo.changes
    out["rooted"] = root == tree_root([digest(c, cargo.devices) for c in cargo.changes])
    return out


def blob(ask, data):
    r = Reader(data)
    if r.raw(8) != b"RTbl\1\0\0\0":
        raise ValueError("not an attached file")
    r.raw(24)
    bound, commitment, frame = data[:r.at], r.raw(32), data[r.at:]
    key = bytes.fromhex(ask["key"])
    ours = hmac.new(subkey(key, b"rt-blob1", 2), bound, hashlib.sha512).digest()[:32]
    plain = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        frame, bound, bound[8:], subkey(key, b"rt-blob1", 1))
    return {"committed": hmac.compare_digest(ours, commitment), "plain": plain.hex(),
            "hash": hashlib.blake2b(data, digest_size=32).hexdigest()}


def main():
    ask = json.load(sys.stdin)
    with open(ask["file"], "rb") as file:
        data = file.read()
    print(json.dumps({"entry": entry, "segment": segment, "blob": blob}[ask["do"]](ask, data)))


if __name__ == "__main__":
    main()
