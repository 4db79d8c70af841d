"""Differences of files for people, without a secret in them."""
import difflib

# What is shown of a difference that was not asked for: enough to decide, and not a whole file of another's.
MOST_LINES = 40
MOST_CHARACTERS = 200

HIDDEN = "(a line that sitec did not write; not shown, because not everybody may read this file)"


def diff(path: str, live: tuple[bytes, int] | None, staged: tuple[bytes, bytes] | None, known: list[tuple[bytes, bytes]], ownership: tuple[str, str] = ("", "")) -> str:
    """
    A unified diff from what lies there to what shall, with owner, group and mode of both. `staged` is (filled, raw) or None; `known` are more such pairs.
    Of a file that not everybody may read, only lines that sitec wrote are shown, with placeholders for secrets.
    """
    pairs = [pair for pair in (staged, *known) if pair is not None]
    private = any(filled != raw for filled, raw in pairs) or live is None or not live[1]
    names: dict[str, str] = {}
    for filled, raw in reversed(pairs):
        names.update(zip(lines(filled), lines(raw), strict=False))
    old = [] if live is None else [names.get(line, HIDDEN if private else line) for line in lines(live[0])]
    new = [] if staged is None else lines(staged[1])
    told = list(difflib.unified_diff(old, new, "live" + path, "sitec" + path, *ownership, lineterm=""))
    if not told and ownership[0] != ownership[1]:
        told = [f"--- live{path}\t{ownership[0]}", f"+++ sitec{path}\t{ownership[1]}"]
    return "\n".join(told)


def shortened(told: str) -> str:
    """The beginning of a difference, and how many lines are left out."""
    every = told.split("\n")
    shown = [line if len(line) <= MOST_CHARACTERS else f"{line[:MOST_CHARACTERS]}…" for line in every[:MOST_LINES]]
    rest = len(every) - len(shown)
    return "\n".join([*shown, *([f"(and {rest} more; deploy --dry-run shows them all)"] if rest > 0 else [])])


def lines(content: bytes) -> list[str]:
    return content.decode("utf-8", errors="replace").split("\n")
