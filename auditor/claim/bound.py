"""A value that was read, with the place of its words."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.model import Mention, Value


@dataclass(frozen=True, slots=True)
class Bound:
    """A value with the place of its words."""

    value: Value
    start: int
    end: int
    mention: Mention | None = None
    excluded: str = ""
    """Why it cannot be compared as it stands; empty when it can."""
    by: str = ""
    """What binds it to the rule's word, in a few words."""
