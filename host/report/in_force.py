"""Whether what was written is also in force, for daemons that merge it with files of others: asked on the live host, which the scripts only read."""
import os

from base.command import run
from release.plan_rows import Finding
from release.release import Release

# What they need for a moment lies in memory.
SCRATCH = "/dev/shm"


def findings(release: Release) -> list[Finding]:
    """A finding for each setting that a file overrules that is not sitec's, and for all else that a script says; also for a script that failed."""
    asked = [row for row in release.manifest["validators"] if row.get("inDrift")]
    return [{**what(row["name"]), "detail": line} for row in asked for line in said(row["script"])]


def what(name: str) -> Finding:
    daemon = name.removesuffix(" in force")
    return {"kind": "check", "name": name, "class": "failed"} if daemon == name else {"kind": "setting", "name": daemon, "class": "overruled"}


def said(script: str) -> list[str]:
    """What one script has to say."""
    scratch = {"TMPDIR": SCRATCH} if os.path.isdir(SCRATCH) else {}
    code, out, err = run(["env", *(f"{key}={value}" for key, value in scratch.items()), "sh", "-c", script], timeout=120)
    lines = [line for line in err.split("\n") if line.strip()]
    return lines or ([] if code == 0 else [out.strip() or f"could not be asked: ended with {code}"])
