"""Every error the project raises on purpose.

::

    AuditorError
     ├─ UsageError        a flag or an argument that cannot be taken
     ├─ FileError         a file that cannot be written
     ├─ FileErrors        all that is wrong with a file that people may edit, each with its place
     ├─ CorpusError       a path that names no documents, a metadata file that cannot be read
     │   └─ DocumentError one document that cannot be read; the others go on
     └─ RuleErrors        all that is wrong with all rules, each with its place
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class AuditorError(Exception):
    """Anything the user can mend; its text is one plain sentence."""


class UsageError(AuditorError):
    """A flag or an argument that cannot be taken."""


class FileError(AuditorError):
    """A file that cannot be written."""


class CorpusError(AuditorError):
    """A path that names no documents, or a metadata file that cannot be read."""


class DocumentError(CorpusError):
    """One document that cannot be read."""

    def __init__(self, document: str, reason: str) -> None:
        super().__init__(f"{document}: {reason}")
        self.document = document
        self.reason = reason


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with a file: where it is, what it is, and what would be right."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class FileErrors(AuditorError):  # noqa: N818 - it holds many errors, and is named for them
    """All problems of a file at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


class RuleErrors(AuditorError):  # noqa: N818 - the same
    """All problems of all rule files at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(sorted(problems))
