"""The work of each part of the host, done once with the account that the site names for it. What a check raises is its problem."""
import base64
import os
import re
import subprocess
import typing

from conversation import Conversation, Unexpected, connect, speak

# As long as one check may take (A-HLT).
SECONDS = 5.0

# What the mailbox holds for the check to read; nothing else ever comes into it.
MESSAGE = b"From: <health@invalid>\r\nSubject: read by the health check\r\nDate: Thu, 1 Jan 2026 00:00:00 +0000\r\n\r\nLeave this message where it is.\r\n"


class Listener(typing.TypedDict):
    """Where a listener is talked to."""

    address: str
    port: int


class Check(typing.TypedDict):
    """What the settings say of one part."""

    type: str
    listener: typing.NotRequired[Listener]
    submissions: typing.NotRequired[Listener]
    name: typing.NotRequired[str]
    path: typing.NotRequired[str]
    statement: typing.NotRequired[str]


class Account(typing.NamedTuple):
    """Who logs in."""

    address: str
    password: str

    def token(self) -> bytes:
        """What AUTHENTICATE and AUTH PLAIN take (RFC 4616)."""
        return base64.b64encode(f"\0{self.address}\0{self.password}".encode())

    def basic(self) -> bytes:
        """What Basic authentication takes (RFC 7617)."""
        return base64.b64encode(f"{self.address}:{self.password}".encode())


def smtp(check: Check, account: Account) -> None:
    """A greeting and EHLO for other servers, and a login where users submit."""
    with opened(check.get("listener")) as connection:
        speak(connection, [(rb"(?m)^220 ", b"EHLO localhost\r\n"), (rb"(?m)^250 ", b"QUIT\r\n")])
    if "submissions" not in check:
        return
    with opened(check["submissions"]) as connection:
        in_its_term(connection.secure())
        speak(connection, [(rb"(?m)^220 ", b"EHLO localhost\r\n"), (rb"(?m)^250 ", b"AUTH PLAIN " + account.token() + b"\r\n"), (rb"(?m)^235 ", b"QUIT\r\n")])


def imap(check: Check, account: Account) -> None:
    """A login, and a message that is read; the first check puts the message there."""
    with opened(check.get("listener")) as connection:
        in_its_term(connection.secure())
        speak(connection, [(rb"^\* OK ", b"a AUTHENTICATE PLAIN " + account.token() + b"\r\n"), (rb"(?m)^a OK ", b"b SELECT INBOX\r\n")])
        exists = re.search(rb"(?m)^\* (\d+) EXISTS", connection.hear(rb"(?m)^b OK "))
        if exists is None or exists[1] == b"0":
            speak(connection, [(None, b"c APPEND INBOX {%d}\r\n" % len(MESSAGE)), (rb"(?m)^\+ ", MESSAGE + b"\r\n"), (rb"(?m)^c OK ", None)])
        connection.say(b"d FETCH 1 (BODY.PEEK[HEADER.FIELDS (SUBJECT)])\r\n")
        if b"ubject:" not in connection.hear(rb"(?m)^d OK "):
            raise Unexpected("the message has no subject any more")
        connection.say(b"e LOGOUT\r\n")


def dav(check: Check, account: Account) -> None:
    """A collection of the account's own is listed (RFC 4918, section 9.1)."""
    name = check.get("name", "")
    path = check.get("path", "").replace("{account}", account.address)
    with opened(check.get("listener")) as connection:
        in_its_term(connection.secure(name))
        request = [f"PROPFIND {path} HTTP/1.1", f"Host: {name}", "Depth: 0", "Content-Length: 0", "Connection: close", f"Authorization: Basic {account.basic().decode()}"]
        connection.say("\r\n".join([*request, "", ""]).encode())
        answer = connection.hear(rb"^HTTP/1\.\d \d{3} ")
        if not re.match(rb"HTTP/1\.\d 207 ", answer):
            raise Unexpected(answer.split(b"\r\n")[0].decode(errors="replace")[:100])


def database(check: Check, _account: Account) -> None:
    """A row of the view that logins are looked up in; the role and the password are those of libpq's service file."""
    environment = {"PATH": "/usr/bin:/bin", "PGSERVICEFILE": os.environ["SITEC_DATABASE"], "PGCONNECT_TIMEOUT": "4"}
    program = ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--no-password", "--command", check.get("statement", ""), "service=mail"]
    asked = subprocess.run(program, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False)
    if asked.returncode != 0:
        raise Unexpected(" ".join(asked.stderr.split())[:200])


CHECKS: dict[str, typing.Callable[[Check, Account], None]] = {"smtp": smtp, "imap": imap, "dav": dav, "database": database}


def opened(listener: Listener | None) -> Conversation:
    if listener is None:
        raise Unexpected("the settings name no listener")
    return connect(listener["address"], listener["port"], SECONDS)


def in_its_term(certificate: bytes) -> None:
    """Refuses a certificate (DER) that has expired or is not valid yet: users' programs do not go on with it."""
    program = ["openssl", "x509", "-inform", "DER", "-noout", "-checkend", "0"]
    asked = subprocess.run(program, input=certificate, capture_output=True, timeout=SECONDS, check=False)
    if asked.returncode != 0:
        raise Unexpected("the certificate has expired")
