"""Where things lie on the host. Everything below /var/lib/sitec is root's alone."""
import os


class Paths:
    """All paths, below a root that is / but for tests."""

    def __init__(self, root: str = "/") -> None:
        self.root = root.rstrip("/")
        self.state = self.at("/var/lib/sitec")
        self.identity = self.state + "/identity"
        self.key = self.state + "/fingerprint-key"
        self.lock = self.state + "/lock"
        # What was enabled before packages are installed, while they are.
        self.installing = self.state + "/installing.json"
        self.staging = self.state + "/staging"
        self.releases = self.state + "/releases"
        # Leads to the last confirmed release: moving it is what a confirmation is.
        self.current = self.state + "/current"
        # Leads to the attempt that the guard will undo; while it is there, the host is in the hands of one attempt.
        self.pending = self.state + "/pending"
        # Leads to the activator that the guard runs.
        self.guard = self.state + "/guard"

    def at(self, path: str) -> str:
        """A path of the host as it is to be opened."""
        return self.root + path

    def release(self, name: str) -> str:
        """The directory of an attempt or release."""
        return os.path.join(self.releases, name)

    def led_to(self, link: str) -> str | None:
        """The name of the release that a link leads to; None when there is none."""
        try:
            return os.path.basename(os.readlink(link))
        except FileNotFoundError:
            return None
