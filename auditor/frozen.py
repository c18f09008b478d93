"""Frozen dataclasses with slots that are made as fast as mutable ones: a corpus has millions of them.

The standard ``__init__`` of a frozen dataclass sets each field through ``object.__setattr__``, past its own guard; for
a claim that takes ten times as long as to set them. Here an object is of a mutable class of the same layout while its
fields are set, and of its own from then on.
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[T]) -> type[T]:
    """What ``dataclass(frozen=True, slots=True)`` makes of a class without bases whose fields may all be given."""
    made = dataclass(frozen=True, slots=True)(kind)
    if made.__bases__ != (object,) or not all(one.init and not one.kw_only for one in fields(made)):  # type: ignore[arg-type]
        raise TypeError(f"{kind.__name__} has a base, or a field that cannot be given by its place")
    made.__init__ = _init_of(made)  # type: ignore[method-assign]
    return made


def _init_of(made: type[Any]) -> Callable[..., None]:
    """An ``__init__`` with the same parameters, as the standard library writes its own: as text."""
    open_class = type(made.__name__, (), {"__slots__": made.__slots__})
    given: dict[str, Any] = {"_open": open_class, "_own": made, "_set": object.__setattr__, "_MISSING": MISSING}
    parameters, steps = ["self"], ["_set(self, '__class__', _open)"]
    for number, one in enumerate(fields(made)):
        value = one.name
        if one.default_factory is not MISSING:
            given[f"_factory{number}"] = one.default_factory
            parameters.append(f"{one.name}=_MISSING")
            value = f"_factory{number}() if {one.name} is _MISSING else {one.name}"
        elif one.default is not MISSING:
            given[f"_default{number}"] = one.default
            parameters.append(f"{one.name}=_default{number}")
        else:
            parameters.append(one.name)
        steps.append(f"self.{one.name} = {value}")
    steps.append("self.__class__ = _own")
    if hasattr(made, "__post_init__"):
        steps.append("self.__post_init__()")
    exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(steps), given)
    init: Callable[..., None] = given["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {one.name: one.type for one in fields(made)} | {"return": None}
    return init
