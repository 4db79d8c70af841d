"""What the host was before an attempt, exactly: enough to put it back without knowing what the attempt was about."""
import contextlib
import functools
import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator

from base import files
from base.command import Refusal
from base.disk import read_json, sync_directory, write_json
from base.found import Found, find, is_directory, is_file, links_below, names_in
from base.paths import Paths
from base.safe_path import Unsafe
from release.records import Facts, Kept, KeptDirectory, KeptFile, KeptLink, Snapshot

# A path, and what puts it back; whether it had to.
Step = tuple[str, Callable[[Paths, str], bool]]

UNITS = "/etc/systemd/system"


def save(paths: Paths, directory: str, kept: list[str], mounted: Collection[str], facts: Facts) -> None:
    """Copies what lies at the paths `kept` into a directory; `facts` are kept beside it."""
    os.makedirs(directory, mode=0o700, exist_ok=True)
    rows: dict[str, Kept | None] = {}
    for path in sorted({*kept, *missing_parents(paths, kept)}):
        row = rows[path] = keep(path, find(paths, path, content=True), os.path.join(directory, f"{len(rows):04d}"))
        if path in mounted and row:
            row["mounted"] = True
    sync_directory(directory)
    write_json(os.path.join(directory, "index.json"), {"paths": rows, "links": unit_links(paths), **facts})


def missing_parents(paths: Paths, kept: Iterable[str]) -> set[str]:
    """Directories that will have to be made, so that they can be removed again."""
    found: set[str] = set()
    for path in kept:
        folder = os.path.dirname(path)
        while folder != "/" and not is_directory(paths, folder):
            found.add(folder)
            folder = os.path.dirname(folder)
    return found


def keep(path: str, found: Found | None, copy: str) -> Kept | None:
    """The row of what was found: its owner, its mode and its bytes are those of one file."""
    if found is None:
        return None
    uid, gid, mode = found.status.st_uid, found.status.st_gid, stat.S_IMODE(found.status.st_mode)
    if found.target is not None:
        return {"type": "symlink", "target": found.target}
    if found.is_directory():
        return {"type": "directory", "uid": uid, "gid": gid, "mode": mode}
    if found.content is None:
        raise Refusal("snapshot", f"{path} is neither a file nor a link nor a directory, and could not be put back: nothing was changed")
    with open(copy, "wb") as target:
        os.fchmod(target.fileno(), 0o600)
        target.write(found.content)
        target.flush()
        os.fsync(target.fileno())
    return {"type": "file", "uid": uid, "gid": gid, "mode": mode, "copy": os.path.basename(copy)}


def unit_links(paths: Paths) -> dict[str, str]:
    """Every symbolic link below systemd's directory, but for the guard's own: they are what enables, disables and masks."""
    return {path: target for path, target in links_below(paths, UNITS).items() if not is_guards(path)}


def is_guards(path: str) -> bool:
    return os.path.basename(path).startswith("sitec-guard-")


def size(directory: str) -> int:
    """The bytes of all copies."""
    return sum(entry.stat().st_size for entry in os.scandir(directory))


def read(directory: str) -> Snapshot | None:
    """What was saved; None when saving did not come to its end."""
    return read_json(os.path.join(directory, "index.json"), Snapshot)


def must_read(directory: str) -> Snapshot:
    """The same where it must be there. Throws Refusal."""
    index = read(directory)
    if index is None:
        raise Refusal("broken", f"{directory} holds no snapshot")
    return index


def restore(paths: Paths, directory: str, besides: dict[str, str] | None = None) -> tuple[list[str], list[str]]:
    """
    Puts everything back that can be, and can be done again; gives the paths that had to be touched, and what is the matter with those that could not be.
    `besides` holds by path what a file says after its text for now.
    """
    index = must_read(directory)
    touched: list[str] = []
    problems: list[str] = []
    for path, put in steps(paths, index, directory, besides or {}):
        try:
            touched += [path] if put(paths, path) else []
        except (OSError, Unsafe) as error:
            problems.append(f"{path} could not be put back: {getattr(error, 'strerror', None) or error}")
            with contextlib.suppress(OSError, Unsafe):
                # Others need the room that a half of it takes.
                files.forget(paths, path)
    return touched, problems


def steps(paths: Paths, index: Snapshot, directory: str, besides: dict[str, str]) -> Iterator[Step]:
    """The paths in the order in which they come back, each with what puts it there."""
    rows = sorted(index["paths"].items())
    yield from ((path, take_away) for path in new_files(paths, index))
    yield from ((path, functools.partial(put_directory, row=row)) for path, row in rows if row and row["type"] == "directory")
    yield from ((path, functools.partial(put_back, row=row, directory=directory, besides=besides.get(path, ""))) for path, row in rows if row and row["type"] != "directory")
    yield from ((path, take_away) for path, row in reversed(rows) if row is None)
    yield from links_back(paths, index, directory)


def put_again(paths: Paths, directory: str, kept: Iterable[str]) -> None:
    """Restores some files, without their additional lines."""
    rows = must_read(directory)["paths"]
    for path in kept:
        row = rows.get(path)
        if row and row["type"] != "directory":
            put_back(paths, path, row, directory, "")


def new_files(paths: Paths, index: Snapshot) -> list[str]:
    """What scripts have made in folders that were noted by name."""
    found: list[str] = []
    for folder, names in index.get("folders", {}).items():
        # Of a folder that may not be believed now, each path says so itself.
        with contextlib.suppress(Unsafe):
            found += [path for path in (os.path.join(folder, name) for name in names_in(paths, folder) if name not in names) if is_file(paths, path)]
    return found


def put_directory(paths: Paths, path: str, row: KeptDirectory) -> bool:
    if is_as(found_as(paths, path, row), row, None):
        return False
    files.make_directory(paths, path, row["uid"], row["gid"], row["mode"])
    return True


def put_back(paths: Paths, path: str, row: KeptFile | KeptLink, directory: str, besides: str = "") -> bool:
    files.forget(paths, path)
    now = found_as(paths, path, row)
    if row["type"] == "symlink":
        if is_link_to(now, row["target"]):
            return False
        files.prepare_link(paths, path, row["target"])
    else:
        content = kept_bytes(directory, row) + besides.encode()
        if is_as(now, row, content):
            return False
        files.prepare_file(paths, path, content, row["uid"], row["gid"], row["mode"])
    if now is not None and now.is_directory():
        # Docker makes one where a container's mount is missing.
        files.remove_empty(paths, path)
    files.put_in_place(paths, path, row.get("mounted", False))
    return True


def take_away(paths: Paths, path: str) -> bool:
    files.forget(paths, path)
    now = find(paths, path)
    if now is None:
        return False
    if now.is_directory():
        return files.remove_empty(paths, path)
    files.remove(paths, path)
    return True


def links_back(paths: Paths, index: Snapshot, directory: str) -> Iterator[Step]:
    now, then = unit_links(paths), {path: target for path, target in index["links"].items() if not is_guards(path)}
    yield from ((path, take_away) for path in sorted(set(now) - set(then) - set(index["paths"])))
    yield from ((path, functools.partial(put_back, row=KeptLink(type="symlink", target=target), directory=directory)) for path, target in sorted(then.items()) if now.get(path) != target)


def found_as(paths: Paths, path: str, row: Kept) -> Found | None:
    """What lies there now; with its content where that could be what it was. What may not be believed is not read, and so is not."""
    now = find(paths, path)
    if row["type"] == "file" and is_as(now, row, None):
        with contextlib.suppress(Unsafe):
            return find(paths, path, content=True)
    return now


def is_link_to(found: Found | None, target: str) -> bool:
    return found is not None and found.is_link() and found.target == target


def is_as(found: Found | None, row: KeptFile | KeptDirectory, content: bytes | None) -> bool:
    """Whether what was found is what it was; without a content, in its kind, owner and mode."""
    if found is None:
        return False
    status, kinds = found.status, {"file": stat.S_ISREG, "directory": stat.S_ISDIR}
    if not kinds[row["type"]](status.st_mode) or (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) != (row["uid"], row["gid"], row["mode"]):
        return False
    return content is None or found.content == content


def differences(paths: Paths, directory: str) -> list[str]:
    """What still differs from the snapshot; empty after a restore that worked."""
    index = must_read(directory)
    wrong: list[str] = []
    for path, row in sorted(index["paths"].items()):
        try:
            wrong += [] if is_back(paths, path, row, directory) else [path]
        except Unsafe:
            wrong.append(path)
    return wrong


def is_back(paths: Paths, path: str, row: Kept | None, directory: str) -> bool:
    """Whether a path is what its row says. A directory that was made may stay, when something is in it that nobody of sitec's put there."""
    if row is None:
        return find(paths, path) is None or is_directory(paths, path)
    if row["type"] == "symlink":
        return is_link_to(find(paths, path), row["target"])
    return is_as(found_as(paths, path, row), row, kept_bytes(directory, row) if row["type"] == "file" else None)


def kept_bytes(directory: str, row: KeptFile) -> bytes:
    with open(os.path.join(directory, row["copy"]), "rb") as file:
        return file.read()
