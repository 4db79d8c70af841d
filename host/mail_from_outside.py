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

# Seconds that a server may be silent, and that it may think about a whole mail.
SILENCE = 10
FILTER = 40
HEADER = "X-Sitec-Probe"


def unverified():
    """Certificates are another question: this one is whether the daemon does its work."""
    settings = ssl.create_default_context()
    settings.check_hostname, settings.verify_mode = False, ssl.CERT_NONE
    return settings


def verdict(code, text):
    """Greylisting, limits and a full mailbox may be otherwise in a minute; until a confirmation, refusals for good come as 4xx as well (RFC 3463 has the class in the second number)."""
    reply = "%d %s" % (code, text.decode(errors="replace") if isinstance(text, bytes) else text)
    patient = re.match(r"4\d\d[ -]4\.(2\.|7\.)", reply) and not re.search(r"denied|service unavailable", reply, re.IGNORECASE)
    return {"untried": reply[:300]} if patient or re.match(r"421|45[02] (?!4\.[1357])", reply) else {"problem": reply[:300]}


def hand_over(request):
    place, login = request["submission"], request["login"]
    own = login["address"]
    lines = ["From: %s" % own, "To: %s" % own, "Subject: A deploy asks whether mail arrives", "Date: " + email.utils.formatdate(), "Message-ID: <%s@%s>" % (request["token"], own.rpartition("@")[2]), "Auto-Submitted: auto-generated", "%s: %s" % (HEADER, request["token"]), "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "", "A deploy sends this to itself, and deletes it at once.", ""]
    start = {"local_hostname": "sitec.invalid", "timeout": SILENCE}
    server = smtplib.SMTP_SSL(place["address"], place["port"], context=unverified(), **start) if place["tls"] else smtplib.SMTP(place["address"], place["port"], **start)
    with server:
        if not place["tls"]:
            server.starttls(context=unverified())
        server.ehlo()
        try:
            # login() would try the next way with the same password, which is another wrong one to whoever counts.
            server.user, server.password = own, login["password"]
            server.auth("PLAIN", server.auth_plain)
        except smtplib.SMTPAuthenticationError as error:
            return {"problem": "the login: %d %s" % (error.smtp_code, error.smtp_error.decode(errors="replace")[:300])}
        options = ["NOTIFY=NEVER"] if server.has_extn("dsn") else []
        for code, text in (server.mail(own), server.rcpt(own, options)):
            if code >= 400:
                return verdict(code, text)
        # A filter asks others before it answers.
        server.sock.settimeout(FILTER)
        code, text = server.data("\r\n".join(lines))
        if code >= 400:
            return verdict(code, text)
    return {}


def find(request):
    """Deletes it from whatever mailbox it is stored in; gives whether there was one."""
    place, login, found = request["imaps"], request["login"], False
    with imaplib.IMAP4_SSL(place["address"], place["port"], ssl_context=unverified(), timeout=SILENCE) as server:
        server.login(login["address"], login["password"])
        for line in server.list()[1] or []:
            name = re.sub(rb"^\([^)]*\) (?:NIL|\"[^\"]*\") ", b"", line).decode()
            if b"\\noselect" in line.lower() or server.select(name)[0] != "OK":
                continue
            numbers = b" ".join(filter(None, server.uid("SEARCH", "HEADER", HEADER, request["token"])[1])).decode().split()
            if numbers:
                found = True
                server.uid("STORE", ",".join(numbers), "+FLAGS", r"(\Deleted)")
                server.uid("EXPUNGE", ",".join(numbers))
    return found


def outcome(request):
    try:
        refused = hand_over(request)
    except smtplib.SMTPServerDisconnected as error:
        return {"untried": "the connection was closed: %s" % error}
    except (OSError, smtplib.SMTPException) as error:
        return {"untried": str(error)}
    if refused:
        return refused
    end = time.monotonic() + request["seconds"]
    trouble = "handed over, and not stored within %d s" % request["seconds"]
    while time.monotonic() < end:
        try:
            if find(request):
                return {}
        except (OSError, imaplib.IMAP4.error) as error:
            trouble = "handed over, and nobody could look whether it is stored: %s" % error
        time.sleep(0.5)
    return {"problem": trouble}


if __name__ == "__main__":
    print(json.dumps(outcome(json.load(sys.stdin))))
