"""Write text, numbers, days, lists and mappings as YAML that people read and git merges: one value a line."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping, Sequence

Value = str | int | float | dt.date | Sequence["Value"] | Mapping[str, "Value"]

_PLAIN = re.compile(r"[^\W\d_](?:[\w$€£.,%'’“”()/+&?!;=<>–—-]|:(?=\w)| (?=[^ #]))*|\$\d[\d.,]*(?: \w+)*")
_MEANT = frozenset({"", "y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""Words that a reader of typed YAML takes for something else."""
_SURROGATES = re.compile("[\ud800-\udfff]")
_ESCAPED = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF)}


def yaml_text(value: Mapping[str, Value]) -> str:
    """The mapping as YAML, keys in the order given, ending in a newline."""
    return "".join(f"{line}\n" for line in _mapping(value))


def yaml_number(number: float) -> str:
    """Whole numbers without a fraction, as long as a double holds them exactly; others as short as can be."""
    return str(int(number)) if number == int(number) and abs(number) < 2**53 else repr(float(number))


def printable(text: str) -> str:
    """The text with a mark for each half of a character, which no file can hold."""
    return _SURROGATES.sub("\ufffd", text)


def _mapping(value: Mapping[str, Value]) -> Iterator[str]:
    for key, item in value.items():
        if isinstance(item, Mapping) and item:
            yield f"{key}:"
            yield from (f"  {line}" for line in _mapping(item))
        elif isinstance(item, Sequence) and not isinstance(item, str) and item:
            yield f"{key}:"
            yield from _items(item)
        else:
            yield f"{key}: {_scalar(item)}"


def _items(value: Sequence[Value]) -> Iterator[str]:
    for item in value:
        lines = _mapping(item) if isinstance(item, Mapping) and item else [_scalar(item)]
        for number, line in enumerate(lines):
            yield f"  {line}" if number else f"- {line}"


def _scalar(value: Value) -> str:
    if isinstance(value, str):
        return _quoted(printable(value))
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, int | float):
        return yaml_number(value)
    return "{}" if isinstance(value, Mapping) else "[]"


def _quoted(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _MEANT:
        return text
    return json.dumps(text, ensure_ascii=False).translate(_ESCAPED)
