"""What speaks for two names of a corpus being one, and what against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from auditor.naming.sight import Quote

Standing = Literal["shown", "alike"]
"""``shown``: articles say so themselves; ``alike``: the names only look so, and somebody has to know."""
Kind = Literal["stands for", "ticker", "answers", "spelling", "beginning", "initials"]
"""``stands for``: an article traces the one to the other, or says so; ``answers``: both give the same figures."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for it."""

    kind: Kind
    says: str
    """"“CRX” is the ticker of it", "spelled alike, 93 %"."""
    count: int
    """How many articles show it."""
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two names that may be one."""

    name: str
    """The one that more articles use."""
    alias: str
    keys: tuple[str, str]
    """Those of the two."""
    standing: Standing
    articles: tuple[int, int]
    """How many name the one, and how many the other."""
    evidence: tuple[Evidence, ...]
    against: tuple[str, ...] = ()
    """What speaks against it, in a few words each."""
