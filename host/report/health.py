"""What the host's own timer asks of the health service, and what it sends to channels: two polls that agree make a part fail, and two make it well again."""
import json
import socket
import typing

from base.command import Refusal
from base.disk import read_json, write_json
from base.parse import parsed
from base.paths import Paths
from release.plan_rows import Finding
from release.release import confirmed_release

SOCKET = "/run/sitec-health.sock"
# As long as all checks may take, and more than a part may.
SECONDS = 20
LONGEST = 65536

# So many polls in a row change what a part is taken for (A-HLT-05).
AGREE = 2


class Part(typing.TypedDict):
    """A part as the health service answers for it."""

    state: str


class Answer(typing.TypedDict):
    """The answer for the whole host."""

    parts: dict[str, Part]


class Standing(typing.TypedDict):
    """What a part is taken for, and how many polls in a row have said otherwise."""

    failing: bool
    against: int


# By part.
Standings = dict[str, Standing]


def report(paths: Paths) -> bool:
    """Asks for the health of every part, and sends alerts of what is new. Gives whether all of them could be sent."""
    # What speaks to others takes longer to load than all the rest, and no other verb needs it.
    from report import alerts  # noqa: PLC0415

    release = confirmed_release(paths)
    if release is None:
        return True
    memory = paths.state + "/health.json"
    before = read_json(memory, Standings) or {}
    now = judged(before, polled())
    if now != before:
        write_json(memory, now)
    failing: list[Finding] = [{"kind": "health", "name": part, "class": "failing"} for part, standing in sorted(now.items()) if standing["failing"]]
    problems = alerts.tell(paths, release.manifest["host"], release.name, failing, alerts.HEALTH)
    for problem in problems:
        print(f"<3>no alert could be sent by {problem}")
    return not problems


def polled() -> dict[str, bool]:
    """Whether each part does its work. A service that does not answer, or answers what it never does, is a part that fails."""
    try:
        answer = parsed(Answer, json.loads(asked("/health")), "the answer of the health service")
    except (OSError, ValueError, Refusal):
        return {"health": False}
    return {"health": True, **{part: row["state"] == "ok" for part, row in answer["parts"].items()}}


def asked(path: str) -> bytes:
    """The body of the answer to a request at the service's socket."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(SECONDS)
        connection.connect(SOCKET)
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        text = b""
        while len(text) < LONGEST and (piece := connection.recv(LONGEST)):
            text += piece
    return text.partition(b"\r\n\r\n")[2]


def judged(before: Standings, polls: dict[str, bool]) -> Standings:
    """What each part is taken for after this poll: a new one for well. One that is no longer asked about is forgotten, but not while the service itself is silent."""
    left = {} if polls["health"] else before
    return {**left, **{part: after(before.get(part, {"failing": False, "against": 0}), well) for part, well in polls.items()}}


def after(standing: Standing, well: bool) -> Standing:
    if well != standing["failing"]:
        return {"failing": standing["failing"], "against": 0}
    against = standing["against"] + 1
    return {"failing": not well, "against": 0} if against >= AGREE else {"failing": standing["failing"], "against": against}
