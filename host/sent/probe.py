"""
Talks to a host's listeners as a client from outside does: run by deploys where the operator is and on machines that the site names, never on the
host. Reads {"listeners": [{"name", "address", "port"}], "logins": [{"listener", "address", "password"}], "seconds"} from standard input and answers with
the same listeners, each with its problem or null; each conversation may take so many seconds. Hosts talk to themselves by the same module,
templates/usr/local/lib/sitec/health/conversation.py, which a deploy sends before this.
"""
import base64
import concurrent.futures
import json
import sys
import time
import typing

from conversation import SECONDS, Dialogue, Unexpected, connect, speak


class Place(typing.TypedDict):
    """Where a listener can be talked to."""

    name: str
    address: str
    port: int


class Login(typing.TypedDict):
    """A login that is tried at each listener of a name."""

    listener: str
    address: str
    password: str


class Request(typing.TypedDict):
    """What is asked, by a deploy that has made it."""

    listeners: list[Place]
    logins: list[Login]
    seconds: float


# By the name of a listener: whether TLS comes first, then what the server shall say and what is said to it. For others a connection is enough.
DIALOGUES: dict[str, Dialogue] = {
    "ssh": (False, [(rb"^SSH-2\.0-", None)]),
    "smtp": (False, [(rb"^220[ -]", b"QUIT\r\n")]),
    "submission": (False, [
        (rb"(?m)^220 ", b"EHLO sitec.invalid\r\n"), (rb"(?ms)^250[ -]STARTTLS.*^250 |^250 STARTTLS", b"STARTTLS\r\n"),
        (rb"(?m)^220 ", "tls"), (None, b"EHLO sitec.invalid\r\n"), (rb"(?ms)^250[ -]AUTH .*^250 |^250 AUTH ", b"QUIT\r\n"),
    ]),
    "submissions": (True, [(rb"(?m)^220 ", b"EHLO sitec.invalid\r\n"), (rb"(?ms)^250[ -]AUTH .*^250 |^250 AUTH ", b"QUIT\r\n")]),
    "imap": (False, [(rb"^\* OK ", b"a LOGOUT\r\n")]),
    "imaps": (True, [(rb"^\* OK ", b"a LOGOUT\r\n")]),
    "pop3s": (True, [(rb"^\+OK", b"QUIT\r\n")]),
    "sieve": (False, [(rb"(?m)^OK", b"LOGOUT\r\n")]),
}


def login(address: str, password: str) -> Dialogue:
    """IMAP over TLS with a mailbox's name and password (RFC 4959), as far as its inbox."""
    token = base64.b64encode((f"\0{address}\0{password}").encode())
    return (True, [(rb"^\* OK ", b"a AUTHENTICATE PLAIN " + token + b"\r\n"), (rb"(?m)^a OK ", b"b EXAMINE INBOX\r\n"), (rb"(?m)^b OK ", b"c LOGOUT\r\n")])


def problem(dialogue: Dialogue, address: str, port: int, seconds: float) -> str | None:
    """What goes wrong with one conversation; None when all is well."""
    tls, steps = dialogue
    end = time.monotonic() + seconds
    try:
        with connect(address, port, seconds) as connection:
            if tls:
                connection.secure()
            speak(connection, steps)
        return None
    except TimeoutError:
        return f"no answer within {SECONDS} s" if time.monotonic() < end else f"came to no end within {int(seconds)} s"
    except (OSError, Unexpected) as error:
        return str(error)


def main() -> None:
    request: Request = json.load(sys.stdin)
    tries: list[tuple[Place, Dialogue]] = [(row, DIALOGUES.get(row["name"], (False, []))) for row in request["listeners"]]
    for row in request["logins"]:
        places = [place for place in request["listeners"] if place["name"] == row["listener"]]
        tries += [(Place({**place, "name": f"login of {row['address']}"}), login(row["address"], row["password"])) for place in places]
    with concurrent.futures.ThreadPoolExecutor(max(1, len(tries))) as pool:
        problems = [pool.submit(problem, dialogue, place["address"], place["port"], request["seconds"]) for place, dialogue in tries]
        print(json.dumps([{**place, "problem": found.result()} for (place, _), found in zip(tries, problems, strict=True)]))


main()
