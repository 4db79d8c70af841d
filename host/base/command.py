"""Programs of the host, run in an environment that is always the same."""
import os
import subprocess
import sys

PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class Refusal(Exception):
    """Something that stops a verb before or instead of a change; `kind` tells the operator's side what it is."""

    def __init__(self, kind: str, message: str, **detail: object) -> None:
        super().__init__(message)
        self.kind, self.message, self.detail = kind, message, detail


def environment() -> dict[str, str]:
    """PATH, language and home; nothing from the user who logged in."""
    return {"PATH": os.environ.get("SITEC_PATH", PATH), "LANG": "C.UTF-8", "HOME": "/root", "DEBIAN_FRONTEND": "noninteractive"}


def run(argv: list[str], text: str = "", timeout: float = 600) -> tuple[int, str, str]:
    """Runs a program to its end, with the umask that Debian's scripts count on; gives code, standard output and standard error."""
    try:
        done = subprocess.run(argv, input=text, capture_output=True, encoding="utf-8", errors="replace", env=environment(), timeout=timeout, umask=0o022, check=False)
    except FileNotFoundError:
        return 127, "", f"{argv[0]} is not installed"
    except subprocess.TimeoutExpired:
        return 124, "", f"{' '.join(argv)} did not end within {int(timeout)} s"
    return done.returncode, done.stdout, done.stderr


def must(argv: list[str], text: str = "", timeout: float = 600) -> str:
    """The same for a program that must succeed; gives its standard output."""
    code, out, err = run(argv, text, timeout)
    if code != 0:
        raise Refusal("command", f"{' '.join(argv)} ended with {code}: {(err.strip() or out.strip())[-2000:]}")
    return out


def start_unit(identifier: str, name: str, options: list[str], argv: list[str]) -> None:
    """Starts a program as a unit of its own; in the journal it has this name, because python3 is the name of all of them."""
    must(["systemd-run", "--quiet", "--collect", "--unit=" + name, "--property=SyslogIdentifier=" + identifier, *options, *argv])


def activator(directory: str, *arguments: str) -> list[str]:
    """How a copy of these programs is started."""
    return ["/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable, "-I", "-B", directory, *arguments]
