"""What the host was before an attempt, exactly: enough to put it back without knowing what the attempt was about."""
import contextlib
import functools
import os
import stat

import files
from disk import read_json, sync_directory, write_json

UNITS = "/etc/systemd/system"


def save(places, directory, paths, mounted, facts):
    """Copies what lies at these paths into a directory; `facts` are kept beside it."""
    os.makedirs(directory, mode=0o700, exist_ok=True)
    rows = {}
    for path in sorted({*paths, *missing_parents(places, paths)}):
        rows[path] = keep(places.at(path), os.path.join(directory, "%04d" % len(rows)))
        if path in mounted and rows[path]:
            rows[path]["mounted"] = True
    sync_directory(directory)
    write_json(os.path.join(directory, "index.json"), {"paths": rows, "links": unit_links(places), **facts})


def missing_parents(places, paths):
    """Directories that will have to be made, so that they can be removed again."""
    found = set()
    for path in paths:
        folder = os.path.dirname(path)
        while folder != "/" and not os.path.isdir(places.at(folder)):
            found.add(folder)
            folder = os.path.dirname(folder)
    return found


def keep(place, copy):
    try:
        status = os.lstat(place)
    except (FileNotFoundError, NotADirectoryError):
        return None
    owned = {"uid": status.st_uid, "gid": status.st_gid, "mode": stat.S_IMODE(status.st_mode)}
    if stat.S_ISLNK(status.st_mode):
        return {"type": "symlink", "target": os.readlink(place)}
    if stat.S_ISDIR(status.st_mode):
        return {"type": "directory", **owned}
    with open(place, "rb") as source, open(copy, "wb") as target:
        os.fchmod(target.fileno(), 0o600)
        target.write(source.read())
        target.flush()
        os.fsync(target.fileno())
    return {"type": "file", **owned, "copy": os.path.basename(copy)}


def unit_links(places):
    """Every symbolic link below systemd's directory, but for the guard's own: they are what enables, disables and masks."""
    found = {}
    for folder, directories, names in os.walk(places.at(UNITS)):
        for name in (*directories, *names):
            place = os.path.join(folder, name)
            if os.path.islink(place) and not name.startswith("sitec-guard-"):
                found[place[len(places.root):]] = os.readlink(place)
    return found


def size(directory):
    """The bytes of all copies."""
    return sum(entry.stat().st_size for entry in os.scandir(directory))


def read(directory):
    """What was saved; None when saving did not come to its end."""
    return read_json(os.path.join(directory, "index.json"))


def restore(places, directory, besides=None):
    """
    Puts everything back that can be, and can be done again; gives the paths that had to be touched, and what is the matter with those that could not be.
    `besides` holds by path what a file says after its text for now.
    """
    index = read(directory)
    touched, problems = [], []
    for path, put in steps(places, index, directory, besides or {}):
        try:
            touched += [path] if put(places.at(path)) else []
        except OSError as error:
            problems.append("%s could not be put back: %s" % (path, error.strerror or error))
            with contextlib.suppress(OSError):
                # Others need the room that a half of it takes.
                files.forget(places.at(path))
    return touched, problems


def steps(places, index, directory, besides):
    """The paths in the order in which they come back, each with what puts it there."""
    rows = sorted(index["paths"].items())
    yield from ((path, take_away) for path in new_files(places, index))
    yield from ((path, functools.partial(put_directory, row=row)) for path, row in rows if row and row["type"] == "directory")
    yield from ((path, functools.partial(put_back, row=row, directory=directory, besides=besides.get(path, ""))) for path, row in rows if row and row["type"] != "directory")
    yield from ((path, take_away) for path, row in reversed(rows) if row is None)
    yield from links_back(places, index)


def put_again(places, directory, paths):
    """Puts some files back, as they were and without anything besides."""
    rows = read(directory)["paths"]
    for path in paths:
        if rows.get(path):
            put_back(places.at(path), rows[path], directory, "")


def new_files(places, index):
    """What scripts have made in folders that were noted by name."""
    found = []
    for folder, names in index.get("folders", {}).items():
        now = os.listdir(places.at(folder)) if os.path.isdir(places.at(folder)) else []
        found += [os.path.join(folder, name) for name in sorted(set(now) - set(names)) if os.path.isfile(places.at(os.path.join(folder, name)))]
    return found


def put_directory(place, row):
    if is_as(place, row, None):
        return False
    files.make_directory(place, row["uid"], row["gid"], row["mode"])
    return True


def put_back(place, row, directory, besides):
    files.forget(place)
    if row["type"] == "symlink":
        if os.path.islink(place) and os.readlink(place) == row["target"]:
            return False
        files.prepare_link(place, row["target"])
    else:
        content = kept_bytes(directory, row) + besides.encode()
        if is_as(place, row, content):
            return False
        files.prepare_file(place, content, row["uid"], row["gid"], row["mode"])
    if os.path.isdir(place) and not os.path.islink(place):
        # Docker makes one where a container's mount is missing.
        files.remove_empty(place)
    files.put_in_place(place, row.get("mounted", False))
    return True


def take_away(place):
    files.forget(place)
    if not os.path.lexists(place):
        return False
    if os.path.isdir(place) and not os.path.islink(place):
        return files.remove_empty(place)
    files.remove(place)
    return True


def links_back(places, index):
    now, then = unit_links(places), {path: target for path, target in index["links"].items() if not os.path.basename(path).startswith("sitec-guard-")}
    yield from ((path, take_away) for path in sorted(set(now) - set(then) - set(index["paths"])))
    yield from ((path, functools.partial(put_back, row={"type": "symlink", "target": target}, directory=None)) for path, target in sorted(then.items()) if now.get(path) != target)


def is_as(place, row, content):
    """Whether a place is already what it was."""
    try:
        status = os.lstat(place)
    except (FileNotFoundError, NotADirectoryError):
        return False
    kinds = {"file": stat.S_ISREG, "directory": stat.S_ISDIR}
    if not kinds[row["type"]](status.st_mode) or (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) != (row["uid"], row["gid"], row["mode"]):
        return False
    if content is None:
        return True
    with open(place, "rb") as file:
        return file.read() == content


def differences(places, directory):
    """What is still not as it was; empty after a restore that worked."""
    index = read(directory)
    wrong = []
    for path, row in sorted(index["paths"].items()):
        place = places.at(path)
        if row is None:
            wrong += [path] if os.path.lexists(place) and not os.path.isdir(place) else []
        elif row["type"] == "symlink":
            wrong += [] if os.path.islink(place) and os.readlink(place) == row["target"] else [path]
        else:
            wrong += [] if is_as(place, row, None if row["type"] == "directory" else kept_bytes(directory, row)) else [path]
    return wrong


def kept_bytes(directory, row):
    with open(os.path.join(directory, row["copy"]), "rb") as file:
        return file.read()
