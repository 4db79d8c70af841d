#!/usr/bin/python3 -I
"""Fill the secrets into a staged tree, on the host that may decrypt them.

usage: fill.py --identity FILE --secrets DIR INPUT OUTPUT

Every regular file below INPUT that holds placeholders, {{secret:NAME#REVISION|FORMAT}}, is written to OUTPUT with the
values in their paths, quoted for the format, mode 0600; files without placeholders are not written. DIR holds NAME.age
and index.yaml as sitec commits them. Either every file is filled or none is written (exit 1, and a line per problem that
never holds a value).
"""
import argparse
import hashlib
import os
import re
import subprocess
import sys
import typing
import urllib.parse
from collections.abc import Callable, Iterator

PLACEHOLDER = re.compile(r"\{\{secret:([a-z0-9][a-z0-9._/-]*)#([0-9a-f]{8})\|([a-z-]+)\}\}")


# Values of secrets, by name and revision.
Values = dict[tuple[str, str], str]
# What index.yaml says of secrets: by their names, fields and their texts.
Index = dict[str, dict[str, str]]


class Options(typing.Protocol):
    """Where secrets and the identity of the host lie."""

    @property
    def secrets(self) -> str:
        """The directory of the ciphertexts and their index."""
        ...

    @property
    def identity(self) -> str:
        """The file of age identities."""
        ...


class Unfit(Exception):
    """A value cannot be represented, or a secret is not what the tree was compiled for."""


def single_line(value: str) -> str:
    if any(ord(character) < 32 or ord(character) == 127 for character in value):
        raise Unfit("holds a line break or another control character")
    return value


def rest_of_line(value: str) -> str:
    """What stands to the end of a line, where the blanks around it are dropped (pgsql_table(5), libpq's service file)."""
    if not value or single_line(value) != value.strip():
        raise Unfit("is empty, or begins or ends with a blank, which its reader drops")
    return value


def bare(value: str) -> str:
    """The same for programs that read no more of a line than libpq reads of its service file."""
    if len(value.encode()) > 1000:
        raise Unfit("is longer than 1000 bytes, and its reader may not read on")
    return rest_of_line(value)


def dovecot(value: str) -> str:
    """A quoted string of Dovecot 2.4, in which only %{ begins a variable, and %%{ does not."""
    return '"' + single_line(value).replace("\\", "\\\\").replace('"', '\\"').replace("%{", "%%{") + '"'


def sql(value: str) -> str:
    """A literal under standard_conforming_strings."""
    return "'" + single_line(value).replace("'", "''") + "'"


def sql_rows(value: str, name: str) -> str:
    """Rows of (address, hash) for the mail domain that the secret is named after."""
    domain = name.rsplit("/", 1)[-1]
    rows = [line.split(":", 1) for line in value.split("\n") if line]
    if any(len(row) != 2 for row in rows):
        raise Unfit("holds a line that is not LOCAL:HASH")
    return ", ".join(f"({sql(f'{local}@{domain}')}, {sql(digest)})" for local, digest in rows) or "(NULL, NULL)"


def dotenv(value: str) -> str:
    """An env_file of compose: double quotes, with what they expand escaped."""
    escaped = single_line(value).replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$")
    return '"' + escaped + '"'


def uri(value: str) -> str:
    """The password of a connection string (RFC 3986, section 2.1)."""
    return urllib.parse.quote(single_line(value), safe="")


def wireguard(value: str) -> str:
    """A key in base64."""
    if not re.fullmatch(r"[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=", value):
        raise Unfit("is not a WireGuard key")
    return value


def pem(value: str) -> str:
    """A private key as it stands, on lines of its own."""
    if not re.fullmatch(r"-----BEGIN ([A-Z ]+)-----\n[A-Za-z0-9+/=\n]+-----END \1-----\n?", value):
        raise Unfit("is not a key in PEM")
    return value.rstrip("\n")


def tsig(value: str) -> str:
    """A shared key as name servers print it."""
    if not re.fullmatch(r"([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", value) or len(value) < 16:
        raise Unfit("is not a key in base64")
    return value


FORMATS: dict[str, Callable[[str], str]] = {"tsig": tsig, "pem": pem, "bare": bare, "postfix": rest_of_line, "dovecot": dovecot, "sql": sql, "dotenv": dotenv, "uri": uri, "wireguard": wireguard}


def quote(value: str, form: str, name: str) -> str:
    if form == "sql-rows":
        return sql_rows(value, name)
    if form not in FORMATS:
        raise Unfit(f"has the unknown format {form}")
    return FORMATS[form](value)


def read_index(directory: str) -> Index:
    """The revision and ciphertext hash of every secret, from the one form in which sitec writes index.yaml."""
    entries: Index = {}
    current: dict[str, str] | None = None
    with open(os.path.join(directory, "index.yaml"), encoding="utf-8") as lines:
        for line in lines:
            key = re.fullmatch(r'"?([a-z0-9][a-z0-9._/-]*)"?:\n?', line)
            field = re.fullmatch(r'  (revision|sha256): "?([0-9a-f]+)"?\n?', line)
            if key:
                current = entries.setdefault(key.group(1), {})
            elif field and current is not None:
                current[field.group(1)] = field.group(2)
    return entries


def decrypt(name: str, revision: str, index: Index, options: Options) -> str:
    entry = index.get(name)
    if entry is None:
        raise Unfit("is not in the index")
    if entry.get("revision") != revision:
        raise Unfit(f"has the revision {entry.get('revision')} here and {revision} in the tree")
    path = os.path.join(options.secrets, name + ".age")
    try:
        with open(path, "rb") as file:
            ciphertext = file.read()
    except OSError as error:
        raise Unfit(f"cannot be read: {error.strerror}") from error
    if hashlib.sha256(ciphertext).hexdigest() != entry.get("sha256"):
        raise Unfit("is not the file that the index names")
    try:
        run = subprocess.run(["age", "--decrypt", "--identity", options.identity], input=ciphertext, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise Unfit("cannot be decrypted: age is not installed") from error
    if run.returncode != 0:
        raise Unfit("cannot be decrypted by this host")
    try:
        return run.stdout.decode("utf-8")
    except UnicodeDecodeError:
        raise Unfit("is not text in UTF-8") from None


def fill_text(text: str, values: Values, index: Index, options: Options) -> str:
    """The text with its secrets, replaced in one pass: a value is never searched for placeholders."""

    def replace(match: re.Match[str]) -> str:
        name, revision, form = match.groups()
        try:
            if (name, revision) not in values:
                values[name, revision] = decrypt(name, revision, index, options)
            return quote(values[name, revision], form, name)
        except Unfit as unfit:
            raise Unfit(f"the secret {name} {unfit}") from unfit

    return PLACEHOLDER.sub(replace, text)


def files_below(directory: str) -> Iterator[str]:
    for folder, _, names in os.walk(directory):
        for name in sorted(names):
            path = os.path.join(folder, name)
            if os.path.isfile(path) and not os.path.islink(path):
                yield path


class Arguments(argparse.Namespace):
    """What the program is called with."""

    identity: str
    secrets: str
    input: str
    output: str


def main() -> None:
    parser = argparse.ArgumentParser(usage="fill.py --identity FILE --secrets DIR INPUT OUTPUT")
    parser.add_argument("--identity", required=True)
    parser.add_argument("--secrets", required=True)
    parser.add_argument("input")
    parser.add_argument("output")
    options = parser.parse_args(namespace=Arguments())
    index = read_index(options.secrets)
    values: Values = {}
    filled: dict[str, str] = {}
    problems: list[str] = []
    for path in files_below(options.input):
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        if "{{secret:" not in text:
            continue
        relative = os.path.relpath(path, options.input)
        if text.count("{{secret:") != len(PLACEHOLDER.findall(text)):
            problems.append(f"{relative}: holds a placeholder that cannot be read")
            continue
        try:
            filled[relative] = fill_text(text, values, index, options)
        except Unfit as unfit:
            problems.append(f"{relative}: {unfit}")
    if problems:
        sys.exit("\n".join(problems))
    os.umask(0o077)
    for relative, text in filled.items():
        target = os.path.join(options.output, relative)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8", newline="") as file:
            file.write(text)


if __name__ == "__main__":
    main()
