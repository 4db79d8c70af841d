"""systemd's units: what they are, what they shall be, and the steps between."""
import re
from collections.abc import Iterable

from base.command import must, run

# What systemd says of a unit, by the names of its properties.
Observed = dict[str, str]

PROPERTIES = ("Id", "LoadState", "ActiveState", "UnitFileState", "Type", "RemainAfterExit", "After", "ConditionResult", "ConditionTimestampMonotonic", "Wants", "Requires")


def observe(names: Iterable[str]) -> dict[str, Observed]:
    """What systemd says of units, by the names that were asked for."""
    names = list(names)
    if not names:
        return {}
    out = must(["systemctl", "show", "--no-pager", "--property=" + ",".join(PROPERTIES), "--", *names])
    blocks = [dict(line.split("=", 1) for line in block.split("\n") if "=" in line) for block in re.split(r"\n\n+", out.strip())]
    return dict(zip(names, blocks, strict=False))


def pulled_in(names: list[str]) -> dict[str, Observed]:
    """Services and sockets that do not run, and would be started with these."""
    asked = {name for unit in observe(names).values() for key in ("Wants", "Requires") for name in unit.get(key, "").split()}
    observed = observe(sorted(name for name in asked if name.endswith((".service", ".socket"))))
    return {name: unit for name, unit in observed.items() if unit["ActiveState"] == "inactive"}


def runs(unit: Observed) -> bool:
    """Whether a unit is up, or has done what it is there for."""
    if unit["ActiveState"] in ("active", "activating", "reloading"):
        return True
    if unit["ActiveState"] != "inactive":
        return False
    once = unit.get("Type") == "oneshot" and unit.get("RemainAfterExit") == "no"
    # systemd was asked to start it, and found that its conditions do not hold here.
    unfit = unit.get("ConditionResult") == "no" and unit.get("ConditionTimestampMonotonic", "0") != "0"
    return once or unfit


def failed(unit: Observed) -> bool:
    """Whether systemd calls it failed."""
    return unit["ActiveState"] == "failed"


def actions(wanted: str, unit: Observed) -> list[str]:
    """The verbs of systemctl that take a unit to a state."""
    state, up = unit["UnitFileState"], unit["ActiveState"] not in ("inactive", "failed")
    if wanted == "enabled":
        masked = ["unmask"] if state.startswith("masked") else []
        return masked + ([] if state in ("enabled", "alias", "generated") else ["enable"]) + ([] if runs(unit) else ["start"])
    if wanted == "disabled":
        return (["disable"] if state in ("enabled", "enabled-runtime", "linked") else []) + (["stop"] if up else [])
    return ([] if state == "masked" else ["mask"]) + (["stop"] if up else [])


def in_order(names: list[str], observed: dict[str, Observed]) -> list[str]:
    """Units sorted so that each comes after those that systemd starts before it; by name where it does not matter."""
    after = {name: set(observed.get(name, {}).get("After", "").split()) & set(names) for name in names}
    done: list[str] = []
    rest = sorted(names)
    while rest:
        ready = [name for name in rest if not (after[name] - set(done) - {name})]
        chosen = ready[0] if ready else rest[0]
        done.append(chosen)
        rest.remove(chosen)
    return done


def reload_manager() -> tuple[int, str, str]:
    """Lets systemd read its unit files again."""
    return run(["systemctl", "daemon-reload"])
