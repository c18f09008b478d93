"""What every reader of a format is told of the file that it reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.corpus.fields import USUAL, Names
from auditor.limits import LIMITS

if TYPE_CHECKING:
    from auditor.corpus.notice import Notify


@dataclass(frozen=True, slots=True)
class Context:
    """The file's name, where notices go, and the names of its fields."""

    name: str
    notify: Notify
    names: Names = USUAL
    largest: int = LIMITS.bytes
    """Bytes of one article."""
