# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads Roundtable's files from core/vault/FORMAT.md and core/sync/FORMAT.md alone.

An implementation of its own, so that the pages and not the program are what is true. Needs
python3-nacl and python3-zstandard. Input: a JSON object on standard input; output: one on standard
output. {"do": "entry", "file": path, "sign": hex, "box_secret": hex, "device": hex, "older": hex}
"""
import hashlib
import hmac
import json
import struct
import sys

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
    return {"device": r.hex(16), "scope": r.hex(16), "last": r.number(8)}


def box(r):
    return {"device": r.hex(16), "box": r.hex(80)}


def older_key(r):
    return {"generation": r.number(4), "sealed": r.hex(104)}


def name(r):
    return {"generation": r.number(4), "sealed": r.bytes().hex()}


FIELDS = {
    "person": lambda r: r.hex(16), "device": lambda r: r.hex(16), "scope": lambda r: r.hex(16),
    "invitation": lambda r: r.hex(16), "sign": lambda r: r.hex(32), "box": lambda r: r.hex(32),
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


def main():
    ask = json.load(sys.stdin)
    with open(ask["file"], "rb") as file:
        data = file.read()
    print(json.dumps({"entry": entry}[ask["do"]](ask, data)))


if __name__ == "__main__":
    main()
