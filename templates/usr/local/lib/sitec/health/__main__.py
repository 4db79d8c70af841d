"""Answers one request for the health of this host (systemd.socket(5), Accept=yes): GET /health, or /health/PART. 200 while all is well, 503 otherwise.

usage: health SETTINGS MEMORY   reads a request from standard input, answers on standard output; MEMORY is a directory of its own
       health --check SETTINGS  ends with 0 when the settings can be read and name checks that there are
"""
import concurrent.futures
import json
import os
import re
import signal
import sys
import typing

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from checks import CHECKS, Account, Check
from memory import found

# Bytes of a request that are read, and seconds for which it may be on its way.
LONGEST = 8192
PATIENCE = 5


class Settings(typing.TypedDict):
    """What sitec writes down of this host."""

    account: str
    parts: dict[str, Check]


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--check"]:
        unknown = [f"{part}: no check {check['type']}" for part, check in settings_in(arguments[1])["parts"].items() if check["type"] not in CHECKS]
        sys.exit("\n".join(unknown) or 0)
    settings, memory = settings_in(arguments[0]), arguments[1]
    with open(os.environ["SITEC_PASSWORD"], encoding="utf-8") as file:
        account = Account(settings["account"], file.read().rstrip("\n"))
    signal.alarm(PATIENCE)
    path = requested()
    signal.alarm(0)
    sys.stdout.buffer.write(answer(path, settings, memory, account))


def settings_in(path: str) -> Settings:
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def requested() -> str | None:
    """The path of the request on standard input; None when it asks for no path that there could be."""
    head = b""
    while b"\r\n\r\n" not in head and len(head) < LONGEST:
        piece = os.read(0, LONGEST - len(head))
        if not piece:
            break
        head += piece
    line = re.match(rb"(?:GET|HEAD) (/[a-z/]*) HTTP/1\.[01]\r\n", head)
    return line[1].decode() if line else None


def answer(path: str | None, settings: Settings, memory: str, account: Account) -> bytes:
    """A whole answer (RFC 9112); what is behind this is a proxy that leaves out the body of an answer to HEAD."""
    parts = settings["parts"]
    wanted = list(parts) if path in ("/health", "/health/") else [part for part in parts if path == f"/health/{part}"]
    if not wanted:
        return response("404 Not Found", {"state": "unknown"})
    with concurrent.futures.ThreadPoolExecutor(len(wanted)) as pool:
        asked = {part: pool.submit(found, memory, part, parts[part], account) for part in wanted}
        states = {part: answered.result() for part, answered in asked.items()}
    well = all(row["state"] == "ok" for row in states.values())
    status = "200 OK" if well else "503 Service Unavailable"
    if path in ("/health", "/health/"):
        return response(status, {"state": "ok" if well else "failing", "parts": states})
    return response(status, {"part": wanted[0], **states[wanted[0]]})


def response(status: str, data: typing.Mapping[str, object]) -> bytes:
    body = json.dumps(data).encode() + b"\n"
    head = [f"HTTP/1.1 {status}", "Content-Type: application/json", f"Content-Length: {len(body)}", "Cache-Control: no-store", "Connection: close"]
    return "\r\n".join([*head, "", ""]).encode() + body


main(sys.argv[1:])
