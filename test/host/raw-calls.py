"""The calls of host/**/*.py that take a path as the system does, following whatever is on the way: python3 -I -B raw-calls.py DIRECTORY prints them as JSON, by file."""
import ast
import json
import os
import sys

# Of os, os.path, shutil and glob: what takes a path. `os.getpid()` and its like do not.
HARMLESS = {
    "os.path.join", "os.path.dirname", "os.path.basename", "os.path.relpath", "os.close", "os.write", "os.fsync", "os.fstat", "os.fdopen", "os.fchown",
    "os.fchmod", "os.ftruncate", "os.pread", "os.pwrite", "os.pipe", "os.fork", "os.waitpid", "os.unshare", "os.umask", "os.urandom", "os.getpid",
    "os.geteuid", "os.getegid", "os.posix_fallocate", "os.environ.get", "os.sysconf", "os._exit", "os.strerror",
}
MODULES = {"os", "shutil", "glob", "gzip", "pathlib", "io", "tempfile"}


def calls(path):
    with open(path, encoding="utf-8") as file:
        return calls_in(ast.parse(file.read()))


def calls_in(tree):
    for node in ast.walk(tree):
        # `map(os.path.islink, paths)` is one as well.
        name = ast.unparse(node) if isinstance(node, (ast.Attribute, ast.Name)) else None
        if name in MODULES or name is None or name in HARMLESS:
            continue
        if name == "open" or (name.split(".")[0] in MODULES and callable_of(name)):
            yield name


def callable_of(name):
    module, *rest = name.split(".")
    there = __import__(module)
    for part in rest:
        there = getattr(there, part, None)
    return callable(there) and not isinstance(there, type)


def of_places(path):
    """What makes the name of a place on the live host."""
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    return [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "at"]


def without_directory(path):
    """Calls that name no open directory to look a name up in."""
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    raw = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and set(calls_in(node.func))]
    return [ast.unparse(node) for node in raw if not any((word.arg or "").endswith("dir_fd") for word in node.keywords)]


directory = sys.argv[1]
names = sorted(os.path.relpath(os.path.join(folder, name), directory) for folder, _, files in os.walk(directory) for name in files if name.endswith(".py"))
print(json.dumps({
    what: {name: sorted(look(os.path.join(directory, name))) for name in names}
    for what, look in (("calls", calls), ("paths", of_places), ("without", without_directory))
}))
