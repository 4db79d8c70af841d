#!/usr/bin/python3 -I
"""Fill the secrets into a staged tree, on the host that may decrypt them.

usage: fill.py --identity FILE --secrets DIR INPUT OUTPUT

Every regular file below INPUT that holds placeholders, {{secret:NAME#REVISION|FORMAT}}, is written to OUTPUT with the
values in their places, quoted for the format, mode 0600; files without placeholders are not written. DIR holds NAME.age
and index.yaml as sitec commits them. Either every file is filled or none is written (exit 1, and a line per problem that
never holds a value).
"""
import argparse
import hashlib
import os
import re
import subprocess
import sys
import urllib.parse

PLACEHOLDER = re.compile(r"\{\{secret:([a-z0-9][a-z0-9._/-]*)#([0-9a-f]{8})\|([a-z-]+)\}\}")


class Unfit(Exception):
    """A value cannot be represented, or a secret is not what the tree was compiled for."""


def single_line(value):
    if any(ord(character) < 32 or ord(character) == 127 for character in value):
        raise Unfit("holds a line break or another control character")
    return value


def rest_of_line(value):
    """What stands to the end of a line, where the blanks around it are dropped (pgsql_table(5), libpq's service file)."""
    if not value or single_line(value) != value.strip():
        raise Unfit("is empty, or begins or ends with a blank, which its reader drops")
    return value


def bare(value):
    """The same for programs that read no more of a line than libpq reads of its service file."""
    if len(value.encode()) > 1000:
        raise Unfit("is longer than 1000 bytes, and its reader may not read on")
    return rest_of_line(value)


def dovecot(value):
    """A quoted string of Dovecot 2.4, in which only %{ begins a variable, and %%{ does not."""
    return '"' + single_line(value).replace("\\", "\\\\").replace('"', '\\"').replace("%{", "%%{") + '"'


def sql(value):
    """A literal under standard_conforming_strings."""
    return "'" + single_line(value).replace("'", "''") + "'"


def sql_rows(value, name):
    """Rows of (address, hash) for the mail domain that the secret is named after."""
    domain = name.rsplit("/", 1)[-1]
    rows = [line.split(":", 1) for line in value.split("\n") if line]
    if any(len(row) != 2 for row in rows):
        raise Unfit("holds a line that is not LOCAL:HASH")
    return ", ".join("(%s, %s)" % (sql("%s@%s" % (local, domain)), sql(digest)) for local, digest in rows) or "(NULL, NULL)"


def dotenv(value):
    """An env_file of compose: double quotes, with what they expand escaped."""
    escaped = single_line(value).replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$")
    return '"' + escaped + '"'


def uri(value):
    """The password of a connection string (RFC 3986, section 2.1)."""
    return urllib.parse.quote(single_line(value), safe="")


def wireguard(value):
    """A key in base64."""
    if not re.fullmatch(r"[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=", value):
        raise Unfit("is not a WireGuard key")
    return value


def pem(value):
    """A private key as it stands, on lines of its own."""
    if not re.fullmatch(r"-----BEGIN ([A-Z ]+)-----\n[A-Za-z0-9+/=\n]+-----END \1-----\n?", value):
        raise Unfit("is not a key in PEM")
    return value.rstrip("\n")


def tsig(value):
    """A shared key as name servers print it."""
    if not re.fullmatch(r"([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", value) or len(value) < 16:
        raise Unfit("is not a key in base64")
    return value


FORMATS = {"tsig": tsig, "pem": pem, "bare": bare, "postfix": rest_of_line, "dovecot": dovecot, "sql": sql, "dotenv": dotenv, "uri": uri, "wireguard": wireguard}


def quote(value, form, name):
    if form == "sql-rows":
        return sql_rows(value, name)
    if form not in FORMATS:
        raise Unfit("has the unknown format %s" % form)
    return FORMATS[form](value)


def read_index(directory):
    """The revision and ciphertext hash of every secret, from the one form in which sitec writes index.yaml."""
    entries, current = {}, None
    with open(os.path.join(directory, "index.yaml"), encoding="utf-8") as lines:
        for line in lines:
            key = re.fullmatch(r'"?([a-z0-9][a-z0-9._/-]*)"?:\n?', line)
            field = re.fullmatch(r'  (revision|sha256): "?([0-9a-f]+)"?\n?', line)
            if key:
                current = entries.setdefault(key.group(1), {})
            elif field and current is not None:
                current[field.group(1)] = field.group(2)
    return entries


def decrypt(name, revision, index, options):
    entry = index.get(name)
    if entry is None:
        raise Unfit("is not in the index")
    if entry.get("revision") != revision:
        raise Unfit("has the revision %s here and %s in the tree" % (entry.get("revision"), revision))
    path = os.path.join(options.secrets, name + ".age")
    try:
        with open(path, "rb") as file:
            ciphertext = file.read()
    except OSError as error:
        raise Unfit("cannot be read: %s" % error.strerror) from error
    if hashlib.sha256(ciphertext).hexdigest() != entry.get("sha256"):
        raise Unfit("is not the file that the index speaks of")
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


def fill_text(text, values, index, options):
    """The text with its secrets, replaced in one pass: a value is never searched for placeholders."""

    def replace(match):
        name, revision, form = match.groups()
        try:
            if (name, revision) not in values:
                values[name, revision] = decrypt(name, revision, index, options)
            return quote(values[name, revision], form, name)
        except Unfit as unfit:
            raise Unfit("the secret %s %s" % (name, unfit)) from unfit

    return PLACEHOLDER.sub(replace, text)


def files_below(directory):
    for folder, _, names in os.walk(directory):
        for name in sorted(names):
            path = os.path.join(folder, name)
            if os.path.isfile(path) and not os.path.islink(path):
                yield path


def main():
    parser = argparse.ArgumentParser(usage="fill.py --identity FILE --secrets DIR INPUT OUTPUT")
    parser.add_argument("--identity", required=True)
    parser.add_argument("--secrets", required=True)
    parser.add_argument("input")
    parser.add_argument("output")
    options = parser.parse_args()
    index, values, filled, problems = read_index(options.secrets), {}, {}, []
    for path in files_below(options.input):
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        if "{{secret:" not in text:
            continue
        relative = os.path.relpath(path, options.input)
        if text.count("{{secret:") != len(PLACEHOLDER.findall(text)):
            problems.append("%s: holds a placeholder that cannot be read" % relative)
            continue
        try:
            filled[relative] = fill_text(text, values, index, options)
        except Unfit as unfit:
            problems.append("%s: %s" % (relative, unfit))
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
