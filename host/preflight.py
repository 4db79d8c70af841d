"""Whether this is a host that releases are made for."""
from found import find
from machine import Refusal

# What the packages, their settings and the parsers of a release are those of.
WANTED = {"ID": "debian", "VERSION_ID": "13"}


def check(places):
    """Refuses any other system than Debian 13."""
    found = os_release(places, "/etc/os-release")
    if any(found.get(key) != value for key, value in WANTED.items()):
        name = found.get("PRETTY_NAME") or "a system without a name"
        raise Refusal("system", "this host runs %s, and releases are for Debian 13" % name)


def os_release(places, path):
    """The settings of os-release(5), which is a link."""
    found = find(places, path, content=True, follow=True)
    if found is None or not found.is_file():
        return {}
    pairs = [line.strip().split("=", 1) for line in found.content.decode("utf-8", "replace").split("\n") if "=" in line and not line.startswith("#")]
    return {key: value.strip("\"'") for key, value in pairs}
