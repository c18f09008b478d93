"""Readings as bytes and back: what is read back is made of the project's own data and of dates, of nothing else."""

from __future__ import annotations

import datetime as dt
import io
import pickle
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from auditor import model
from auditor.reading import article
from auditor.story import correction, facts, titles

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from auditor.reading.article import Reading

_KNOWN: dict[tuple[str, str], Any] = {
    (module.__name__, name): thing
    for module in (model, article, correction, facts, titles)
    for name, thing in vars(module).items()
    if isinstance(thing, type) and thing.__module__ == module.__name__
}
_KNOWN |= {("datetime", name): getattr(dt, name) for name in ("date", "datetime", "time", "timedelta", "timezone")}


def _values_of(kind: type[Any]) -> Callable[[object], tuple[Any, ...]]:
    """What reads the values of a dataclass in the order in which it is called with them."""
    names = [field.name for field in fields(kind)]
    if len(names) == 1:
        return lambda thing: (getattr(thing, names[0]),)
    values: Callable[[object], tuple[Any, ...]] = attrgetter(*names)
    return values


_FIELDS: dict[type[Any], Callable[[object], tuple[Any, ...]]] = {
    kind: _values_of(kind)
    for kind in set[type[Any]](_KNOWN.values())
    if is_dataclass(kind) and fields(kind) and all(field.init and not field.kw_only for field in fields(kind))
}


class ForeignError(Exception):
    """The bytes hold something that no reading is made of, or are no reading at all."""


class _Pickler(pickle.Pickler):
    def reducer_override(self, thing: object) -> Any:
        """A dataclass as a call with its values: pickle's own way back asks for its fields by name each time."""
        values = _FIELDS.get(type(thing))
        return (type(thing), values(thing)) if values else NotImplemented


class _Unpickler(pickle.Unpickler):
    def find_class(self, module_name: str, global_name: str) -> Any:
        """Only what readings are made of: a file that was tampered with can call nothing."""
        try:
            return _KNOWN[module_name, global_name]
        except KeyError:
            raise ForeignError(f"{module_name}.{global_name} is no part of a reading") from None


def pack(readings: Sequence[Reading]) -> bytes:
    """Some readings as bytes."""
    data = io.BytesIO()
    _Pickler(data, protocol=5).dump(list(readings))
    return data.getvalue()


def unpack(data: bytes) -> list[Reading]:
    """The readings that ``pack`` made bytes of. Raises ForeignError for any other bytes."""
    try:
        found = _Unpickler(io.BytesIO(data)).load()
    except ForeignError:
        raise
    except Exception as error:
        raise ForeignError("these are no readings") from error
    if not isinstance(found, list) or not all(isinstance(one, article.Reading) for one in found):
        raise ForeignError("these are no readings")
    return found
