"""What the operator's side sends to a verb, from standard input."""
import json
import sys
import typing

from base.parse import parsed

Kind = typing.TypeVar("Kind")


def given(kind: type[Kind]) -> Kind:
    """What the operator's side sends. Throws Refusal."""
    return parsed(kind, json.load(sys.stdin), "the request")
