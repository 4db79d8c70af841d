"""What a release says of the host that it is for: tree/manifest.json, as the compiler writes it (src/tree/manifest-data.ts)."""
from typing import Literal, NotRequired, TypedDict

from base.parse import parsed


class Notification(TypedDict):
    """A daemon that hears of a file's change, and how."""

    daemon: str
    verb: str


class LinkEntry(TypedDict):
    """A symbolic link."""

    path: str
    type: Literal["symlink"]
    target: str
    service: NotRequired[str]


class DirectoryEntry(TypedDict):
    """A directory; `mode` has four octal digits."""

    path: str
    type: Literal["directory"]
    owner: str
    group: str
    mode: str
    service: NotRequired[str]


class FileEntry(TypedDict):
    """A regular file, with the names of the secrets in it, and what it says besides until the confirmation."""

    path: str
    type: Literal["file"]
    owner: str
    group: str
    mode: str
    service: NotRequired[str]
    notify: NotRequired[list[Notification]]
    secrets: NotRequired[list[str]]
    mounted: NotRequired[bool]
    untilConfirmed: NotRequired[str]


Entry = LinkEntry | DirectoryEntry | FileEntry


class Unit(TypedDict):
    """A unit whose state sitec answers for: enabled, disabled or masked."""

    unit: str
    state: str
    service: str


class Daemon(TypedDict):
    """A daemon with its commands."""

    name: str
    service: str
    unit: str
    reload: list[str]
    restart: list[str]
    unban: NotRequired[list[str]]
    reliesOn: NotRequired[list[str]]


class Derive(TypedDict):
    """A script that makes files from files."""

    name: str
    script: str
    files: list[str]


class Validator(TypedDict):
    """A script that reads the tree before it is in place, or with `inDrift` what is in force."""

    name: str
    script: str
    inDrift: NotRequired[bool]


class Listener(TypedDict):
    """A port that daemons listen at."""

    name: str
    port: int
    addresses: list[str]


class Login(TypedDict):
    """A mailbox that a deploy logs in to."""

    address: str


class Probes(TypedDict):
    """What a deploy tries."""

    mail: NotRequired[str]
    logins: NotRequired[list[Login]]


class Grant(TypedDict):
    """What a role may do with a table."""

    privilege: str
    table: str
    columns: NotRequired[list[str]]
    sequence: NotRequired[str]


class Role(TypedDict):
    """A role of the mail database."""

    name: str
    grants: list[Grant]


class User(TypedDict):
    """An account of the host; `login` is for people."""

    name: str
    uid: NotRequired[int]
    login: bool


# `from` is no name that a class may have.
Move = TypedDict("Move", {"from": str, "to": str})


class SeedStep(TypedDict):
    """Files of SQL that are run in one database."""

    files: list[str]
    database: str


class Seed(TypedDict):
    """How a release's SQL is run; what was added later may be missing."""

    client: list[str]
    steps: list[SeedStep]
    dump: NotRequired[list[str]]
    schema: NotRequired[list[str]]
    after: NotRequired[list[list[str]]]


class Identity(TypedDict):
    """The public halves that others know the host by."""

    age: NotRequired[list[str]]
    ssh: NotRequired[str]


class Manifest(TypedDict):
    """The whole of it."""

    host: str
    entries: list[Entry]
    units: list[Unit]
    daemons: list[Daemon]
    derive: list[Derive]
    validators: list[Validator]
    exposure: list[Listener]
    users: list[User]
    absentUsers: list[str]
    roles: list[Role]
    moves: list[Move]
    identity: NotRequired[Identity]
    probes: NotRequired[Probes | None]
    seed: NotRequired[Seed]


# Lists that later releases added, and that the manifest of an earlier one may be without.
EMPTY: list[object] = []
LISTS = ("units", "daemons", "derive", "validators", "exposure", "users", "absentUsers", "roles", "moves")


def manifest_of(data: object, name: str) -> Manifest:
    """The manifest in the data of a JSON file of that name. Throws Refusal."""
    return parsed(Manifest, {**dict.fromkeys(LISTS, EMPTY), **parsed(dict[str, object], data, name)}, name)
