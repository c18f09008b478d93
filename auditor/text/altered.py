"""Change some fields of a dataclass; ``dataclasses.replace`` takes three times as long."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, cast

T = TypeVar("T")


def altered(thing: T, **changes: object) -> T:
    """A copy with the given fields changed; all fields are those of the constructor, in order."""
    kind: Callable[..., T] = type(thing)
    values_of, places = _shape(kind)
    values = list(values_of(thing))
    for name, value in changes.items():
        values[places[name]] = value
    return kind(*values)


@cache
def _shape(kind: Hashable) -> tuple[Callable[[Any], tuple[object, ...]], dict[str, int]]:
    names = [field.name for field in fields(cast("type[Any]", kind))]
    return attrgetter(*names), {name: k for k, name in enumerate(names)}
