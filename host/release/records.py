"""What is kept of releases and attempts below /var/lib/sitec. Programs of other releases read it: keys may be added, and none is renamed."""
from typing import Literal, NotRequired, TypedDict

from base.parse import parsed
from release.plan_rows import EndedPlan, Fingerprint, KeptPlan, Options, Plan


class Deadline(TypedDict):
    """A moment of one boot, in seconds since that began."""

    boot: str
    at: float


class State(TypedDict):
    """state.json: what has become of an attempt."""

    state: str
    kind: NotRequired[str]
    message: NotRequired[str]
    detail: NotRequired[dict[str, object]]
    deadline: NotRequired[Deadline | None]
    activeAt: NotRequired[float]
    boot: NotRequired[str]
    why: NotRequired[str]
    problems: NotRequired[list[str]]
    confirmedAt: NotRequired[str]
    before: NotRequired[str | None]


class Attempt(TypedDict):
    """attempt.json, as the operator's side sends it; `window` is in seconds."""

    plan: Plan
    by: str
    window: float
    nonceHash: NotRequired[str]
    options: Options


class Sender(TypedDict, total=False):
    """Who sent an attempt, and from which address."""

    by: str
    peer: str | None


class EndingAttempt(TypedDict):
    """The same for the end of an attempt, which the programs of another release may have begun."""

    plan: EndedPlan
    nonceHash: NotRequired[str]


class DatabaseRecord(TypedDict):
    """The definitions of the schema's objects, by their names."""

    schema: dict[str, str]


class Record(TypedDict):
    """record.json: what was at a release's paths when it was confirmed."""

    paths: dict[str, Fingerprint]
    derived: dict[str, Fingerprint]
    seed: str | None
    database: NotRequired[DatabaseRecord | None]


class KeptLink(TypedDict):
    """A symbolic link of a snapshot."""

    type: Literal["symlink"]
    target: str
    mounted: NotRequired[bool]


class KeptDirectory(TypedDict):
    """A directory of a snapshot."""

    type: Literal["directory"]
    uid: int
    gid: int
    mode: int
    mounted: NotRequired[bool]


class KeptFile(TypedDict):
    """A file of a snapshot, with the name of its copy."""

    type: Literal["file"]
    uid: int
    gid: int
    mode: int
    copy: str
    mounted: NotRequired[bool]


Kept = KeptLink | KeptDirectory | KeptFile


class Facts(TypedDict):
    """What a snapshot holds besides paths: states of units, values of the kernel, and names in folders that scripts write into."""

    units: dict[str, str]
    brought: NotRequired[list[str]]
    kernel: dict[str, str]
    folders: NotRequired[dict[str, list[str]]]


class Snapshot(Facts):
    """index.json of a snapshot; a path at which nothing was has None."""

    paths: dict[str, Kept | None]
    links: dict[str, str]


def kept_plan(data: object, name: str) -> KeptPlan:
    """The plan of an attempt that is taken back. Throws Refusal."""
    return parsed(KeptPlan, {"moves": [], **parsed(dict[str, object], data, name)}, name)
