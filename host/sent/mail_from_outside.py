"""
One mail by submission, with a mailbox's own login, and seen over IMAP where it is stored: run by deploys where the operator is, never on the host. Reads
{"submission": {"address", "port", "tls"}, "imaps": {"address", "port"}, "login": {"address", "password"}, "token", "seconds"} from standard input, and
answers {} when it was stored, or {"problem"}, or {"untried"}. What was found is deleted.
"""
import email.utils
import imaplib
import json
import re
import smtplib
import ssl
import sys
import time
import typing

# Seconds that a server may be silent, and that it may think about a whole mail.
SILENCE = 10
FILTER = 40
HEADER = "X-Sitec-Probe"


class Place(typing.TypedDict):
    """Where a server can be talked to."""

    address: str
    port: int


class Submission(Place):
    """The same of one that takes mail; `tls` from the first byte on."""

    tls: bool


class Login(typing.TypedDict):
    """A mailbox and its password."""

    address: str
    password: str


class Request(typing.TypedDict):
    """What is asked, by a deploy that has made it."""

    submission: Submission
    imaps: Place
    login: Login
    token: str
    seconds: float


# {} when all was well, or `problem` or `untried` with the reason.
Outcome = dict[str, str]


def unverified() -> ssl.SSLContext:
    """Certificates are another question: this one is whether the daemon does its work."""
    settings = ssl.create_default_context()
    settings.check_hostname, settings.verify_mode = False, ssl.CERT_NONE
    return settings


def in_words(text: bytes | str) -> str:
    return text.decode(errors="replace") if isinstance(text, bytes) else text


def verdict(code: int, text: bytes | str) -> Outcome:
    """Greylisting, limits and a full mailbox may be otherwise in a minute; until a confirmation, refusals for good come as 4xx as well (RFC 3463 has the class in the second number)."""
    reply = f"{code} {in_words(text)}"
    patient = re.match(r"4\d\d[ -]4\.(2\.|7\.)", reply) and not re.search(r"denied|service unavailable", reply, re.IGNORECASE)
    return {"untried": reply[:300]} if patient or re.match(r"421|45[02] (?!4\.[1357])", reply) else {"problem": reply[:300]}


def hand_over(request: Request) -> Outcome:
    place, login = request["submission"], request["login"]
    own = login["address"]
    lines = [f"From: {own}", f"To: {own}", "Subject: A deploy asks whether mail arrives", "Date: " + email.utils.formatdate(), f"Message-ID: <{request['token']}@{own.rpartition('@')[2]}>", "Auto-Submitted: auto-generated", f"{HEADER}: {request['token']}", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "", "A deploy sends this to itself, and deletes it at once.", ""]
    name = "sitec.invalid"
    server = smtplib.SMTP_SSL(place["address"], place["port"], name, timeout=SILENCE, context=unverified()) if place["tls"] else smtplib.SMTP(place["address"], place["port"], name, timeout=SILENCE)
    with server:
        if not place["tls"]:
            server.starttls(context=unverified())
        server.ehlo()
        try:
            # login() would try the next way with the same password, which counts as one more wrong password.
            server.user, server.password = own, login["password"]
            server.auth("PLAIN", server.auth_plain)
        except smtplib.SMTPAuthenticationError as error:
            return {"problem": f"the login: {error.smtp_code} {in_words(error.smtp_error)[:300]}"}
        options = ["NOTIFY=NEVER"] if server.has_extn("dsn") else []
        for code, text in (server.mail(own), server.rcpt(own, options)):
            if code >= 400:
                return verdict(code, text)
        # A filter asks others before it answers.
        if server.sock is not None:
            server.sock.settimeout(FILTER)
        code, text = server.data("\r\n".join(lines))
        if code >= 400:
            return verdict(code, text)
    return {}


def find(request: Request) -> bool:
    """Deletes it from whatever mailbox it is stored in; gives whether there was one."""
    place, login, found = request["imaps"], request["login"], False
    with imaplib.IMAP4_SSL(place["address"], place["port"], ssl_context=unverified(), timeout=SILENCE) as server:
        server.login(login["address"], login["password"])
        for line in server.list()[1]:
            if not isinstance(line, bytes):
                continue
            name = re.sub(rb"^\([^)]*\) (?:NIL|\"[^\"]*\") ", b"", line).decode()
            if b"\\noselect" in line.lower() or server.select(name)[0] != "OK":
                continue
            numbers = b" ".join(filter(None, server.uid("SEARCH", "HEADER", HEADER, request["token"])[1])).decode().split()
            if numbers:
                found = True
                server.uid("STORE", ",".join(numbers), "+FLAGS", r"(\Deleted)")
                server.uid("EXPUNGE", ",".join(numbers))
    return found


def outcome(request: Request) -> Outcome:
    try:
        refused = hand_over(request)
    except smtplib.SMTPServerDisconnected as error:
        return {"untried": f"the connection was closed: {error}"}
    except (OSError, smtplib.SMTPException) as error:
        return {"untried": str(error)}
    if refused:
        return refused
    end = time.monotonic() + request["seconds"]
    trouble = f"handed over, and not stored within {int(request['seconds'])} s"
    while time.monotonic() < end:
        try:
            if find(request):
                return {}
        except (OSError, imaplib.IMAP4.error) as error:
            trouble = f"handed over, and nobody could look whether it is stored: {error}"
        time.sleep(0.5)
    return {"problem": trouble}


if __name__ == "__main__":
    print(json.dumps(outcome(json.load(sys.stdin))))
