"""Where the reading of a claim stopped, in words for a rule's author."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stop:
    """The first condition that failed."""

    step: str
    """words, unless, needs, value, subject, same, period, stance."""
    reason: str
    """One plain sentence."""
