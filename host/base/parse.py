"""The door for data from outside of these programs: JSON from disk, from the operator's side or from another program becomes a typed value, or is refused."""
import types
import typing
from collections.abc import Callable

from base.command import Refusal

Kind = typing.TypeVar("Kind")
# What is the matter with a value, in words that follow its name; None when nothing is.
Check = Callable[[object], str | None]


def parsed(kind: type[Kind], data: object, name: str) -> Kind:
    """
    The data as what it is taken for: a TypedDict, or `dict` and `list` of something. Keys that a TypedDict does not name may be there, since programs of
    another release may have written them. Throws Refusal `broken`, with the `name` of the document and the place in it.
    """
    wrong = check_of(kind)(data)
    if wrong is not None:
        raise Refusal("broken", f"{name} cannot be read: {wrong}")
    return typing.cast("Kind", data)


KNOWN: dict[object, Check] = {}


def check_of(kind: object) -> Check:
    """The check of a type, which is made once."""
    try:
        return KNOWN[kind]
    except KeyError:
        KNOWN[kind] = made = make(kind)
        return made


def make(kind: object) -> Check:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if kind is object:
        return lambda _: None
    if typing.is_typeddict(kind):
        return check_of_keys(typing.cast("type", kind))
    if origin in (typing.Union, types.UnionType):
        return check_of_any(arguments)
    if origin is typing.Literal:
        return lambda data: None if data in arguments else f"is none of {', '.join(map(repr, arguments))}"
    if origin is list:
        return check_of_items(check_of(arguments[0]))
    if origin is dict:
        return check_of_values(check_of(arguments[1]))
    return check_of_class(typing.cast("type", kind))


def check_of_class(kind: type) -> Check:
    """A text, a number, a truth value or nothing. Whole numbers are numbers as well, and truth values are none."""
    wanted = (int, float) if kind is float else kind

    def check(data: object) -> str | None:
        fits = isinstance(data, wanted) and (kind is bool or not isinstance(data, bool))
        return None if fits else f"is no {kind.__name__}"

    return check


def check_of_any(kinds: tuple[object, ...]) -> Check:
    checks = [check_of(kind) for kind in kinds]

    def check(data: object) -> str | None:
        problems = [each(data) for each in checks]
        return None if None in problems else ", and ".join(filter(None, problems))

    return check


def check_of_items(item: Check) -> Check:
    def check(data: object) -> str | None:
        if not isinstance(data, list):
            return "is no list"
        return first_problem(enumerate(typing.cast("list[object]", data)), lambda _: item)

    return check


def check_of_values(value: Check) -> Check:
    def check(data: object) -> str | None:
        if not isinstance(data, dict):
            return "is no object"
        return first_problem(typing.cast("dict[str, object]", data).items(), lambda _: value)

    return check


def check_of_keys(kind: type) -> Check:
    checks = {key: check_of(value) for key, value in typing.get_type_hints(kind).items()}
    required = typing.cast("frozenset[str]", vars(kind)["__required_keys__"])

    def check(data: object) -> str | None:
        if not isinstance(data, dict):
            return "is no object"
        there = typing.cast("dict[str, object]", data)
        missing = sorted(required - there.keys())
        if missing:
            return f"has no {missing[0]}"
        return first_problem(((key, value) for key, value in there.items() if key in checks), lambda key: checks[str(key)])

    return check


def first_problem(items: typing.Iterable[tuple[object, object]], check: Callable[[object], Check]) -> str | None:
    for key, value in items:
        wrong = check(key)(value)
        if wrong is not None:
            return f"{key} {wrong}" if wrong.startswith(("is ", "has ")) else f"{key}.{wrong}"
    return None
