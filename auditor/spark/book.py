"""What every worker is told once: the rules, the choices of the audit, and what it must itself be."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from auditor import version
from auditor.claim.reader import ClaimReader

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from auditor.corpus.fields import Names
    from auditor.model import Rule
    from auditor.options import Options

FOREIGN = "this worker runs"
"""How the complaint of a worker begins that is not what the driver is."""
_READERS: dict[str, ClaimReader] = {}
"""In a worker: the reader of the book that it read last."""


class Seal(NamedTuple):
    """What a worker must be to find what the driver would find."""

    python: str
    auditor: str
    """The version, and what tells apart two states of it."""

    def check(self) -> None:
        """Raises RuntimeError where this process is something else."""
        here = seal()
        if here != self:
            raise RuntimeError(
                f"{FOREIGN} auditor {here.auditor} on Python {here.python}, and the driver auditor {self.auditor} on "
                f"Python {self.python}; give the workers the driver's environment, as docs/scale.md shows."
            )


def seal() -> Seal:
    """What this process is."""
    own = f"{version.__version__} ({version.fingerprint()[:8]})"
    return Seal(".".join(platform.python_version_tuple()[:2]), own)


@dataclass(frozen=True, slots=True)
class Book:
    """All that reading and deciding depend on beside the articles."""

    key: str
    rules: tuple[Rule, ...]
    languages: tuple[str, ...]
    options: Options
    names: Names | None
    """What the columns of a user's own frame are called; None for a frame that auditor wrote."""

    @property
    def by_id(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.rules}

    @property
    def reader(self) -> ClaimReader:
        """The reader of these rules, made once in every process."""
        if self.key not in _READERS:
            _READERS.clear()
            _READERS[self.key] = ClaimReader(self.rules, self.options.limits)
        return _READERS[self.key]


def make_book(rules: Sequence[Rule], languages: Collection[str], options: Options, names: Names | None) -> Book:
    """A book under a key that no other has."""
    return Book(uuid4().hex, tuple(rules), tuple(sorted(languages)), options, names)
