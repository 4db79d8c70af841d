"""Programs of the host, run in an environment that is always the same."""
import os
import subprocess
import sys

PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class Refusal(Exception):
    """Something that stops a verb before or instead of a change; `kind` tells the operator's side what it is."""

    def __init__(self, kind, message, **detail):
        super().__init__(message)
        self.kind, self.message, self.detail = kind, message, detail


def environment():
    """PATH, language and home; nothing of whoever logged in."""
    return {"PATH": os.environ.get("SITEC_PATH", PATH), "LANG": "C.UTF-8", "HOME": "/root", "DEBIAN_FRONTEND": "noninteractive"}


def run(argv, text="", timeout=600):
    """Runs a program to its end, with the umask that Debian's scripts count on; gives code, standard output and standard error."""
    try:
        done = subprocess.run(argv, input=text, capture_output=True, encoding="utf-8", errors="replace", env=environment(), timeout=timeout, umask=0o022, check=False)
    except FileNotFoundError:
        return 127, "", "%s is not installed" % argv[0]
    except subprocess.TimeoutExpired:
        return 124, "", "%s did not end within %d s" % (" ".join(argv), timeout)
    return done.returncode, done.stdout, done.stderr


def must(argv, text="", timeout=600):
    """The same for a program that must succeed; gives its standard output."""
    code, out, err = run(argv, text, timeout)
    if code != 0:
        raise Refusal("command", "%s ended with %d: %s" % (" ".join(argv), code, (err.strip() or out.strip())[-2000:]))
    return out


def start_unit(identifier, name, options, argv):
    """Starts a program as a unit of its own; in the journal it has this name, because python3 is the name of all of them."""
    must(["systemd-run", "--quiet", "--collect", "--unit=" + name, "--property=SyslogIdentifier=" + identifier, *options, *argv])


def activator(directory, *arguments):
    """How a copy of these programs is started."""
    return ["/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable, "-I", "-B", directory, *arguments]
