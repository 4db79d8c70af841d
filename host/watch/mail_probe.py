"""
One mail, handed over on the host itself and seen where it is stored: whether mail still arrives, for the operator who is about to confirm an attempt. It goes to
the mailbox that the manifest names, with the null sender, so that nothing ever bounces, and is deleted at once; what could not be is deleted by `forget`.
Only what was well before an attempt and is not afterwards says anything: what asks for patience (greylisting, limits, a full mailbox) is called untried.
"""
import contextlib
import email.utils
import json
import os
import re
import smtplib
import time
import typing

from base.command import Refusal, run
from base.parse import parsed
from base.paths import Paths
from release.release import Release

SENDMAIL, DOVEADM = "/usr/sbin/sendmail", "/usr/bin/doveadm"
HEADER = "X-Sitec-Probe"
# Seconds that a server may be silent, and that a mail may take.
SILENCE = 10
STORED = 25
# In the directory of an attempt whose mail may still be somewhere.
MARK = "mail-probe"


class Recipient(typing.TypedDict):
    """The recipients of a message of the queue."""

    address: str
    delay_reason: typing.NotRequired[str]


class Queued(typing.TypedDict):
    """A message of Postfix's queue (postqueue(1), -j)."""

    queue_id: str
    recipients: list[Recipient]


# {} when all was well, or `problem` or `untried` with the reason.
Outcome = dict[str, str]


def own_release() -> Release:
    """The release or attempt that these programs belong to."""
    return Release(os.path.abspath(os.path.join(__file__, "../../..")))


def probe(paths: Paths, token: str) -> Outcome:
    """What came of one mail: {} when it was stored, or a problem, or why it was untried."""
    release = own_release()
    address = address_of(release)
    if address is None:
        return {"untried": "the site names no mailbox for it"}
    if not os.path.exists(paths.at(SENDMAIL)) or run(["systemctl", "is-active", "--quiet", "postfix.service"])[0] != 0:
        return {"untried": "Postfix does not run here"}
    asked = ask_recipient(release, address)
    if asked:
        return asked
    with open(release.path(MARK), "w", encoding="ascii"):
        pass
    code, _, err = run([SENDMAIL, "-f", "<>", "-oi", address], message(address, token, release.manifest["host"]), timeout=30)
    found = {"problem": f"sendmail ended with {code}: {err.strip()[-300:]}"} if code != 0 else await_stored(paths, address, token)
    forget(paths, release)
    return found


def address_of(release: Release) -> str | None:
    return (release.manifest.get("probes") or {}).get("mail")


def message(address: str, token: str, host: str) -> str:
    """A mail as filters want one, without any person's data."""
    headers = {
        "From": address, "To": address, "Subject": "A deploy asks whether mail arrives", "Date": email.utils.formatdate(), "Message-ID": f"<{token}@{address.rpartition('@')[2]}>",
        "Auto-Submitted": "auto-generated", HEADER: token, "MIME-Version": "1.0", "Content-Type": "text/plain; charset=utf-8",
    }
    return "".join(f"{name}: {value}\n" for name, value in headers.items()) + f"\nA deploy to {host} sends this to itself, and deletes it at once.\n"


def ask_recipient(release: Release, address: str) -> Outcome | None:
    """What the daemon on port 25 says to the recipient, as a client from outside would ask it; nothing when it takes the mail, which is not sent."""
    place = next(((row["addresses"][0], row["port"]) for row in release.manifest["exposure"] if row["name"] == "smtp" and row["addresses"]), None)
    if place is None:
        return None
    try:
        with smtplib.SMTP(*place, local_hostname="sitec.invalid", timeout=SILENCE) as server:
            server.ehlo()
            for code, text in (server.mail("<>"), server.rcpt(address)):
                if code >= 400:
                    return verdict(f"{code} {text.decode(errors='replace')}")
            server.rset()
    except (OSError, smtplib.SMTPException) as error:
        return {"untried": f"{place[0]} port {place[1]}: {error}"}
    return None


def verdict(reply: str) -> Outcome:
    """
    What a refusal means (RFC 3463). Until a confirmation, refusals for good come as 4xx as well: the class is in the second number. A full mailbox (4.2.2) and
    whatever policy asks to come again for (4.7.x, without a word of denial) may be otherwise in a minute. What Postfix says when its own filter does not answer has a 4.7.1, too.
    """
    patient = re.match(r"4\d\d[ -]4\.(2\.|7\.)", reply) and not re.search(r"denied|service unavailable", reply, re.IGNORECASE)
    return {"untried": reply[:300]} if patient or re.match(r"421|45[02] (?!4\.[1357])", reply) else {"problem": reply[:300]}


def await_stored(paths: Paths, address: str, token: str) -> Outcome:
    """Nothing when the mail is stored, or where Dovecot is not, when it has left the queue."""
    stored = os.path.exists(paths.at(DOVEADM))
    end = time.monotonic() + STORED
    while time.monotonic() < end:
        if in_mailbox(address, token) if stored else not queued(address, token):
            return {}
        time.sleep(0.5)
    reasons = [reason for row in queued(address, token) for reason in delays(row)]
    if not reasons:
        return {"problem": f"handed over, and not stored within {STORED:.0f} s"}
    return {"untried" if asks_for_patience(reasons[0]) else "problem": f"handed over, and it waits: {reasons[0][:300]}"}


def asks_for_patience(reason: str) -> bool:
    """
    Whether what keeps a mail in the queue may be otherwise in a minute: a mailbox that is disabled (4.2.1) or full (4.2.2), and a policy (4.7.x). A Dovecot that
    cannot write says 4.2.0 "Internal error occurred" (2.4, tried with a read-only disk): no mail arrives, so that is a fault of the host.
    """
    status = re.search(r"[45]\.\d+\.\d+", reason)
    return status is not None and re.match(r"4\.(2\.[12]$|7\.)", status[0]) is not None


def delays(row: Queued) -> list[str]:
    return [recipient["delay_reason"] for recipient in row["recipients"] if "delay_reason" in recipient]


def in_mailbox(address: str, token: str, since: str = "15mins") -> list[tuple[str, str]] | None:
    """Where mails that were saved lately lie, as a mailbox and a number, whose mark begins so. None when Dovecot does not say. Read and not searched: an index for full-text search may be a moment late."""
    code, out, _ = run([DOVEADM, "-f", "json", "fetch", "-u", address, f"mailbox uid hdr.{HEADER.lower()}", "mailbox", "*", "SAVEDSINCE", since], timeout=60)
    if code != 0:
        return None
    rows = parsed(list[dict[str, str | int]], json.loads(out) if out.strip() else [], "the answer of doveadm")
    return [(str(row["mailbox"]), str(row["uid"])) for row in rows if str(row.get(f"hdr.{HEADER.lower()}", "")).strip().startswith(token)]


def queued(address: str, token: str) -> list[Queued]:
    """The messages of Postfix's queue that are ours."""
    _, out, _ = run(["postqueue", "-j"], timeout=30)
    rows = [parsed(Queued, json.loads(line), "the queue of Postfix") for line in out.split("\n") if line.startswith("{")]
    return [row for row in rows if any(to["address"] == address for to in row["recipients"]) and is_ours(row["queue_id"], token)]


def is_ours(queue_id: str, token: str) -> bool:
    code, out, _ = run(["postcat", "-qh", queue_id], timeout=30)
    return code == 0 and re.search(rf"(?mi)^{HEADER}: *{re.escape(token)}", out) is not None


def forget(paths: Paths, release: Release | None = None) -> dict[str, bool]:
    """Deletes all mail of this attempt's probes, from the queue first; gives whether something is left. A daemon that is just starting is asked again by the other side."""
    release = release or own_release()
    if not os.path.exists(paths.at(SENDMAIL)):
        return {"left": False}
    left = any(forget_at(paths, release, address) for address in addresses_of(release))
    if not left and os.path.exists(release.path(MARK)):
        os.unlink(release.path(MARK))
    return {"left": left}


def addresses_of(release: Release) -> list[str]:
    """All addresses that a probe of this release writes to, including those of probes by submission."""
    probes = release.manifest.get("probes") or {}
    return sorted({*filter(None, [probes.get("mail")]), *(row["address"] for row in probes.get("logins", []))})


def forget_at(paths: Paths, release: Release, address: str) -> bool:
    """The same for one address; whether something is left."""
    for row in queued(address, release.name):
        run(["postsuper", "-d", row["queue_id"]], timeout=30)
    if not os.path.exists(paths.at(DOVEADM)):
        return bool(queued(address, release.name))
    for mailbox, uid in in_mailbox(address, release.name, "1day") or ():
        run([DOVEADM, "expunge", "-u", address, "mailbox", mailbox, "uid", uid], timeout=60)
    # Also when nobody can say.
    return bool(queued(address, release.name)) or in_mailbox(address, release.name, "1day") != []


def forget_left(paths: Paths, release: Release) -> None:
    """The same for an attempt that has come to its end, if a mail of it may be left; a failure here must not stop the end of the attempt."""
    if os.path.exists(release.path(MARK)):
        with contextlib.suppress(OSError, ValueError, KeyError, Refusal):
            forget(paths, release)
