"""The rows in a release's own SQL: what the seed will make of the tables."""
import re
from collections.abc import Iterator

from base.command import Refusal
from release.release import Filled, Release

# What stands in a row of the seed.
Value = str | int | bool


def wanted_rows(release: Release, filled: Filled) -> Iterator[tuple[str, list[str], list[Value]]]:
    """The rows of the `sitec_wanted_…` tables in a release's own SQL: table, columns, values."""
    columns: dict[str, list[str]] = {}
    for name in sql_files(release):
        text = filled.sql(name)
        for table, body in re.findall(r"^CREATE TEMPORARY TABLE sitec_wanted_(\w+) \((.*?)\) ON COMMIT DROP;", text, re.M | re.S):
            columns[table] = [part.split()[0] for part in body.split(",") if re.match(r"\s*[a-z_]+ (text|integer|boolean)", part)]
        for match in re.finditer(r"^INSERT INTO sitec_wanted_(\w+) VALUES\s*", text, re.M):
            for values in literals(text, match.end()):
                yield match[1], columns[match[1]], values

TOKEN = re.compile(r"\s*(?:'((?:[^']|'')*)'|(true|false|-?[0-9]+)|([(),;]))")


def literals(text: str, start: int) -> Iterator[list[Value]]:
    """The rows of a VALUES list: texts, whole numbers, true and false, to the semicolon at its end."""
    values: list[Value] = []
    place = start
    while True:
        match = TOKEN.match(text, place)
        if not match:
            raise Refusal("seed", "the rows of the seed cannot be read")
        place = match.end()
        string, word, mark = match.groups()
        if mark == "(":
            values = []
        elif mark == ")":
            yield values
        elif mark == ";":
            return
        elif string is not None:
            values.append(string.replace("''", "'"))
        elif word is not None:
            values.append(word == "true" if word in ("true", "false") else int(word))


def sql_files(release: Release) -> list[str]:
    """The names of a release's files of SQL, in the order in which they are run."""
    return [name for step in release.seed_steps()["steps"] for name in step["files"]]


def raw_sql(release: Release, name: str) -> str:
    """The text of a file of SQL as committed."""
    with open(release.path("tree", name), encoding="utf-8") as file:
        return file.read()
