"""Small files that are whole on disk or not there at all."""
import json
import os


def sync_directory(directory):
    """Makes names in a directory survive a power cut."""
    handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_whole(path, content, mode=0o600):
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


def write_json(path, data):
    """Writes data as JSON, whole."""
    write_whole(path, (json.dumps(data, indent=1, sort_keys=True) + "\n").encode())


def read_json(path, missing=None):
    """The data of a JSON file, or what stands for a missing one, and for one that was sent and that a power cut has emptied."""
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except (FileNotFoundError, ValueError):
        return missing


def point(link, target):
    """Makes a symbolic link lead somewhere, in one step."""
    temporary = link + ".new"
    if os.path.lexists(temporary):
        os.unlink(temporary)
    os.symlink(target, temporary)
    os.rename(temporary, link)
    sync_directory(os.path.dirname(link))


def unpoint(link):
    """Removes a symbolic link if it is there."""
    if os.path.lexists(link):
        os.unlink(link)
        sync_directory(os.path.dirname(link))
