"""Whether this is a host that releases are made for."""
from base.command import Refusal
from base.found import find
from base.paths import Paths

# What the packages, their settings and the parsers of a release are those of.
WANTED = {"ID": "debian", "VERSION_ID": "13"}


def check(paths: Paths) -> None:
    """Refuses any other system than Debian 13."""
    found = os_release(paths, "/etc/os-release")
    if any(found.get(key) != value for key, value in WANTED.items()):
        name = found.get("PRETTY_NAME") or "a system without a name"
        raise Refusal("system", f"this host runs {name}, and releases are for Debian 13")


def os_release(paths: Paths, path: str) -> dict[str, str]:
    """The settings of os-release(5), which is a link."""
    found = find(paths, path, content=True, follow=True)
    if found is None or found.content is None:
        return {}
    pairs = [line.strip().split("=", 1) for line in found.content.decode("utf-8", "replace").split("\n") if "=" in line and not line.startswith("#")]
    return {pair[0]: pair[1].strip("\"'") for pair in pairs}
