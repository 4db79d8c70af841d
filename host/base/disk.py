"""Small files that are whole on disk or not there at all."""
import json
import os
import typing

from base.parse import parsed

Kind = typing.TypeVar("Kind")


def sync_directory(directory: str) -> None:
    """Makes names in a directory survive a power cut."""
    handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_whole(path: str, content: bytes, mode: int = 0o600) -> None:
    """Writes a file beside its place and moves it there."""
    temporary = path + ".new"
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        os.fchmod(file.fileno(), mode)
        file.flush()
        os.fsync(file.fileno())
    os.rename(temporary, path)
    sync_directory(os.path.dirname(path))


def write_json(path: str, data: object) -> None:
    """Writes data as JSON, whole."""
    write_whole(path, (json.dumps(data, indent=1, sort_keys=True) + "\n").encode())


def read_json(path: str, kind: type[Kind]) -> Kind | None:
    """The data of a JSON file, as what it is taken for; None for a missing one, and for one that was sent and that a power cut has emptied. Throws Refusal."""
    try:
        with open(path, encoding="utf-8") as file:
            data: object = json.load(file)
    except (FileNotFoundError, ValueError):
        return None
    return parsed(kind, data, path)


def point(link: str, target: str) -> None:
    """Makes a symbolic link lead somewhere, in one step."""
    temporary = link + ".new"
    if os.path.lexists(temporary):
        os.unlink(temporary)
    os.symlink(target, temporary)
    os.rename(temporary, link)
    sync_directory(os.path.dirname(link))


def unpoint(link: str) -> None:
    """Removes a symbolic link if it is there."""
    if os.path.lexists(link):
        os.unlink(link)
        sync_directory(os.path.dirname(link))
