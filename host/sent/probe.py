"""
Talks to a host's listeners as a client from outside does: run by deploys where the operator is and on machines that the site names, never on the
host. Reads {"listeners": [{"name", "address", "port"}], "logins": [{"listener", "address", "password"}], "seconds"} from standard input and answers with
the same listeners, each with its problem or null; each conversation may take so many seconds.
"""
import base64
import concurrent.futures
import json
import re
import socket
import ssl
import sys
import time
import typing

# What is said to a server, and before that what it shall say; "tls" begins TLS.
Step = tuple[bytes | None, bytes | str | None]
# Whether TLS comes first, and the steps.
Dialogue = tuple[bool, list[Step]]


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


# As long as a server may be silent.
SECONDS = 10

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
        with Conversation(socket.create_connection((address, port), min(SECONDS, seconds)), end) as connection:
            if tls:
                connection.secure()
            for wanted, said in steps:
                if wanted is not None:
                    connection.hear(wanted)
                if said == "tls":
                    connection.secure()
                elif isinstance(said, bytes):
                    connection.say(said)
        return None
    except TimeoutError:
        return f"no answer within {SECONDS} s" if time.monotonic() < end else f"came to no end within {int(seconds)} s"
    except (OSError, Unexpected) as error:
        return str(error)


class Unexpected(Exception):
    """The server said something else."""


class Conversation:
    """A connection that is closed in the end, also when it has become another by TLS, and that is waited for no longer than that."""

    def __init__(self, plain: socket.socket, end: float) -> None:
        self.socket, self.end = plain, end

    def __enter__(self) -> typing.Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def secure(self) -> None:
        """Certificates are another question: this one is whether the daemon does its work."""
        settings = ssl.create_default_context()
        settings.check_hostname, settings.verify_mode = False, ssl.CERT_NONE
        self.socket = settings.wrap_socket(self.waiting())

    def say(self, text: bytes) -> None:
        self.waiting().sendall(text)

    def hear(self, wanted: bytes) -> None:
        text = b""
        while not re.search(wanted, text):
            if re.search(rb"(?m)^([a-z] )?(NO|BAD) |^[45]\d\d |^-ERR", text):
                raise Unexpected(text.split(b"\r\n")[-2 if text.endswith(b"\r\n") else -1].decode(errors="replace")[:200])
            piece = self.waiting().recv(4096)
            if not piece:
                raise Unexpected("the connection was closed")
            text += piece

    def waiting(self) -> socket.socket | ssl.SSLSocket:
        """The socket, for its next wait: a server that sends a byte now and then is never silent for long."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.socket.settimeout(min(SECONDS, left))
        return self.socket


def main() -> None:
    request: Request = json.load(sys.stdin)
    tries: list[tuple[Place, Dialogue]] = [(row, DIALOGUES.get(row["name"], (False, []))) for row in request["listeners"]]
    for row in request["logins"]:
        paths = [place for place in request["listeners"] if place["name"] == row["listener"]]
        tries += [(Place({**place, "name": f"login of {row['address']}"}), login(row["address"], row["password"])) for place in paths]
    with concurrent.futures.ThreadPoolExecutor(max(1, len(tries))) as pool:
        problems = [pool.submit(problem, dialogue, place["address"], place["port"], request["seconds"]) for place, dialogue in tries]
        print(json.dumps([{**place, "problem": found.result()} for (place, _), found in zip(tries, problems, strict=True)]))


main()
