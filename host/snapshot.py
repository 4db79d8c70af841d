"""What the host was before an attempt, exactly: enough to put it back without knowing what the attempt was about."""
import contextlib
import functools
import os
import stat

import files
from disk import read_json, sync_directory, write_json
from found import find, is_directory, is_file, links_below, names_in
from machine import Refusal
from safe_path import Unsafe

UNITS = "/etc/systemd/system"


def save(places, directory, paths, mounted, facts):
    """Copies what lies at these paths into a directory; `facts` are kept beside it."""
    os.makedirs(directory, mode=0o700, exist_ok=True)
    rows = {}
    for path in sorted({*paths, *missing_parents(places, paths)}):
        rows[path] = keep(path, find(places, path, content=True), os.path.join(directory, "%04d" % len(rows)))
        if path in mounted and rows[path]:
            rows[path]["mounted"] = True
    sync_directory(directory)
    write_json(os.path.join(directory, "index.json"), {"paths": rows, "links": unit_links(places), **facts})


def missing_parents(places, paths):
    """Directories that will have to be made, so that they can be removed again."""
    found = set()
    for path in paths:
        folder = os.path.dirname(path)
        while folder != "/" and not is_directory(places, folder):
            found.add(folder)
            folder = os.path.dirname(folder)
    return found


def keep(path, found, copy):
    """The row of what was found: its owner, its mode and its bytes are those of one file."""
    if found is None:
        return None
    owned = {"uid": found.status.st_uid, "gid": found.status.st_gid, "mode": stat.S_IMODE(found.status.st_mode)}
    if found.is_link():
        return {"type": "symlink", "target": found.target}
    if found.is_directory():
        return {"type": "directory", **owned}
    if not found.is_file():
        raise Refusal("snapshot", "%s is neither a file nor a link nor a directory, and could not be put back: nothing was changed" % path)
    with open(copy, "wb") as target:
        os.fchmod(target.fileno(), 0o600)
        target.write(found.content)
        target.flush()
        os.fsync(target.fileno())
    return {"type": "file", **owned, "copy": os.path.basename(copy)}


def unit_links(places):
    """Every symbolic link below systemd's directory, but for the guard's own: they are what enables, disables and masks."""
    return {path: target for path, target in links_below(places, UNITS).items() if not is_guards(path)}


def is_guards(path):
    return os.path.basename(path).startswith("sitec-guard-")


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
            touched += [path] if put(places, path) else []
        except (OSError, Unsafe) as error:
            problems.append("%s could not be put back: %s" % (path, getattr(error, "strerror", None) or error))
            with contextlib.suppress(OSError, Unsafe):
                # Others need the room that a half of it takes.
                files.forget(places, path)
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
            put_back(places, path, rows[path], directory, "")


def new_files(places, index):
    """What scripts have made in folders that were noted by name."""
    found = []
    for folder, names in index.get("folders", {}).items():
        # Of a folder that may not be believed now, each path says so itself.
        with contextlib.suppress(Unsafe):
            found += [path for path in (os.path.join(folder, name) for name in names_in(places, folder) if name not in names) if is_file(places, path)]
    return found


def put_directory(places, path, row):
    if is_as(found_as(places, path, row), row, None):
        return False
    files.make_directory(places, path, row["uid"], row["gid"], row["mode"])
    return True


def put_back(places, path, row, directory, besides):
    files.forget(places, path)
    now = found_as(places, path, row)
    if row["type"] == "symlink":
        if is_link_to(now, row["target"]):
            return False
        files.prepare_link(places, path, row["target"])
    else:
        content = kept_bytes(directory, row) + besides.encode()
        if is_as(now, row, content):
            return False
        files.prepare_file(places, path, content, row["uid"], row["gid"], row["mode"])
    if now is not None and now.is_directory():
        # Docker makes one where a container's mount is missing.
        files.remove_empty(places, path)
    files.put_in_place(places, path, row.get("mounted", False))
    return True


def take_away(places, path):
    files.forget(places, path)
    now = find(places, path)
    if now is None:
        return False
    if now.is_directory():
        return files.remove_empty(places, path)
    files.remove(places, path)
    return True


def links_back(places, index):
    now, then = unit_links(places), {path: target for path, target in index["links"].items() if not is_guards(path)}
    yield from ((path, take_away) for path in sorted(set(now) - set(then) - set(index["paths"])))
    yield from ((path, functools.partial(put_back, row={"type": "symlink", "target": target}, directory=None)) for path, target in sorted(then.items()) if now.get(path) != target)


def found_as(places, path, row):
    """What lies there now; with its content where that could be what it was. What may not be believed is not read, and so is not."""
    now = find(places, path)
    if row["type"] == "file" and is_as(now, row, None):
        with contextlib.suppress(Unsafe):
            return find(places, path, content=True)
    return now


def is_link_to(found, target):
    return found is not None and found.is_link() and found.target == target


def is_as(found, row, content):
    """Whether what was found is what it was; without a content, in its kind, owner and mode."""
    if found is None:
        return False
    status, kinds = found.status, {"file": stat.S_ISREG, "directory": stat.S_ISDIR}
    if not kinds[row["type"]](status.st_mode) or (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) != (row["uid"], row["gid"], row["mode"]):
        return False
    return content is None or found.content == content


def differences(places, directory):
    """What is still not as it was; empty after a restore that worked."""
    index = read(directory)
    wrong = []
    for path, row in sorted(index["paths"].items()):
        try:
            wrong += [] if is_back(places, path, row, directory) else [path]
        except Unsafe:
            wrong.append(path)
    return wrong


def is_back(places, path, row, directory):
    """Whether a path is what its row says. A directory that was made may stay, when something is in it that nobody of sitec's put there."""
    if row is None:
        return find(places, path) is None or is_directory(places, path)
    if row["type"] == "symlink":
        return is_link_to(find(places, path), row["target"])
    return is_as(found_as(places, path, row), row, None if row["type"] == "directory" else kept_bytes(directory, row))


def kept_bytes(directory, row):
    with open(os.path.join(directory, row["copy"]), "rb") as file:
        return file.read()
