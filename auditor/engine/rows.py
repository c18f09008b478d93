"""Claims as Arrow rows, and back: every field of a claim survives the way unchanged."""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache, partial
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from auditor.engine.sieve import Keys, keys_of
from auditor.model import Claim, Interval, Reading, Rule, Value, When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    import pyarrow as pa

KEYS: dict[str, str] = {
    "base": "string",
    "rule_number": "int32",
    "cell": "int64",
    "vague": "int8",
    "pattern": "int64",
    "shape": "int64",
    "manner": "int8",
    "firm": "int64",
    "low": "double",
    "high": "double",
}
"""What the sieve asks for, as ``sieve.Keys``, with the Arrow types."""

PLAIN: dict[str, str] = {
    "document": "string",
    "source": "string",
    "line": "int64",
    "start": "int64",
    "end": "int64",
    "quote": "string",
    "origin": "string",
    "excluded": "string",
    "title": "string",
    "url": "string",
    "before": "string",
    "after": "string",
    "word": "string",
    "dated_by": "string",
    "named": "string",
    "named_by": "string",
    "bound_by": "string",
    "timed_by": "string",
    "said_by": "string",
    "revises": "string",
    "told_as": "string",
    "part": "string",
    "superseded_by": "string",
    "affair": "string",
    "beside": "string",
}
"""What lies in a row as it lies in a claim, in that order, with the Arrow types: a new field is one more line."""

FIELDS: dict[str, tuple[str, Callable[[Claim], object]]] = {
    "rule": ("string", lambda c: c.rule),
    "subject": ("string", lambda c: c.subject),
    "key": ("string", lambda c: c.key),
    "same_names": ("strings", lambda c: [name for name, _ in c.same]),
    "same_answers": ("strings", lambda c: [answer for _, answer in c.same]),
    "value_kind": ("string", lambda c: c.value.kind),
    "value_text": ("string", lambda c: c.value.text),
    "value_low": ("double", lambda c: c.value.low),
    "value_high": ("double", lambda c: c.value.high),
    "value_unit": ("string", lambda c: c.value.unit),
    "axes": ("strings", lambda c: [reading.axis for reading in c.value.readings]),
    "lows": ("doubles", lambda c: [reading.low for reading in c.value.readings]),
    "highs": ("doubles", lambda c: [reading.high for reading in c.value.readings]),
    "converted": ("flags", lambda c: [reading.converted for reading in c.value.readings]),
    "answer": ("string", lambda c: c.value.answer),
    "size_low": ("double", lambda c: c.value.size.low if c.value.size else None),
    "size_high": ("double", lambda c: c.value.size.high if c.value.size else None),
    "when_start": ("date", lambda c: c.when.start if c.when else None),
    "when_end": ("date", lambda c: c.when.end if c.when else None),
    "when_moment": ("string", lambda c: c.when.moment if c.when else None),
    "when_stated": ("flag", lambda c: c.when.stated if c.when else None),
    "stance": ("string", lambda c: c.stance),
    "published": ("string", lambda c: c.published.isoformat() if c.published else None),
    **{name: (kind, attrgetter(name)) for name, kind in PLAIN.items()},
}
"""A claim's fields, flat: the Arrow type of each, and how to read it."""
_SHARED = tuple(
    name
    for name, (kind, _) in FIELDS.items()
    if kind == "string" and name not in ("document", "url", "before", "after")
)
"""Texts that many claims have in common: equal ones of a batch are one object, or they would fill the memory."""
_LISTS = frozenset({"same_names", "same_answers", "axes", "lows", "highs", "converted"})


@cache
def _types() -> dict[str, pa.DataType]:
    import pyarrow as pa  # noqa: PLC0415 - slow to import, and only an audit needs it

    flat: dict[str, pa.DataType] = {
        "string": pa.string(),
        "double": pa.float64(),
        "int8": pa.int8(),
        "int32": pa.int32(),
        "int64": pa.int64(),
        "flag": pa.bool_(),
        "date": pa.date32(),
    }
    lists: dict[str, pa.DataType] = {f"{name}s": pa.list_(flat[name]) for name in ("string", "double", "flag")}
    return flat | lists


def arrow_type(name: str) -> pa.DataType:
    """The Arrow type that a short name stands for."""
    return _types()[name]


def schema() -> pa.Schema:
    """The columns of a claim's row."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import, and only an audit needs it

    names = KEYS | {name: type_name for name, (type_name, _) in FIELDS.items()}
    return pa.schema([(name, _types()[type_name]) for name, type_name in names.items()])


def to_batch(claims: Sequence[Claim], rules: Mapping[str, Rule]) -> pa.RecordBatch:
    """One row per claim, with the keys that its rule gives it."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import, and only an audit needs it

    numbers = {name: number for number, name in enumerate(sorted(rules))}
    keys = [keys_of(claim, rules[claim.rule], numbers[claim.rule]) for claim in claims]
    columns: list[Sequence[object]] = [
        *(zip(*keys, strict=True) if keys else [()] * len(Keys._fields)),
        *([read(claim) for claim in claims] for _, read in FIELDS.values()),
    ]
    layout = schema()
    arrays = [to_array(column, kind) for column, kind in zip(columns, layout.types, strict=True)]
    return pa.record_batch(arrays, schema=layout)


def to_array(values: Sequence[object], kind: pa.DataType) -> pa.Array[pa.Scalar[pa.DataType]]:
    """An Arrow array of values, the halves of characters in them replaced."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import, and only an audit needs it

    try:
        return pa.array(values, kind)
    except UnicodeEncodeError:  # a lone surrogate out of a JSON escape is no text; the length stays
        return pa.array([_valid(value) for value in values], kind)


def _valid(value: object) -> object:
    if isinstance(value, list):
        return [_valid(item) for item in value]
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value


def from_batch(batch: pa.RecordBatch, origin: Callable[[str], str] | None = None) -> Iterator[Claim]:
    """The claims of a batch, in its order; ``origin`` tells the story of each document anew."""
    columns: dict[str, list[Any]] = {name: batch.column(name).to_pylist() for name in FIELDS if name not in _LISTS}
    shared: dict[object, object] = {}
    for name in _SHARED:
        columns[name] = [shared.setdefault(text, text) for text in columns[name]]
    if origin is not None:
        columns["origin"] = list(map(origin, columns["document"]))
    same = _tuples(batch, ("same_names", "same_answers"), zip)
    readings = _tuples(batch, ("axes", "lows", "highs", "converted"), partial(map, Reading))
    for own_same, own_readings, (
        rule, subject, key, kind, text, low, high, unit, answer, size_low, size_high,
        when_start, when_end, moment, stated, stance, published, document, source, *plain,
    ) in zip(same, readings, zip(*columns.values(), strict=True), strict=True):  # fmt: skip
        size = None if size_low is None else Interval(size_low, size_high)
        yield Claim(
            rule,
            subject,
            key,
            own_same,
            Value(kind, text, low, high, unit, own_readings, answer, size),
            None if moment is None else When(when_start, when_end, moment, stated),
            stance,
            document,
            source,
            _published(published),
            *plain,
        )


def _tuples(
    batch: pa.RecordBatch, names: Sequence[str], joined: Callable[..., Iterable[Any]]
) -> Iterator[tuple[Any, ...]]:
    """For each row what ``joined`` makes of its lists, which are of one length: made at once for all rows, then cut."""
    columns = [batch.column(name) for name in names]
    flat = tuple(joined(*(column.flatten().to_pylist() for column in columns)))
    ends = columns[0].offsets.to_pylist()
    return (flat[begin - ends[0] : end - ends[0]] for begin, end in pairwise(ends))


@lru_cache(4096)
def _published(text: str | None) -> dt.date | None:
    if text is None:
        return None
    return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)
