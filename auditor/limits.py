"""How much work one audit does at most. Limits are of work, never of time, so that the report stays the same."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from auditor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Limits:
    """Far above anything that an honest corpus holds; what is beyond is named in the report."""

    bytes: int = 16 * 1024 * 1024
    """Of one article; a larger one is not read at all, and counts as unreadable. A row of csv has 8 MB at most."""
    sentences: int = 10_000
    """Of one article; the others are not looked at."""
    length: int = 2_000
    """Characters of one sentence; a longer one is not looked at."""
    candidates: int = 5_000
    """Places of one article where a word of a rule stands; the others are not looked at."""
    claims: int = 1_000
    """Of one answer, or of one question that is not disputed, that json, jsonl and junit hold; csv has all."""


LIMITS = Limits()
"""What holds where nothing is said."""
NAMES = tuple(field.name for field in fields(Limits))


def limits_of(told: Mapping[str, str]) -> Limits:
    """The limits with some changed by their names. UsageError for a name or a number that is none."""
    changed: dict[str, int] = {}
    for name, number in told.items():
        if name not in NAMES:
            raise UsageError(f"there is no limit `{name}`; right would be {', '.join(NAMES)}.")
        plain = number.strip().replace("_", "").replace(",", "")
        if not (plain.isascii() and plain.isdecimal() and 1 <= len(plain) <= 15 and int(plain)):
            raise UsageError(f"`{number}` is no limit; write a whole number from 1 on, such as {name}=5000.")
        changed[name] = int(plain)
    return replace(LIMITS, **changed)


def size(number: int) -> str:
    """So many bytes in words: "16 MB", "1,000 bytes"."""
    return f"{number >> 20} MB" if number >= 1 << 20 and number % (1 << 20) == 0 else f"{number:,} bytes"
