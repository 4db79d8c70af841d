"""What a plan is made of. Its words are those of schema/answers/common.schema.json, and the operator's side reads and saves it."""
from typing import NotRequired, TypedDict


class Fingerprint(TypedDict):
    """What lies at a path: its type is file, symlink, directory or other; contents are compared by a keyed hash."""

    type: str
    owner: NotRequired[str]
    group: NotRequired[str]
    mode: NotRequired[str]
    target: NotRequired[str]
    hash: NotRequired[str]


# `class` is no name that a class may have.
PathRow = TypedDict("PathRow", {
    "path": str,
    "class": str,
    "action": str,
    "service": str | None,
    "before": NotRequired[Fingerprint | None],
    "after": NotRequired[Fingerprint | None],
    "diff": NotRequired[str],
    "detail": NotRequired[str],
    "blocked": NotRequired[bool],
    "decided": NotRequired[bool],
})

PackageRow = TypedDict("PackageRow", {"package": str, "class": str, "action": str})

UserRow = TypedDict("UserRow", {
    "user": NotRequired[str],
    "group": NotRequired[str],
    "class": str,
    "action": str,
    "detail": NotRequired[str],
    "decided": NotRequired[bool],
})


class UnitBefore(TypedDict):
    """What systemd said of a unit."""

    enabled: str
    active: str


UnitRow = TypedDict("UnitRow", {
    "unit": str,
    "class": str,
    "state": str,
    "before": UnitBefore,
    "action": list[str],
    "decided": NotRequired[bool],
})

MoveRow = TypedDict("MoveRow", {"directory": str, "to": str, "class": str, "action": str, "decided": NotRequired[bool]})


class DeriveRow(TypedDict):
    """A script that is run, and the paths because of which."""

    name: str
    because: list[str]


class VerbRow(TypedDict):
    """A daemon that is notified of the change."""

    daemon: str
    unit: str
    verb: str
    argv: list[str]
    because: list[str]


# `accounts` can be reached now, and `disables` of them not afterwards: None where the database did not answer.
SeedRow = TypedDict("SeedRow", {
    "class": str,
    "action": NotRequired[str],
    "changed": NotRequired[bool],
    "after": str | None,
    "allowDisable": int,
    "accounts": NotRequired[int | None],
    "disables": NotRequired[list[str] | None],
    "forget": NotRequired[list[str]],
})

# What an object of the database says, by the name of what it is: nothing of it is compared but whether it is the same.
Says = dict[str, object]

DatabaseRow = TypedDict("DatabaseRow", {
    "kind": str,
    "name": str,
    "class": str,
    "action": str,
    "before": NotRequired[Says | None],
    "after": NotRequired[Says | None],
    "diff": NotRequired[str],
    "detail": NotRequired[str],
})


class Info(TypedDict):
    """release.json: which release it is."""

    id: str
    host: NotRequired[str]
    commit: NotRequired[str | None]
    by: NotRequired[str | None]
    content: NotRequired[str | None]
    again: NotRequired[str]


class EndedPlan(TypedDict):
    """What a confirmation follows from a plan, which the programs of another release may have made."""

    base: str | None
    users: list[UserRow]


class ToldPlan(TypedDict):
    """What a plan starts and tells."""

    units: list[UnitRow]
    verbs: list[VerbRow]


class KeptPlan(EndedPlan, ToldPlan):
    """What a rollback reads of a plan, which the programs of another release may have made."""

    seed: SeedRow | None
    moves: list[MoveRow]


class Plan(KeptPlan):
    """The whole plan; `digest` is None until it is taken."""

    format: int
    host: str
    release: Info
    inSync: int
    paths: list[PathRow]
    packages: list[PackageRow]
    derive: list[DeriveRow]
    database: list[DatabaseRow]
    managerReload: bool
    tmpfiles: bool
    sysctl: list[str]
    undecided: list[str]
    digest: str


Finding = TypedDict("Finding", {"kind": str, "name": str, "class": str, "detail": NotRequired[str]})


class Options(TypedDict, total=False):
    """What an operator decides beforehand, and with `look` that nothing is going to be done."""

    overwrite: list[str]
    allowDisable: int
    first: bool
    hubSeconds: float
    diffs: bool
    validate: bool
    database: bool
    look: bool
    fresh: list[str]
