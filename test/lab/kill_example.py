#!/usr/bin/python3 -I
"""A small program for the story `kill`: it takes /srv/example from the release `old` to the release `new`, in one of three manners.

careful   writes beside, syncs, and switches by one rename
hasty     the same without syncing the release before the switch
careless  writes in place
"""
import os
import subprocess
import sys

HOME = "/srv/example"
FILES = ("one", "two")


def write(path, text, synced):
    with open(path, "w") as file:
        file.write(text)
        file.flush()
        if synced:
            os.fsync(file.fileno())


def sync(directory):
    descriptor = os.open(directory, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def switch(synced):
    os.chdir(HOME)
    os.makedirs("new", exist_ok=True)
    for name in FILES:
        write(f"new/{name}", "new", synced)
        os.chmod(f"new/{name}", 0o640)
    if synced:
        sync("new")
    if os.path.lexists("next"):
        os.remove("next")
    os.symlink("new", "next")
    os.rename("next", "current")
    sync(HOME)
    subprocess.run(["true"], check=True)
    write("journal", "done", True)
    os.truncate("journal", 2)


def in_place():
    for name in FILES:
        write(f"{HOME}/current/{name}", "new", True)


{"careful": lambda: switch(True), "hasty": lambda: switch(False), "careless": in_place}[sys.argv[1]]()
