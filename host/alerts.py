"""Telling somebody elsewhere what was found, by a webhook or another's mail server: once when it changes, and again when all is well."""
import email.message
import email.utils
import json
import smtplib
import ssl
import urllib.error
import urllib.request

from disk import read_json, write_json
from found import find

SETTINGS = "/etc/sitec/alerts.conf"
TIMEOUT = 30
SHOWN = 50


def channels(places):
    """Whom to tell, by the name of the way; read from the live file, as daemons do."""
    settings = read_settings(places)
    return {name: send for name, send in (("webhook", post), ("relay", submit)) if name in settings}, settings


def read_settings(places):
    found = find(places, SETTINGS, content=True)
    rows = [line.split(" = ", 1) for line in found.content.decode().split("\n") if not line.startswith("#")] if found else []
    return dict(row for row in rows if len(row) == 2)


def tell(places, host, release, findings):
    """
    Tells each channel what it does not know yet; gives what could not be told. What a channel was told last is kept, so that one that was away hears of it
    later, and one that was told hears nothing twice.
    """
    ways, settings = channels(places)
    memory = places.state + "/alerts.json"
    told = read_json(memory, {})
    now = [describe(row) for row in findings]
    problems = []
    for name, send in ways.items():
        if sorted(told.get(name, [])) == sorted(now):
            continue
        try:
            send(settings, message(settings.get("host", host), host, release, findings))
        except (OSError, smtplib.SMTPException, ValueError) as error:
            problems.append("%s: %s" % (name, without(settings, str(error) or type(error).__name__)))
            continue
        told = {**told, name: now}
        write_json(memory, told)
    return problems


def describe(row):
    """A finding in a line, the same as long as it is the same finding."""
    return "%s: %s %s" % (row["class"], row["kind"], row["name"])


def message(fqdn, host, release, findings):
    return {"host": host, "name": fqdn, "state": "drifted" if findings else "well", "release": release, "findings": [{key: row[key] for key in ("kind", "name", "class")} for row in findings]}


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry the secret to somebody else."""

    def redirect_request(self, *_):
        return None


def post(settings, data):
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


def submit(settings, data):
    """The message as a mail for people."""
    count = len(data["findings"])
    mail = email.message.EmailMessage()
    mail["From"], mail["To"] = settings["relay_from"], ", ".join(settings["relay_to"].split())
    mail["Subject"] = "%s: %s" % (data["name"], "all is as it was deployed" if count == 0 else "1 finding" if count == 1 else "%d findings" % count)
    mail["Date"], mail["Message-ID"] = email.utils.localtime(), email.utils.make_msgid(domain=data["name"])
    mail["Auto-Submitted"] = "auto-generated"
    more = ["and %d more" % (count - SHOWN)] if count > SHOWN else []
    mail.set_content("\n".join([
        "%s (%s), release %s" % (data["name"], data["host"], data["release"]), "",
        *[describe(row) for row in data["findings"][:SHOWN]], *more, "",
        "Everything, with differences: sitec drift %s" % data["host"], "",
    ]))
    context, port = ssl.create_default_context(), int(settings["relay_port"])
    wrapped = port == 465
    with smtplib.SMTP_SSL(settings["relay"], port, timeout=TIMEOUT, context=context) if wrapped else smtplib.SMTP(settings["relay"], port, timeout=TIMEOUT) as server:
        if not wrapped:
            server.starttls(context=context)
        if "relay_user" in settings:
            server.login(settings["relay_user"], settings["relay_password"])
        server.send_message(mail)


def without(settings, text):
    """A text without the secrets of the channels."""
    for name in ("webhook_bearer", "webhook_path", "relay_password"):
        text = text.replace(settings[name], "(secret)") if settings.get(name) else text
    return text
