"""Alerts about findings, by a webhook or another's mail server: one when the findings change, and one when all is well again."""
import email.message
import email.utils
import json
import smtplib
import ssl
import typing
import urllib.request
from collections.abc import Callable
from http.client import HTTPMessage
from typing import IO

from base.disk import read_json, write_json
from base.found import find
from base.paths import Paths
from release.plan_rows import Finding

SETTINGS = "/etc/sitec/alerts.conf"
TIMEOUT = 30
SHOWN = 50


Settings = dict[str, str]
# The last alert of each channel, in lines.
Told = dict[str, list[str]]


class Message(typing.TypedDict):
    """The data of an alert."""

    host: str
    name: str
    state: str
    release: str
    findings: list[Finding]


# A channel that sends alerts.
Send = Callable[[Settings, Message], None]


def channels(paths: Paths) -> tuple[dict[str, Send], Settings]:
    """The channels of the host, by name; read from the live file, as daemons do."""
    settings = read_settings(paths)
    ways: tuple[tuple[str, Send], ...] = (("webhook", post), ("relay", submit))
    return {name: send for name, send in ways if name in settings}, settings


def read_settings(paths: Paths) -> Settings:
    found = find(paths, SETTINGS, content=True)
    rows = [line.split(" = ", 1) for line in found.content.decode().split("\n") if not line.startswith("#")] if found and found.content else []
    return {row[0]: row[1] for row in rows if len(row) == 2}


def tell(paths: Paths, host: str, release: str, findings: list[Finding]) -> list[str]:
    """
    Sends each channel what is new to it; gives what could not be sent. The last alert of each channel is kept, so that one that was away gets it
    later, and none gets the same alert twice.
    """
    ways, settings = channels(paths)
    memory = paths.state + "/alerts.json"
    told = read_json(memory, Told) or {}
    now = [describe(row) for row in findings]
    problems: list[str] = []
    for name, send in ways.items():
        if sorted(told.get(name, [])) == sorted(now):
            continue
        try:
            send(settings, message(settings.get("host", host), host, release, findings))
        except (OSError, smtplib.SMTPException, ValueError) as error:
            problems.append(f"{name}: {without(settings, str(error) or type(error).__name__)}")
            continue
        told = {**told, name: now}
        write_json(memory, told)
    return problems


def describe(row: Finding) -> str:
    """A finding in a line, the same as long as it is the same finding."""
    return f"{row['class']}: {row['kind']} {row['name']}"


def message(fqdn: str, host: str, release: str, findings: list[Finding]) -> Message:
    return {"host": host, "name": fqdn, "state": "drifted" if findings else "well", "release": release, "findings": [{"kind": row["kind"], "name": row["name"], "class": row["class"]} for row in findings]}


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry the secret to another server."""

    def redirect_request(self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str) -> None:  # noqa: ARG002
        return None


def post(settings: Settings, data: Message) -> None:
    """The message as JSON."""
    url = settings["webhook"]
    headers = {"Content-Type": "application/json", "User-Agent": "sitec"}
    if "webhook_path" in settings:
        url = url.rstrip("/") + "/" + settings["webhook_path"].lstrip("/")
    if "webhook_bearer" in settings:
        headers["Authorization"] = "Bearer " + settings["webhook_bearer"]
    opener = urllib.request.build_opener(NoRedirect, urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=ssl.create_default_context()))
    request = urllib.request.Request(url, data=json.dumps(data).encode(), headers=headers, method="POST")
    with opener.open(request, timeout=TIMEOUT) as answer:
        answer.read(65536)


def submit(settings: Settings, data: Message) -> None:
    """The message as a mail for people."""
    count = len(data["findings"])
    mail = email.message.EmailMessage()
    mail["From"], mail["To"] = settings["relay_from"], ", ".join(settings["relay_to"].split())
    told = "the host is what was deployed" if count == 0 else "1 finding" if count == 1 else f"{count} findings"
    mail["Subject"] = f"{data['name']}: {told}"
    mail["Date"], mail["Message-ID"] = email.utils.localtime(), email.utils.make_msgid(domain=data["name"])
    mail["Auto-Submitted"] = "auto-generated"
    more = [f"and {count - SHOWN} more"] if count > SHOWN else []
    mail.set_content("\n".join([
        f"{data['name']} ({data['host']}), release {data['release']}", "",
        *[describe(row) for row in data["findings"][:SHOWN]], *more, "",
        f"Everything, with differences: sitec drift {data['host']}", "",
    ]))
    context, port = ssl.create_default_context(), int(settings["relay_port"])
    wrapped = port == 465
    with smtplib.SMTP_SSL(settings["relay"], port, timeout=TIMEOUT, context=context) if wrapped else smtplib.SMTP(settings["relay"], port, timeout=TIMEOUT) as server:
        if not wrapped:
            server.starttls(context=context)
        if "relay_user" in settings:
            server.login(settings["relay_user"], settings["relay_password"])
        server.send_message(mail)


def without(settings: Settings, text: str) -> str:
    """A text without the secrets of the channels."""
    for name in ("webhook_bearer", "webhook_path", "relay_password"):
        text = text.replace(settings[name], "(secret)") if settings.get(name) else text
    return text
