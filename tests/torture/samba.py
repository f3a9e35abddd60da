#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two PCs on a real Samba server, each through a mount of its own, while the server is killed.

samba.py ROUNDTABLECTL. Server and traffic stay inside a network namespace that is made here and
has nothing but its loopback. Exit 77: something is missing on this machine, and it says what.
"""
import fcntl
import os
import random
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time

from book import Book
from checks import skip, whole
from office import Failed, Office
from working import work

patience = 120  # seconds until what does not come is a failure


def wait_for(what, holds):
    end = time.monotonic() + patience
    while not holds():
        if time.monotonic() > end:
            raise Failed("did not come: " + what)
        time.sleep(0.05)


def loopback_up():
    with socket.socket() as any_socket:
        SIOCSIFFLAGS, IFF_UP_LOOPBACK = 0x8914, 1 | 8
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP_LOOPBACK))


def answers():
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", 445)) == 0


class Server:
    """smbd on this namespace's loopback; may be killed and started again."""

    def __init__(self, folder):
        self.folder, self.state = folder, os.path.join(folder, "state")
        for made in ("real", "state"):
            os.mkdir(os.path.join(folder, made))
        places = "".join(f"{place} = {self.state}\n" for place in (
            "private dir", "lock directory", "state directory", "cache directory", "pid directory",
            "ncalrpc dir"))
        self.config = os.path.join(folder, "smb.conf")
        with open(self.config, "w") as config:
            config.write(f"""[global]
interfaces = lo
bind interfaces only = yes
smb ports = 445
disable netbios = yes
server role = standalone server
map to guest = bad user
load printers = no
disable spoolss = yes
log file = {self.state}/log
{places}[share]
path = {folder}/real
guest ok = yes
force user = root
read only = no
""")
        self.start()

    def start(self):
        self.process = subprocess.Popen(["smbd", "-F", "--no-process-group", "-s", self.config],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        start_new_session=True)
        wait_for("smbd", answers)

    def kill(self):
        os.killpg(self.process.pid, 9)  # and those that serve a connection
        self.process.wait()


class Mount:
    def __init__(self, folder, pc):
        home, self.place = os.path.join(folder, "home." + pc), os.path.join(folder, "mount." + pc)
        os.makedirs(os.path.join(home, ".smb"))
        os.mkdir(self.place)
        shutil.copy(os.path.join(folder, "smb.conf"), os.path.join(home, ".smb"))
        config = os.path.join(home, ".smb", "smbnetfs.conf")
        with open(config, "w") as out:
            out.write("smb_timeout 5000\nfast_shutdown true\n")
        self.process = subprocess.Popen(["smbnetfs", "-f", "-o", "config=" + config, self.place],
                                        env=dict(os.environ, HOME=home),
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.share = os.path.join(self.place, "127.0.0.1", "share")
        wait_for("smbnetfs", lambda: self.process.poll() is not None or os.path.isdir(self.share))
        if self.process.poll() is not None:
            skip("smbnetfs mounts nothing here")

    def end(self):
        self.process.terminate()
        self.process.wait()


def inside(ctl):
    loopback_up()
    seed = int(os.environ.get("ROUNDTABLE_SEED", random.SystemRandom().randrange(1 << 32)))
    steps = int(os.environ.get("ROUNDTABLE_STEPS", 1))
    print(f"ROUNDTABLE_SEED={seed} ROUNDTABLE_STEPS={steps}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder)
        mounts = {pc: Mount(folder, pc) for pc in "ab"}
        try:
            office = Office(ctl, folder, {pc: mount.share for pc, mount in mounts.items()})
            office.found(joining="b")
            book = Book(office)
            book.begin()
            said = [office.each(lambda pc: work(office, book, pc, seed, steps))]
            server.kill()
            said.append(office.each(lambda pc: work(office, book, pc, seed + 1, 1)))
            server.start()
            said.append(office.each(lambda pc: work(office, book, pc, seed + 2, steps)))
            whole(office, book, drive_was_bad=True)
            print(f"rounds by exit code, server there, killed, there: {said}; "
                  f"{len(book.saved)} edits found")
        finally:
            for mount in mounts.values():
                mount.end()
            server.kill()


def main():
    if sys.argv[1] == "--inside":
        return inside(sys.argv[2])
    for program in ("smbd", "smbnetfs", "unshare"):
        if not shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin"):
            skip(f"{program} is not installed (apt install samba smbnetfs)")
    if not os.access("/dev/fuse", os.R_OK | os.W_OK):
        skip("/dev/fuse is not there, or not for this person")
    apart = ["unshare", "--net", "--mount"]
    if subprocess.run([*apart, "true"], capture_output=True).returncode != 0:
        skip("no network namespace may be made here")
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    os.execvp("unshare", [*apart, sys.executable, "-B", __file__, "--inside", sys.argv[1]])


if __name__ == "__main__":
    main()
